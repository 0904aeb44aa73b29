import { randomUUID } from 'node:crypto';
import { getTableName, sql } from 'drizzle-orm';
import type { Bus, Envelope, Log } from '@openslot/events';
import { serviceAccess } from './access.ts';
import { startConsumers, topicsOf, type Consumer, type Handler } from './consumers.ts';
import type { Database } from './database.ts';
import { parkedEvents, settle } from './parked.ts';
import type { RefTable } from './projection.ts';
import { inSlice } from './slice.ts';

export interface RebuildOptions {
  readonly database: Database;
  readonly slice: string;
  readonly bus: Bus;
  readonly consumer: Consumer;
  readonly log?: Log;
  /** Told now and then how many states have been taken in. */
  readonly progress?: (taken: number) => void;
}

export interface Rebuilt {
  /** States that were told again. */
  readonly taken: number;
  /** Rows of which nobody tells any more: they are kept, but no longer live. */
  readonly ended: number;
  /** Why states could not be taken in; each is parked at the consumer itself as well when it comes there. */
  readonly problems: readonly string[];
}

/** A rebuild of this slice is under way already, in another process. */
export class RebuildUnderWay extends Error {
  override readonly name = 'RebuildUnderWay';
}

const leaseName = 'rebuild';
const leaseMs = 60_000;
const batch = 5_000;
const lookMs = 200;

/**
 * Builds a projection anew from its state topics while the service goes on reading and projecting: it is looked up which
 * state of each aggregate is the latest, the rows are marked, a consumer of its own reads those states, and rows that no
 * state has reached are ended. Whoever takes a state in, the service or the rebuild, takes the mark off. An older state
 * never replaces a newer one, not even for a moment, although a topic may hold what has been replaced.
 */
export async function rebuildProjection(options: RebuildOptions): Promise<Rebuilt> {
  const { database, consumer } = options;
  if (consumer.projects.length === 0) throw new Error(`${consumer.name} is a process: replaying is all it can do`);
  const lease = await takeLease(database);
  try {
    const { projects } = consumer;
    const latest = await latestVersions(options, lease.prolong);
    await inBatches(projects, (table) => call(database, 'projection_mark', getTableName(table)));
    const read = await readAgain(options, latest, lease.prolong);
    const ended = await inBatches(projects, (table) => call(database, 'projection_end', getTableName(table)));
    return { ...read, ended };
  } finally {
    await lease.giveBack();
  }
}

/** The highest version that is told of each aggregate, by type and subject. */
type Versions = ReadonlyMap<string, number>;

const keyOf = ({ type, subject }: Envelope) => `${type} ${subject}`;

async function latestVersions(
  { slice, bus, consumer }: RebuildOptions,
  prolong: () => Promise<void>,
): Promise<Versions> {
  const latest = new Map<string, number>();
  const group = `${slice}.${consumer.name}.survey-${randomUUID()}`;
  const reading = await bus.subscribe({
    group,
    topics: topicsOf(consumer),
    maxBatch: 1_000,
    handle: async (batch) => {
      for (const { envelope } of batch) {
        const key = keyOf(envelope);
        latest.set(key, Math.max(envelope.aggregateversion, latest.get(key) ?? 0));
      }
    },
  });
  try {
    for (; (await reading.lag()).messages > 0; await pause(lookMs)) await prolong();
  } finally {
    await reading.stop();
  }
  await bus.forget(group);
  return latest;
}

/** Reads all states under another name, so that neither the group's place nor its inbox is touched. */
async function readAgain(
  { database, slice, bus, consumer, log, progress = () => undefined }: RebuildOptions,
  latest: Versions,
  prolong: () => Promise<void>,
): Promise<Pick<Rebuilt, 'taken' | 'problems'>> {
  let taken = 0;
  const counted = (handler: Handler): Handler => ({
    ...handler,
    handle: async (tx, event) => {
      if (event.aggregateversion < (latest.get(keyOf(event)) ?? 0)) return;
      await handler.handle(tx, event);
      taken += 1;
    },
  });
  const name = `${consumer.name}.rebuild-${randomUUID()}`;
  const handlers = new Map([...consumer.handlers].map(([type, handler]) => [type, counted(handler)]));
  const consumers = [{ ...consumer, name, handlers }];
  const worker = startConsumers({ database, slice, bus, consumers, ...(log ? { log } : {}) });
  try {
    for (let told = 0; !(await worker.idle()); await pause(lookMs)) {
      if (taken > told) progress((told = taken));
      await prolong();
    }
  } finally {
    await worker.stop();
  }
  const parked = await parkedEvents(database, name);
  for (const { id } of parked) await database.transaction(serviceAccess, (tx) => settle(tx, id, 'DISCARDED'));
  while ((await call(database, 'inbox_forget', name)) > 0);
  await bus.forget(`${slice}.${name}`);
  progress(taken);
  return { taken, problems: parked.map(({ type, aggregateId, error }) => `${type} ${aggregateId}: ${error}`) };
}

async function inBatches(tables: readonly RefTable[], work: (table: RefTable) => Promise<number>): Promise<number> {
  let total = 0;
  for (const table of tables) {
    for (let done = await work(table); done > 0; done = await work(table)) total += done;
  }
  return total;
}

const call = (database: Database, name: string, subject: string): Promise<number> =>
  database.transaction(serviceAccess, async (tx) => {
    const [row] = await tx.execute<{ count: string }>(sql`select ${inSlice(tx, name)}(${subject}, ${batch}) as count`);
    return Number(row?.count ?? 0);
  });

/** Two rebuilds at once would end each other's marked rows: one at a time, by a lease like the relay's. */
async function takeLease(database: Database) {
  const owner = randomUUID();
  const ask = () =>
    database.transaction(serviceAccess, async (tx) => {
      const [row] = await tx.execute<{ epoch: string | null }>(
        sql`select ${inSlice(tx, 'relay_lease')}(${leaseName}, ${owner}, ${leaseMs} * interval '1 millisecond') as epoch`,
      );
      if (row?.epoch == null) throw new RebuildUnderWay('a projection of this slice is being rebuilt already');
      return Number(row.epoch);
    });
  const epoch = await ask();
  return {
    prolong: async () => {
      if ((await ask()) !== epoch) throw new RebuildUnderWay('another process has taken the rebuild over');
    },
    giveBack: () =>
      database.transaction(serviceAccess, (tx) =>
        tx.execute(sql`select ${inSlice(tx, 'relay_release')}(${leaseName}, ${epoch})`),
      ),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
