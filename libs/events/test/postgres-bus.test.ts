import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { Fenced, openPostgresBus, type Bus, type Log, type Message } from '../src/index.ts';
import { unfenced } from './broken-buses.ts';
import { describeBus } from './bus-contract.ts';
import { catalogRelay, message, newGroup, newId, newTopic } from './messages.ts';
import { followed } from './topic-contract.ts';
import { rest, until } from './waiting.ts';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

describeBus('PostgreSQL', async () => {
  const database = await testDatabase('catalog');
  return {
    open: () => openPostgresBus({ url: database.busUrl, log: quiet }),
    declare: () => Promise.resolve(),
    close: () => database.close(),
  };
});

describe('the PostgreSQL transport', () => {
  let database: TestDatabase;
  const open = () => openPostgresBus({ url: database.busUrl, log: quiet });
  beforeAll(async () => {
    database = await testDatabase('catalog');
  });
  afterAll(() => database?.close());

  test('numbers each topic without gaps, also when batches are refused in between', async () => {
    const bus = open();
    const [first, second] = [newTopic('events'), newTopic('events')];
    const one = (topic: string) => message(topic, newId(), 1);
    await bus.publish([one(first), one(second), one(first)], catalogRelay(5));
    await expect(bus.publish([one(first)], catalogRelay(4))).rejects.toBeInstanceOf(Fenced);
    await bus.publish([one(first)], catalogRelay(5));
    await bus.close();

    const rows =
      await database.admin`select topic, array_agg(position order by position)::text as positions from bus.event_log
      where topic in (${first}, ${second}) group by topic`;
    expect(new Map(rows.map((row) => [row['topic'], row['positions']]))).toEqual(
      new Map([
        [first, '{1,2,3}'],
        [second, '{1}'],
      ]),
    );
  });

  test('two relays at once append one after the other, in order of epochs', async () => {
    const buses = [open(), open()];
    const topic = newTopic('events');
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        (buses[n % 2] ?? open()).publish([message(topic, newId(), n)], catalogRelay(10 + n)).then(
          () => true,
          (error) => {
            expect(error).toBeInstanceOf(Fenced);
            return false;
          },
        ),
      ),
    );
    await Promise.all(buses.map((bus) => bus.close()));

    const versions =
      await database.admin`select aggregate_version as n from bus.event_log where topic = ${topic} order by position`;
    const appended = versions.map((row) => Number(row['n']));
    expect(appended).toEqual([...appended].sort((a, b) => a - b));
    expect(appended).toHaveLength(outcomes.filter(Boolean).length);
  });

  describe('a relay that was followed by a newer one', () => {
    const play = async (bus: (sound: Bus) => Bus, slice: string) => {
      const [older, newer] = [open(), open()];
      const topic = newTopic('events');
      const { late } = await followed(bus(older), bus(newer), topic, slice);
      await Promise.all([older.close(), newer.close()]);
      const appended =
        await database.admin`select aggregate_version as n from bus.event_log where topic = ${topic} order by position`;
      return { late, appended: appended.map((row) => Number(row['n'])) };
    };

    test('the checker catches a bus that does not compare epochs', async () => {
      expect((await play(unfenced, 'engagement')).appended).toEqual([1, 1, 2, 3, 1, 2]);
    });

    test('is refused, and nothing of its batch is appended', async () => {
      const { late, appended } = await play((sound) => sound, 'scheduling');
      expect(late).toBeInstanceOf(Fenced);
      expect(appended).toEqual([1, 1, 2, 3]);
    });
  });

  test('a topic has one writing slice', async () => {
    const bus = open();
    const topic = newTopic('events');
    await bus.publish([message(topic, newId(), 1)], catalogRelay(100));
    const foreign = bus.publish([message(topic, newId(), 2)], { slice: 'commerce', epoch: 1 });
    await expect(foreign).rejects.toThrow('a topic of another slice than commerce');
    await bus.close();
  });

  test('an older or repeated state changes nothing; a replaced state is nowhere any more', async () => {
    const bus = open();
    const [topic, subject] = [newTopic('state'), newId()];
    const newest = message(topic, subject, 3, { secret: 'third' });
    await bus.publish([message(topic, subject, 2, { secret: 'second' }), newest], catalogRelay(100));
    const look = () =>
      database.admin`select position, aggregate_version, payload from bus.state_log where topic = ${topic}`;
    const before = await look();
    await bus.publish([message(topic, subject, 2, { secret: 'late' }), newest], catalogRelay(100));
    await bus.close();

    expect(before.map((row) => ({ ...row }))).toEqual([
      { position: '2', aggregate_version: 3, payload: { secret: 'third' } },
    ]);
    expect(await look()).toEqual(before);
    const [log] = await database.admin`select count(*)::int as kept from bus.event_log where topic = ${topic}`;
    expect(log?.['kept']).toBe(0);
  });

  test('the service role has no table, only functions', async () => {
    const rows = await database.admin`
      select c.relname from pg_class c where c.relnamespace = 'bus'::regnamespace and c.relkind in ('r', 'p')
         and has_table_privilege('openslot_bus', c.oid, 'select, insert, update, delete, truncate')`;
    expect(rows).toEqual([]);
  });

  test('news come by NOTIFY, and without it by polling', async () => {
    const publisher = open();
    const delays: Record<string, number[]> = {};
    for (const [how, listenUrl] of [
      ['notify', database.busUrl],
      ['polling', 'postgres://nobody:none@127.0.0.1:1/none'],
    ] as const) {
      const bus = openPostgresBus({ url: database.busUrl, listenUrl, log: quiet });
      const topic = newTopic('events');
      let arrived = 0;
      const reading = await bus.subscribe({
        group: newGroup(),
        topics: [topic],
        handle: async () => void (arrived = performance.now()),
      });
      await rest(2_000); // what is idle polls once a second
      for (let n = 0; n < 3; n += 1) {
        arrived = 0;
        const sent = performance.now();
        await publisher.publish([message(topic, newId(), n)], catalogRelay(100));
        await until('it came', () => arrived > 0);
        (delays[how] ??= []).push(arrived - sent);
      }
      await reading.stop();
      await bus.close();
    }
    await publisher.close();
    expect(Math.min(...(delays['notify'] ?? []))).toBeLessThan(60);
    expect(Math.max(...(delays['polling'] ?? []))).toBeLessThan(2_000);
  });

  test('goes on by itself after all its connections were cut', async () => {
    const bus = open();
    const topic = newTopic('events');
    const seen: Message[] = [];
    const reading = await bus.subscribe({
      group: newGroup(),
      topics: [topic],
      handle: async (batch) => void seen.push(...batch),
    });
    await bus.publish([message(topic, newId(), 1)], catalogRelay(100));
    await until('the first came', () => seen.length === 1);
    await database.admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'openslot_bus'`;

    await until('published', () =>
      bus.publish([message(topic, newId(), 2)], catalogRelay(100)).then(
        () => true,
        () => false,
      ),
    );
    await until('the second came', () => seen.some(({ envelope }) => envelope.aggregateversion === 2));
    await reading.stop();
    await bus.close();
    expect(new Set(seen.map(({ envelope }) => envelope.aggregateversion))).toEqual(new Set([1, 2]));
  });

  test('another member takes over when the reading one was killed in the middle of a batch', async () => {
    const bus = open();
    const [topic, group] = [newTopic('events'), newGroup()];
    const sent = message(topic, newId(), 1);
    await bus.publish([sent], catalogRelay(100));
    const doomed = spawn(process.execPath, [
      join(import.meta.dirname, 'doomed-member.ts'),
      'postgresql',
      database.busUrl,
      group,
      topic,
    ]);
    await new Promise((resolve) => doomed.stdout.once('data', resolve));
    doomed.kill('SIGKILL');

    const seen: Message[] = [];
    const reading = await bus.subscribe({ group, topics: [topic], handle: async (batch) => void seen.push(...batch) });
    await until('it came again', () => seen.length > 0);
    await reading.stop();
    await bus.close();
    expect(seen).toEqual([sent]);
  });

  test('keeps four weeks of log ahead and drops what is older than 14 days', async () => {
    await database.admin.unsafe(`
      create table bus.event_log_2020_01_06 partition of bus.event_log for values from ('2020-01-06Z') to ('2020-01-13Z');
      drop table bus.event_log_${(await partitions()).at(-1)?.slice(-10)};`);
    const before = await partitions();
    const bus = open();
    await until('the log is tended', async () => !(await partitions()).includes('event_log_2020_01_06'));
    await bus.close();

    expect(before).toHaveLength(5);
    expect(await partitions()).toHaveLength(5);
  });

  test('makes the partition that an append needs', async () => {
    const bus = open();
    await bus.publish([message(newTopic('events'), newId(), 1)], catalogRelay(100));
    for (const part of await partitions()) await database.admin.unsafe(`drop table bus.${part}`);
    await bus.publish([message(newTopic('events'), newId(), 1)], catalogRelay(100));
    await bus.close();

    expect(await partitions()).toHaveLength(5);
  });

  const partitions = async (): Promise<string[]> => {
    const rows =
      await database.admin`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'bus.event_log'::regclass order by 1`;
    return rows.map((row) => String(row['name']).replace('bus.', ''));
  };
});
