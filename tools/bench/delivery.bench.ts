import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  defineConsumer,
  emit,
  on,
  openDatabase,
  startConsumers,
  startRelay,
  workerAccess,
  type Database,
  type Worker,
} from '@openslot/database';
import { notificationSent, openKafkaBus, openPostgresBus, type Bus } from '@openslot/events';
import { median, quantile, testDatabase, whyNoBroker, type Bench, type Figure, type Progress } from '@openslot/testing';
import { openBareTopic, type BareTopic } from './bare-topic.ts';
import { benchBroker } from './broker.ts';

const organization = randomUUIDv7();
const commits = 300;
const warmUp = 50;
/** Fifty a second: the relay gathers what comes within 20 ms. */
const paceMs = 20;
const many = 20_000;

export const bench: Bench = {
  title: 'from a commit to the effect in another consumer, over both transports',
  needsDatabase: true,
  async run(progress) {
    const problem = whyNoBroker();
    if (problem !== null) progress(`without Kafka: ${problem}`);
    const broker = problem === null ? await benchBroker() : null;
    const opened: { close(): Promise<void> }[] = [];
    const keep = <Opened extends { close(): Promise<void> }>(one: Opened): Opened => (opened.push(one), one);
    try {
      const postgresql = keep(await openWay('PostgreSQL', ({ busUrl }) => openPostgresBus({ url: busUrl })));
      if (!broker) return await overPostgres(postgresql, progress);
      const connection = { brokers: [broker.brokers], clientId: 'openslot-bench' };
      const kafka = keep(await openWay('Kafka', () => openKafkaBus(connection)));
      const bare = keep(await openBareTopic(connection));
      return await inTurns(postgresql, kafka, bare, progress);
    } finally {
      for (const one of opened.reverse()) await one.close();
      await broker?.stop();
    }
  },
};

/** From a commit to its effect over one transport: a publishing slice, a consuming one, and the bus between them. */
interface Way {
  readonly name: string;
  /** Commits one event; resolves with the milliseconds until the transaction with its effect was committed, too. */
  deliver(): Promise<number>;
  /** Begins and ends relaying and consuming. */
  begin(): Promise<void>;
  end(): Promise<void>;
  /** Events a second from the outbox to the bus, and from the bus through a transaction each; while it is not begun. */
  throughput(): Promise<{ relayed: number; consumed: number }>;
  close(): Promise<void>;
}

async function openWay(name: string, openBus: (home: { busUrl: string }) => Bus): Promise<Way> {
  const home = await testDatabase('engagement');
  const [publishing, consuming] = [databaseOf(home.url()), databaseOf(home.url())];
  const bus = openBus(home);
  const taken = new Map<string, number>();
  const handled: string[] = [];
  consuming.onCommit(() => {
    for (const id of handled.splice(0)) taken.set(id, performance.now());
  });
  const consumer = defineConsumer({
    name: 'measured',
    handlers: [on(notificationSent, async (_, event) => void handled.push(event.subject))],
  });
  const relaying = () => startRelay({ database: publishing, slice: 'engagement', bus });
  const reading = () => startConsumers({ database: consuming, slice: 'engagement', bus, consumers: [consumer] });
  const workers: Worker[] = [];

  async function deliver(): Promise<number> {
    const [id = ''] = await commit(publishing, 1);
    const committed = performance.now();
    while (!taken.has(id)) await pause(paceMs);
    return (taken.get(id) ?? 0) - committed;
  }
  async function end(): Promise<void> {
    for (const worker of workers.splice(0)) await worker.stop();
  }

  return {
    name,
    deliver,
    end,
    async begin() {
      workers.push(relaying(), reading());
      await deliver();
    },
    async throughput() {
      for (let told = 0; told < many; told += 500) await commit(publishing, 500);
      const relay = relaying();
      const relayed = await perSecond(() => relay.idle());
      await relay.stop();
      taken.clear();
      const consumers = reading();
      while (taken.size === 0) await pause(5);
      const early = taken.size;
      const consumed = await perSecond(async () => taken.size >= many, many - early);
      await consumers.stop();
      return { relayed, consumed };
    },
    async close() {
      await end();
      await bus.close();
      await Promise.all([publishing.close(), consuming.close()]);
      await home.close();
    },
  };
}

