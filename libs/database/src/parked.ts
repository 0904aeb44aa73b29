import { sql } from 'drizzle-orm';
import { reasonOf, standardErrorLog, type Envelope, type Log, type Slice } from '@openslot/events';
import { serviceAccess } from './access.ts';
import { accessFor, handle, parkInTurn, type Consumer } from './consumers.ts';
import type { Database } from './database.ts';
import { recordAudit } from './outbox.ts';
import { inSlice } from './slice.ts';
import type { Tx } from './tx.ts';

/** An event that a consumer could not take, or that waits behind one. */
export interface ParkedEvent {
  readonly id: string;
  readonly consumer: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly error: string;
  readonly attempts: number;
  readonly envelope: Envelope;
}

type ParkedRow = {
  id: string;
  consumer: string;
  type: string;
  aggregateid: string;
  error: string;
  attempts: number;
  payload: Envelope;
};

/** The parked events of one consumer or of all, in the order in which they came. */
export async function parkedEvents(
  database: Database,
  consumer: string | null = null,
  atMost = 1_000,
): Promise<ParkedEvent[]> {
  const rows = await database.read(serviceAccess, (tx) =>
    tx.execute<ParkedRow>(
      sql`select id, consumer, type, aggregateid, error, attempts, payload
            from ${inSlice(tx, 'dead_letters')}(${consumer}, 'PARKED', ${atMost})`,
    ),
  );
  return rows.map(({ aggregateid, payload, ...row }) => ({ ...row, aggregateId: aggregateid, envelope: payload }));
}

/** How many events each consumer has parked, up to ten thousand in all, and for how long the oldest of them has been. */
export async function parkedCounts(
  database: Database,
): Promise<{ consumer: string; events: number; oldestAgeMs: number }[]> {
  const rows = await database.read(serviceAccess, (tx) =>
    tx.execute<{ consumer: string; events: number; age: string }>(
      sql`select consumer, count(*)::int as events, extract(epoch from clock.now() - min(first_at)) * 1000 as age
            from ${inSlice(tx, 'dead_letters')}(null, 'PARKED', 10000) group by consumer order by consumer`,
    ),
  );
  return rows.map(({ consumer, events, age }) => ({ consumer, events, oldestAgeMs: Math.max(0, Number(age)) }));
}

export interface ReplayOptions {
  readonly database: Database;
  readonly consumers: readonly Consumer[];
  readonly log?: Log;
}

/**
 * Gives parked events to their handlers again, in order per aggregate. Where one fails once more it stays parked, with
 * its new error, and those behind it wait on. Events that were parked meanwhile are taken along.
 */
export async function replayParked({ database, consumers, log = standardErrorLog }: ReplayOptions) {
  const failed = new Set<string>();
  let replayed = 0;
  for (const consumer of consumers) {
    const open = async () =>
      (await parkedEvents(database, consumer.name)).filter((event) => !failed.has(lineOf(event)));
    for (let events = await open(); events.length > 0; events = await open()) {
      for (const event of events) {
        if (failed.has(lineOf(event))) continue;
        if (await replay(database, consumer, event, log)) replayed += 1;
        else failed.add(lineOf(event));
      }
    }
  }
  return { replayed, waiting: (await parkedEvents(database)).length };
}

/** Gives an event up for good, which is audited; what waits behind it is free to be replayed. */
export async function discardParked(
  database: Database,
  event: ParkedEvent,
  { slice, reason }: { slice: Slice; reason: string },
): Promise<boolean> {
  const { envelope, aggregateId, type } = event;
  return database.transaction(accessFor(envelope), async (tx) => {
    if (!(await settle(tx, event.id, 'DISCARDED'))) return false;
    await recordAudit(tx, slice, {
      ...{ actorKind: 'SYSTEM', actorId: null, door: 'worker' },
      organizationId: envelope.organizationid,
      action: 'event.discarded',
      entity: type,
      entityId: aggregateId,
      reason,
    });
    return true;
  });
}

const lineOf = ({ consumer, aggregateId }: ParkedEvent) => `${consumer} ${aggregateId}`;

async function replay(database: Database, consumer: Consumer, event: ParkedEvent, log: Log): Promise<boolean> {
  try {
    await database.transaction(accessFor(event.envelope), async (tx) => {
      if (await settle(tx, event.id, 'REPLAYED')) await handle(tx, consumer, event.envelope);
    });
    return true;
  } catch (error) {
    log.warn({ consumer: consumer.name, event: event.envelope.id, problem: reasonOf(error) }, 'an event stays parked');
    await database.transaction(accessFor(event.envelope), (tx) =>
      parkInTurn(tx, consumer, event.envelope, reasonOf(error)),
    );
    return false;
  }
}

/** False when it is parked no more. */
export async function settle(tx: Tx, id: string, outcome: 'REPLAYED' | 'DISCARDED'): Promise<boolean> {
  const [row] = await tx.execute<{ settled: boolean }>(
    sql`select ${inSlice(tx, 'dead_letter_settle')}(${id}, ${outcome}) as settled`,
  );
  return row?.settled ?? false;
}
