import { describeWithBroker } from '@openslot/testing';
import { tracesOf } from './database-dump.ts';
import { given, loadFewDemoCustomers, type Contact } from './few-demo-customers.ts';
import { quiet } from './quiet.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { clientOf, topicDumpOf } from './topic-dump.ts';

describeWithBroker('the topics of a real broker', () => {
  let system: RunningSystem;
  let customers: Contact[] = [];
  const brokers = () => system.broker?.brokers ?? '';
  const words = () => customers.flatMap(({ name, email, phone }) => given([name, email, phone]));

  beforeAll(async () => {
    system = await runSystem({}, { transport: 'Kafka' });
    const demo = await loadFewDemoCustomers(system);
    await quiet(system.testDatabase);
    customers = await demo.everybody();
  }, 280_000);
  afterAll(() => system.stop());

  test('hold no e-mail address, phone number or name of a customer: in no key, value or header, first to last', async () => {
    const { dump, records } = await topicDumpOf(brokers());

    const filled = [...dump].filter(([, text]) => text !== '').map(([topic]) => topic);
    expect(customers.length).toBeGreaterThan(30);
    expect(
      [given(customers.map(({ email }) => email)).length, given(customers.map(({ phone }) => phone)).length].every(
        (count) => count > 10,
      ),
    ).toBe(true);
    expect(filled.length).toBeGreaterThan(25);
    expect(filled).toEqual(
      expect.arrayContaining([
        ...['identity.customer-contact.state', 'scheduling.guest-contact.state', 'identity.customer.state'],
        ...['scheduling.appointment.events', 'identity.letter.state'],
      ]),
    );
    expect(records).toBeGreaterThan(1_000);
    expect(tracesOf(dump, words())).toEqual([]);
  }, 120_000);

  test('a twin that publishes one of them plainly is caught: as key, in a value, in a header, in base64', async () => {
    const [email = '', phone = ''] = [
      customers.find((each) => each.email)?.email,
      customers.find((each) => each.phone)?.phone,
    ].map(String);
    const name = customers[0]?.name ?? '';
    const producer = (await clientOf(brokers())).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const publish = (topic: string, message: { key?: string; value: string; headers?: Record<string, string> }) =>
      producer.send({ topic, messages: [message] });
    await publish('identity.customer.events', { key: email, value: '{}' });
    await publish('engagement.notification.events', { value: JSON.stringify({ to: phone }) });
    await publish('scheduling.appointment.events', { value: '{}', headers: { actor: name } });
    await publish('identity.customer-contact.state', {
      key: 'k',
      value: JSON.stringify({ sealed: Buffer.from(`{"email":"${email}"}`).toString('base64') }),
    });
    await producer.disconnect();

    const { dump } = await topicDumpOf(brokers());

    const found = tracesOf(dump, words()).map(({ table, word }) => [table, word]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['identity.customer.events', email],
        ['engagement.notification.events', phone],
        ['scheduling.appointment.events', name],
        ['identity.customer-contact.state', email],
      ]),
    );
  }, 120_000);
});
