import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describeWithBroker, testBroker } from '@openslot/testing';
import type { Admin } from 'kafkajs';
import { openKafkaBus, type Bus, type Log, type Message } from '../src/index.ts';
import { openClient } from '../src/kafka/connection.ts';
import { missing, overtaken } from './checkers.ts';
import { expelMember } from './expel-member.ts';
import { inTests, makeTopic, quiet } from './kafka-transport.ts';
import { catalogRelay, message, newGroup, newId, newTopic } from './messages.ts';
import { gate, rest, until } from './waiting.ts';

describeWithBroker('the Kafka transport', () => {
  let brokers: string;
  let admin: Admin;
  const opened: Bus[] = [];
  const open = (log: Log = quiet) => {
    const bus = openKafkaBus({ ...inTests, brokers: [brokers], log });
    opened.push(bus);
    return bus;
  };
  const declared = async (kind: 'events' | 'state' = 'events') => {
    const topic = newTopic(kind);
    await makeTopic({ brokers: [brokers] }, topic);
    return topic;
  };
  const raw = () => openClient({ ...inTests, brokers: [brokers] }, quiet);

  beforeAll(async () => {
    brokers = await testBroker();
    admin = (await raw()).admin();
    await admin.connect();
  });
  afterEach(() => Promise.all(opened.splice(0).map((bus) => bus.close())));
  afterAll(() => admin?.disconnect());

  /** What comes to a group over any number of members, in the order in which the handlers were done. */
  function recorder(taking = () => Promise.resolve()) {
    const seen: Message[] = [];
    const handle = async (batch: readonly Message[]) => {
      await taking();
      seen.push(...batch);
    };
    return { seen, handle };
  }

  async function memberIds(group: string): Promise<string[]> {
    const { groups } = await admin.describeGroups([group]);
    return groups[0]?.members.map(({ memberId }) => memberId) ?? [];
  }

  describe('when a group is divided anew while a batch is in hand', () => {
    test('the batch is finished and acknowledged, and nothing comes twice', async () => {
      const [topic, group, bus] = [await declared(), newGroup(), open()];
      const subjects = Array.from({ length: 12 }, newId);
      const sent = [1, 2, 3, 4].flatMap((version) => subjects.map((subject) => message(topic, subject, version)));
      const { seen, handle } = recorder(() => rest(120));
      const members = [await open().subscribe({ group, topics: [topic], maxBatch: 2, handle })];
      await bus.publish(sent, catalogRelay(1));
      for (const wanted of [1, 10, 20]) {
        await until('some are through', () => seen.length >= wanted);
        members.push(await open().subscribe({ group, topics: [topic], maxBatch: 2, handle }));
      }
      await until('one has left', () => seen.length >= 30);
      await members.shift()?.stop();
      await until('all are through', () => seen.length >= sent.length);
      await Promise.all(members.map((member) => member.stop()));

      expect({ missing: missing(sent, seen), overtaken: overtaken(seen), came: seen.length }).toEqual({
        missing: [],
        overtaken: [],
        came: sent.length,
      });
    });
  });

  describe('a handler', () => {
    test('that takes longer than a session keeps its turn', async () => {
      const [topic, group, bus] = [await declared(), newGroup(), open()];
      const { seen, handle } = recorder(() => rest(2 * inTests.sessionMs));
      const reading = await bus.subscribe({ group, topics: [topic], handle });
      await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
      await until('it was acknowledged', async () => (await reading.lag()).messages === 0, 20_000);

      expect(seen).toHaveLength(1);
    });

    test('that goes on failing keeps its membership, and is not waited for at a stop', async () => {
      const [topic, group, bus] = [await declared(), newGroup(), open()];
      let tries = 0;
      const handle = async () => {
        tries += 1;
        throw new Error('the database cannot be reached');
      };
      const reading = await bus.subscribe({ group, topics: [topic], handle });
      await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
      await until('it was tried', () => tries > 0);
      const before = await memberIds(group);
      await rest(inTests.sessionMs + 500);
      expect(await memberIds(group)).toEqual(before);
      const stopping = performance.now();
      await reading.stop();

      expect(performance.now() - stopping).toBeLessThan(1_000);
      expect(tries).toBeGreaterThan(3);
      expect(await memberIds(group)).toEqual([]);
      expect((await bus.lag(group, [topic])).messages).toBe(1);
    });

    test('is told by its heartbeat when its turn was lost, and the batch comes again', async () => {
      const [topic, group, bus] = [await declared(), newGroup(), open()];
      const lost: unknown[] = [];
      let times = 0;
      const reading = await bus.subscribe({
        group,
        topics: [topic],
        handle: async (_, turn) => {
          times += 1;
          if (times > 1) return;
          await expel(group);
          await until('the turn is lost', () => turn.signal.aborted);
          await turn.heartbeat().catch((error: { type?: unknown }) => lost.push(error.type));
          await turn.heartbeat();
        },
      });
      await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
      await until('it was acknowledged', async () => (await reading.lag()).messages === 0);

      expect(lost).toEqual(['UNKNOWN_MEMBER_ID']);
      expect(times).toBe(2);
    });
  });

  const expel = async (group: string) => {
    for (const memberId of await memberIds(group)) await expelMember(brokers, group, memberId);
  };

  test('another member takes over when the reading one was killed in the middle of a batch', async () => {
    const [topic, group, bus] = [await declared(), newGroup(), open()];
    const sent = message(topic, newId(), 1);
    await bus.publish([sent], catalogRelay(1));
    const doomed = spawn(process.execPath, [
      join(import.meta.dirname, 'doomed-member.ts'),
      'kafka',
      brokers,
      group,
      topic,
    ]);
    await new Promise((resolve) => doomed.stdout.once('data', resolve));
    doomed.kill('SIGKILL');

    const { seen, handle } = recorder();
    await bus.subscribe({ group, topics: [topic], handle });
    await until('it came again', () => seen.length > 0, 20_000);
    expect(seen).toEqual([sent]);
  });

  test('a consumer that kafkajs gives up is built anew', async () => {
    const [topic, group] = [await declared(), newGroup()];
    const said: string[] = [];
    const log = { ...quiet, warn: (_: object, line: string) => void said.push(line) };
    const bus = open(log);
    const { seen, handle } = recorder();
    await bus.subscribe({ group, topics: [topic], handle });
    await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
    await until('the first came', () => seen.length === 1);
    await admin.deleteTopics({ topics: [topic] });
    await until('kafkajs gave up', () => said.includes('a consumer is built anew'), 20_000);
    await makeTopic({ brokers: [brokers] }, topic);
    await bus.publish([message(topic, newId(), 2)], catalogRelay(1));
    await until('the second came', () => seen.length === 2, 20_000);

    expect(seen.map(({ envelope }) => envelope.aggregateversion)).toEqual([1, 2]);
  });

  test('what is no event of ours is told and passed by', async () => {
    const [topic, group, subject] = [await declared(), newGroup(), newId()];
    const told: object[] = [];
    const bus = open({ ...quiet, error: (details) => void told.push(details) });
    const producer = (await raw()).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key: subject, value: 'not JSON' }] });
    await producer.disconnect();
    await bus.publish([message(topic, subject, 1)], catalogRelay(1));
    const { seen, handle } = recorder();
    const reading = await bus.subscribe({ group, topics: [topic], handle });
    await until('all is read', async () => (await reading.lag()).messages === 0);

    expect(seen.map(({ envelope }) => envelope.aggregateversion)).toEqual([1]);
    expect(told).toEqual([
      { topic, partition: expect.any(Number), offset: '0', problem: expect.stringContaining('not valid JSON') },
    ]);
  });

  test('knows about how old the oldest message is that waits', async () => {
    const [topic, group, bus] = [await declared(), newGroup(), open()];
    const published = performance.now();
    await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
    await rest(3_000);
    await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
    const { oldestAgeMs, messages } = await bus.lag(group, [topic]);
    const age = performance.now() - published;

    expect(messages).toBe(2);
    expect(oldestAgeMs).toBeGreaterThan(age * 0.9);
    expect(oldestAgeMs).toBeLessThan(age * 1.5);
  });

  test('a batch in hand ends before a bus is closed', async () => {
    const [topic, group, bus] = [await declared(), newGroup(), open()];
    const begun = gate();
    const { seen, handle } = recorder(async () => {
      begun.open();
      await rest(300);
    });
    await bus.subscribe({ group, topics: [topic], handle });
    await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
    await begun.opened;
    await bus.close();

    expect(seen).toHaveLength(1);
    expect((await open().lag(group, [topic])).messages).toBe(0);
  });
});
