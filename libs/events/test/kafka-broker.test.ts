import { describeWithBroker, startBroker, type Broker } from '@openslot/testing';
import { openKafkaBus, type Bus, type Message } from '../src/index.ts';
import { missing, overtaken } from './checkers.ts';
import { inTests, makeTopic, quiet } from './kafka-transport.ts';
import { catalogRelay, message, newGroup, newId, newTopic } from './messages.ts';
import { dice, seed } from './seed.ts';
import { rest, until } from './waiting.ts';

jest.setTimeout(90_000);

describeWithBroker(`a broker that is killed and started again (seed ${seed})`, () => {
  let broker: Broker;
  let topic: string;
  const opened: Bus[] = [];
  const open = () => {
    const bus = openKafkaBus({ ...inTests, brokers: [broker.brokers] });
    opened.push(bus);
    return bus;
  };

  beforeAll(async () => {
    broker = await startBroker();
    topic = newTopic('events');
    await makeTopic({ brokers: [broker.brokers] }, topic);
  });
  afterAll(async () => {
    await Promise.all(opened.map((bus) => bus.close()));
    await broker?.stop();
  });

  test('loses nothing of what was published and overtakes nothing; publisher and consumer go on by themselves', async () => {
    const { roll } = dice();
    const [bus, other] = [open(), open()];
    const seen: Message[] = [];
    const handle = async (batch: readonly Message[]) => {
      await rest(roll(5));
      seen.push(...batch);
    };
    const reading = await other.subscribe({ group: newGroup(), topics: [topic], handle });
    const subjects = Array.from({ length: 20 }, newId);
    const versions = new Map<string, number>();
    const sent: Message[] = [];
    let [ending, failures] = [false, 0];

    /** As a relay does: the same batch again until it was taken. */
    async function publishOn(): Promise<void> {
      while (!ending) {
        const batch = Array.from({ length: 1 + roll(40) }, () => {
          const subject = subjects[roll(subjects.length)] ?? newId();
          versions.set(subject, (versions.get(subject) ?? 0) + 1);
          return message(topic, subject, versions.get(subject) ?? 0);
        });
        for (let taken = false; !taken;) {
          taken = await bus.publish(batch, catalogRelay(1)).then(
            () => true,
            () => false,
          );
          if (!taken) failures += 1;
        }
        sent.push(...batch);
        await rest(5);
      }
    }

    const publishing = publishOn();
    for (let kill = 0; kill < 2; kill += 1) {
      await rest(500 + roll(500));
      await broker.kill();
      await rest(500 + roll(2_000));
      await broker.start();
      const before = seen.length;
      await until('messages come again', () => seen.length > before + 100, 30_000);
    }
    ending = true;
    await publishing;
    await until('all is read', async () => (await reading.lag().catch(() => null))?.messages === 0, 30_000);

    expect({ missing: missing(sent, seen), overtaken: overtaken(seen) }).toEqual({ missing: [], overtaken: [] });
    expect(sent.length).toBeGreaterThan(500);
    expect(failures).toBeGreaterThan(0);
  });

  test('is waited for by who comes while it is down', async () => {
    await broker.kill();
    const bus = open();
    const seen: Message[] = [];
    const handle = async (batch: readonly Message[]) => void seen.push(...batch);
    const first = message(topic, newId(), 1);
    await bus.subscribe({ group: newGroup(), topics: [topic], handle });
    await expect(bus.publish([first], catalogRelay(1))).rejects.toThrow(/connect|broker|closed|timed out/i);
    await broker.start();
    await until('it can be published', () =>
      bus.publish([first], catalogRelay(1)).then(
        () => true,
        () => false,
      ),
    );

    await until('it comes', () => seen.some(({ envelope }) => envelope.id === first.envelope.id), 30_000);
  });
});

describeWithBroker('a broker that asks who is there', () => {
  const [name, password] = ['catalog', 'the password of catalog'];
  const plain = `org.apache.kafka.common.security.plain.PlainLoginModule required username="${name}" password="${password}" user_${name}="${password}";`;
  let broker: Broker;

  beforeAll(async () => {
    broker = await startBroker({
      settings: {
        listeners: 'SASL_PLAINTEXT://127.0.0.1:${PORT},CONTROLLER://127.0.0.1:${CONTROLLER_PORT}',
        'advertised.listeners': 'SASL_PLAINTEXT://127.0.0.1:${PORT}',
        'inter.broker.listener.name': 'SASL_PLAINTEXT',
        'listener.security.protocol.map': 'SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
        'sasl.mechanism.inter.broker.protocol': 'PLAIN',
        'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
        'listener.name.sasl_plaintext.plain.sasl.jaas.config': plain,
        'listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config':
          'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      },
      format: ['--add-scram', `SCRAM-SHA-512=[name=${name},password=${password}]`],
      login: { sasl: { mechanism: 'plain', username: name, password } },
    });
  });
  afterAll(() => broker?.stop());

  test.each(['plain', 'scram-sha-512'] as const)(
    'lets in by %s, and nobody with another password',
    async (mechanism) => {
      const sasl = { mechanism, username: name, password };
      const connection = { brokers: [broker.brokers], sasl };
      const topic = newTopic('events');
      await makeTopic(connection, topic);
      const bus = openKafkaBus({ ...inTests, ...connection });
      const stranger = openKafkaBus({ ...inTests, ...connection, sasl: { ...sasl, password: 'guessed' }, log: quiet });
      const seen: Message[] = [];
      await bus.subscribe({ group: newGroup(), topics: [topic], handle: async (batch) => void seen.push(...batch) });
      const sent = message(topic, newId(), 1);
      await expect(stranger.publish([sent], catalogRelay(1))).rejects.toThrow(/authentication/i);
      await bus.publish([sent], catalogRelay(1));
      await until('it came', () => seen.length > 0);
      await Promise.all([bus.close(), stranger.close()]);

      expect(seen).toEqual([sent]);
    },
  );
});