const databaseOf = (url: string): Database => openDatabase({ url, slice: 'engagement' });

async function commit(database: Database, events: number): Promise<string[]> {
  const ids = Array.from({ length: events }, () => randomUUIDv7());
  const sent = {
    recipientKind: 'CUSTOMER',
    recipientId: organization,
    channel: 'EMAIL',
    template: 'measured',
  } as const;
  const about = { contract: notificationSent, organizationId: organization, version: 1 };
  await database.transaction(workerAccess(organization), (tx) =>
    emit(tx, ...ids.map((aggregateId) => ({ ...about, aggregateId, data: { ...sent, appointmentId: null } }))),
  );
  return ids;
}

async function overPostgres(postgresql: Way, progress: Progress): Promise<Figure[]> {
  const measured: number[] = [];
  progress(`${commits} commits`);
  await postgresql.begin();
  for (let nth = 0; nth < commits; nth += 1) measured.push(await postgresql.deliver());
  await postgresql.end();
  return [...embedded(measured.slice(warmUp)), ...(await throughputOf(postgresql, progress))];
}

/** One delivery of each at the same time, so that whatever else the machine does meets all of them alike. */
async function inTurns(postgresql: Way, kafka: Way, bare: BareTopic, progress: Progress): Promise<Figure[]> {
  const [embeddedMs, kafkaMs, bareMs]: [number[], number[], number[]] = [[], [], []];
  progress(`${commits} commits over each transport, and as many records through a bare topic`);
  await Promise.all([postgresql.begin(), kafka.begin()]);
  for (let nth = 0; nth < commits; nth += 1) {
    const [plain, over, embeddedIn] = await Promise.all([bare, kafka, postgresql].map((way) => way.deliver()));
    bareMs.push(plain ?? NaN);
    kafkaMs.push(over ?? NaN);
    embeddedMs.push(embeddedIn ?? NaN);
  }
  await Promise.all([postgresql.end(), kafka.end()]);
  const [over, through] = [kafkaMs.slice(warmUp), bareMs.slice(warmUp)];
  const more = (share: number) => quantile(over, share) - quantile(through, share);
  return [
    ...embedded(embeddedMs.slice(warmUp)),
    { name: 'Kafka: commit to effect, p50', value: median(over), unit: 'ms' },
    { name: 'Kafka: commit to effect, p99', value: quantile(over, 0.99), unit: 'ms' },
    { name: 'bare produce to consume, p50', value: median(through), unit: 'ms' },
    { name: 'bare produce to consume, p99', value: quantile(through, 0.99), unit: 'ms' },
    { name: 'Kafka: more than bare, p50', value: more(0.5), unit: 'ms', atMost: 25 },
    { name: 'Kafka: more than bare, p99', value: more(0.99), unit: 'ms' },
    ...(await throughputOf(postgresql, progress)),
    ...(await throughputOf(kafka, progress)),
  ];
}

const embedded = (measured: readonly number[]): Figure[] => [
  { name: 'PostgreSQL: commit to effect, p50', value: median(measured), unit: 'ms', atMost: 25 },
  { name: 'PostgreSQL: commit to effect, p99', value: quantile(measured, 0.99), unit: 'ms', atMost: 100 },
];

async function throughputOf(way: Way, progress: Progress): Promise<Figure[]> {
  progress(`${many} events at once over ${way.name}`);
  const { relayed, consumed } = await way.throughput();
  return [
    { name: `${way.name}: relayed from outbox to bus`, value: relayed, unit: 'events/s', atLeast: 3_000 },
    { name: `${way.name}: consumed, a transaction each`, value: consumed, unit: 'events/s' },
  ];
}

async function perSecond(done: () => Promise<boolean>, events = many): Promise<number> {
  const started = performance.now();
  while (!(await done())) await pause(20);
  return (events / (performance.now() - started)) * 1_000;
}
