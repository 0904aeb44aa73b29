import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { sql } from 'drizzle-orm';
import { Fenced, reasonOf, standardErrorLog, startLoop, type Bus, type Log, type Message } from '@openslot/events';
import { serviceAccess } from './access.ts';
import { arrayOf } from './array.ts';
import type { Database } from './database.ts';
import { lowWaterMark } from './low-water-mark.ts';
import { inSlice } from './slice.ts';
import type { Worker } from './worker.ts';

export interface RelayOptions {
  readonly database: Database;
  readonly slice: string;
  readonly bus: Bus;
  readonly log?: Log;
  /** How long the relay may be silent before another one takes over. */
  readonly leaseMs?: number;
}

const relayName = 'outbox';
const batchSize = 500;
const [busyMs, idleMs, gapMs] = [50, 1_000, 20];

/**
 * Moves the slice's events from its outbox to the bus: reads by id, publishes, deletes. Only one relay of a slice works
 * at a time, by a lease whose epoch rises with each new holder; the bus refuses an older epoch, and so does the delete.
 * A crash in between publishes again: at least once.
 *
 * Reading what is there and deleting it cannot lose an event that commits late, as a cursor over ids would. Order per
 * aggregate is the order of ids, because events are written under the aggregate's lock (see `emit`).
 *
 * Woken by commits of this process that left events; those of other replicas are found by polling, at most a second later.
 */
export function startRelay({ database, slice, bus, log = standardErrorLog, leaseMs = 5_000 }: RelayOptions): Worker {
  // Whom an operator, or a test that kills the leader, has to look for; unique where numbers of processes come again.
  const owner = `${process.pid}@${hostname()} ${randomUUID()}`;
  const mark = lowWaterMark();
  let epoch: number | null = null;
  let leasedAt = -Infinity;
  let rest = busyMs;

  const loop = startLoop({
    gapMs,
    turn: async () => {
      if (!(await lead()) || epoch === null) return idleMs;
      const asked = performance.now();
      const rows = await oldestEvents(mark.from(asked));
      mark.found(rows[0] && Number(rows[0].id), asked);
      if (rows.length > 0) {
        await publish(rows, epoch);
        mark.published(Number(rows.at(-1)?.id), performance.now());
      }
      if (rows.length === batchSize) return 0;
      rest = rows.length > 0 ? busyMs : Math.min(idleMs, rest * 2);
      return rest;
    },
    failed: (error, times) => log.warn({ slice, times, problem: reasonOf(error) }, 'the relay could not publish'),
  });

  /** Whether this relay holds the lease; prolongs it when half of it is over. */
  async function lead(): Promise<boolean> {
    const asked = performance.now();
    if (epoch !== null && asked - leasedAt < leaseMs / 2) return true;
    const [row] = await database.read(serviceAccess, (tx) =>
      tx.execute<{ epoch: string | null }>(
        sql`select ${inSlice(tx, 'relay_lease')}(${relayName}, ${owner}, ${leaseMs} * interval '1 millisecond') as epoch`,
      ),
    );
    epoch = row?.epoch == null ? null : Number(row.epoch);
    leasedAt = asked;
    return epoch !== null;
  }

  /** Being fenced, it gives the lease back, and asks for it anew: if it comes, then with a newer epoch. */
  async function publish(rows: readonly OutboxRow[], held: number): Promise<void> {
    try {
      await bus.publish(rows.map(messageOf), { slice, epoch: held });
      await remove(rows, held);
    } catch (error) {
      if (error instanceof Fenced) await release(held);
      throw error;
    }
  }

  const oldestEvents = (after: number) =>
    database.read(serviceAccess, (tx) =>
      tx.execute<OutboxRow>(
        sql`select id, event_id, organization_id, aggregatetype, aggregateid, aggregate_version, type, payload, headers,
              to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as occurred_at
            from ${inSlice(tx, 'outbox_batch')}(${after}, ${batchSize})`,
      ),
    );

  async function remove(rows: readonly OutboxRow[], held: number): Promise<void> {
    const ids = arrayOf(rows.map((row) => row.id));
    const [row] = await database.read(serviceAccess, (tx) =>
      tx.execute<{ done: boolean }>(
        sql`select ${inSlice(tx, 'outbox_done')}(${relayName}, ${held}, ${ids}::bigint[]) as done`,
      ),
    );
    if (!row?.done) throw new Fenced(`a newer relay of ${slice} has taken over`);
  }

  const unhook = database.onCommit((left) => left.has('events') && loop.wake());
  return {
    wake: loop.wake,
    stop: async () => {
      unhook();
      await loop.stop();
      if (epoch !== null) await release(epoch);
    },
    idle: async () => (await outboxWaiting(database)).events === 0,
  };

  async function release(held: number): Promise<void> {
    epoch = null;
    leasedAt = -Infinity;
    const released = database.read(serviceAccess, (tx) =>
      tx.execute(sql`select ${inSlice(tx, 'relay_release')}(${relayName}, ${held})`),
    );
    await released.catch((error: unknown) =>
      log.info({ slice, problem: reasonOf(error) }, 'the lease runs out by itself'),
    );
  }
}

/** How many events have not been published yet, and for how long the oldest has waited. */
export async function outboxWaiting(database: Database): Promise<{ events: number; oldestAgeMs: number }> {
  const [row] = await database.read(serviceAccess, (tx) =>
    tx.execute<{ events: string; age: string | null }>(
      sql`select events, extract(epoch from clock.now() - oldest) * 1000 as age from ${inSlice(tx, 'outbox_waiting')}()`,
    ),
  );
  return { events: Number(row?.events ?? 0), oldestAgeMs: Math.max(0, Math.round(Number(row?.age ?? 0))) };
}

type OutboxRow = {
  id: string;
  event_id: string;
  organization_id: string | null;
  aggregatetype: string;
  aggregateid: string;
  aggregate_version: number;
  type: string;
  payload: unknown;
  headers: { source: string; actor: string | null; causationid: string | null; traceparent: string | null };
  occurred_at: string;
};

const messageOf = (row: OutboxRow): Message => ({
  topic: row.aggregatetype,
  envelope: {
    specversion: '1.0',
    id: row.event_id,
    source: row.headers.source,
    type: row.type,
    subject: row.aggregateid,
    time: row.occurred_at,
    datacontenttype: 'application/json',
    organizationid: row.organization_id,
    aggregateversion: row.aggregate_version,
    actor: row.headers.actor,
    causationid: row.headers.causationid,
    traceparent: row.headers.traceparent,
    data: row.payload,
  },
});
