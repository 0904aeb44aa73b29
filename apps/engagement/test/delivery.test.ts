import { settled } from '@openslot/testing';
import { startSender } from '../src/notification/notification.sender.ts';
import { contactTopicKey, runEngagement, type RunningEngagement } from './running.ts';
import { salon } from './salon.ts';

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement();
});
afterAll(() => engagement.close());
beforeEach(async () => {
  await engagement.database.setClock('2026-11-20T00:00:00Z');
  engagement.mailbox.refuseWith(null);
  engagement.mailbox.loseAnswer(false);
  engagement.mailbox.empty();
});

async function confirmedVisit() {
  const place = salon(engagement.bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en' });
  await place.describe();
  await place.meetCustomer();
  await place.learnContact();
  await place.confirm();
  await engagement.settled();
  return place.id.organization;
}

const statusOf = async (organizationId: string) => {
  const [row] = await engagement.database.admin`
    select delivery_status, attempts, provider_message_id from engagement.notification where organization_id = ${organizationId}`;
  return row;
};
const logOf = async (organizationId: string) =>
  engagement.database
    .admin`select outcome, code from engagement.delivery_attempt where organization_id = ${organizationId} order by id`;

test('what the server takes is sent, and logged', async () => {
  const organizationId = await confirmedVisit();

  expect(await statusOf(organizationId)).toMatchObject({ delivery_status: 'SENT', attempts: 1 });
  expect((await statusOf(organizationId))?.['provider_message_id']).toBe(engagement.mailbox.mails[0]?.messageId);
  expect(await logOf(organizationId)).toEqual([{ outcome: 'SENT', code: null }]);
});

test('a refusal that may pass is tried again after its time', async () => {
  engagement.mailbox.refuseWith(451);
  const organizationId = await confirmedVisit();
  expect(await statusOf(organizationId)).toMatchObject({ delivery_status: 'SCHEDULED', attempts: 1 });

  engagement.mailbox.refuseWith(null);
  await engagement.database.advanceClock({ seconds: 55 });
  await engagement.settled();
  expect(engagement.mailbox.mails).toEqual([]);

  await engagement.database.advanceClock({ seconds: 10 });
  await engagement.settled();
  expect(engagement.mailbox.mails).toHaveLength(1);
  expect(await logOf(organizationId)).toEqual([
    { outcome: 'RETRY', code: '451' },
    { outcome: 'SENT', code: null },
  ]);
});

test('an address that does not take mail is not asked again', async () => {
  engagement.mailbox.refuseWith(550);
  const organizationId = await confirmedVisit();

  expect(await statusOf(organizationId)).toMatchObject({ delivery_status: 'BOUNCED', attempts: 1 });
  await engagement.database.advanceClock({ days: 1 });
  await engagement.settled();
  expect(await logOf(organizationId)).toEqual([{ outcome: 'BOUNCED', code: '550' }]);
});

test('when the server’s answer is lost, the repeated mail has the same Message-ID', async () => {
  engagement.mailbox.loseAnswer(true);
  await confirmedVisit();
  engagement.mailbox.loseAnswer(false);
  await engagement.database.advanceClock({ minutes: 2 });
  await engagement.settled();

  const ids = engagement.mailbox.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@openslot\.example>$/);
});

test('a sender that dies between claim and mail is followed by another', async () => {
  const place = salon(engagement.bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en' });
  await place.describe();
  await place.confirm();
  await engagement.settled();
  const { admin } = engagement.database;
  // As a sender leaves it that was killed right after its claim.
  await admin`update engagement.notification set delivery_status = 'SENDING', locked_until = clock.now() + interval '1 minute', attempts = 1
               where organization_id = ${place.id.organization}`;
  await place.learnContact();
  const [relay, consumers] = engagement.workers;
  await settled(relay!, consumers!);

  await engagement.database.advanceClock({ minutes: 2 });
  await engagement.settled();

  expect(engagement.mailbox.mails).toHaveLength(1);
  expect(await statusOf(place.id.organization)).toMatchObject({ delivery_status: 'SENT', attempts: 2 });
});

test('a message whose recipient never becomes known is over with its time', async () => {
  const place = salon(engagement.bus, contactTopicKey, { name: 'Mia Cole', email: 'mia@example.com', locale: 'en' });
  await place.describe();
  await place.confirm();
  await engagement.settled();
  expect(await statusOf(place.id.organization)).toMatchObject({ delivery_status: 'SCHEDULED', attempts: 0 });

  await engagement.database.setClock('2026-12-04T05:30:00Z');
  await engagement.settled();

  expect(await statusOf(place.id.organization)).toMatchObject({ delivery_status: 'EXPIRED', attempts: 1 });
  expect(engagement.mailbox.mails).toEqual([]);
});

test('two senders never send one message twice', async () => {
  const second = startSender(engagement.deps);

  try {
    await Promise.all(Array.from({ length: 10 }, confirmedVisit));
    await engagement.settled();
  } finally {
    await second.stop();
  }

  const ids = engagement.mailbox.mails.map(({ messageId }) => messageId);
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(10);
});
