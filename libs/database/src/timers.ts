import { sql } from 'drizzle-orm';
import { reasonOf, standardErrorLog, startLoop, type Log } from '@openslot/events';
import { serviceAccess, workerAccess } from './access.ts';
import { arrayOf } from './array.ts';
import type { Database } from './database.ts';
import type { Tx } from './tx.ts';
import { inSlice } from './slice.ts';
import { leaveWork } from './work-left.ts';
import type { Worker } from './worker.ts';

export interface Timer {
  /** Null for what belongs to no organization. */
  readonly organizationId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** At most 1 kB; never contact data. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Sets the timer of this kind and subject, or moves the one that is set; with the transaction, or not at all. */
export async function setTimer(tx: Tx, { organizationId, kind, subjectId, dueAt, payload = {} }: Timer): Promise<void> {
  leaveWork(tx, 'timers');
  await tx.execute(
    sql`select ${inSlice(tx, 'timer_set')}(${organizationId}, ${kind}, ${subjectId}, ${dueAt.toISOString()}::timestamptz,
               ${JSON.stringify(payload)}::text::jsonb)`,
  );
}

export async function clearTimer(tx: Tx, kind: string, subjectId: string): Promise<void> {
  await tx.execute(sql`select ${inSlice(tx, 'timer_clear')}(${kind}, ${subjectId})`);
}

/** A timer whose time has come. */
export interface Due {
  readonly organizationId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** How often it has failed before. */
  readonly attempts: number;
}

export interface TimersOptions {
  readonly database: Database;
  readonly slice: string;
  /** By kind. Runs in the transaction that deletes the timer: both happen, or neither, and it is tried again. */
  readonly handlers: Readonly<Record<string, (tx: Tx, due: Due) => Promise<unknown>>>;
  readonly log?: Log;
}

const batchSize = 100;
const holdSeconds = 60;
const idleMs = 1_000;

/**
 * Runs what is due by `clock.now()`, each in a transaction of its own under the worker's door of its organization. A
 * failure is tried again after 1 s, doubling up to an hour; after 20 the timer stays for somebody to look at.
 * Rests until the next timer is due, at most a second, or until a commit of this process has set one; several replicas
 * share the work.
 */
export function startTimers({ database, slice, handlers, log = standardErrorLog }: TimersOptions): Worker {
  const kinds = arrayOf(Object.keys(handlers));
  let inHand = 0;

  const loop = startLoop({
    gapMs: 20,
    turn: async () => {
      const rest = await untilNext();
      if (rest > 0) return Math.min(rest, idleMs);
      inHand += 1;
      try {
        for (const claimed of await claim()) await run(claimed);
      } finally {
        inHand -= 1;
      }
      return 0;
    },
    failed: (error, times) => log.warn({ slice, times, problem: reasonOf(error) }, 'timers could not be claimed'),
  });

  async function untilNext(): Promise<number> {
    const [row] = await database.read(serviceAccess, (tx) =>
      tx.execute<{ ms: number | null }>(sql`select ${inSlice(tx, 'timers_next')}(${kinds}::text[]) as ms`),
    );
    return row?.ms ?? Infinity;
  }

  const claim = () =>
    database.read(serviceAccess, (tx) =>
      tx.execute<Claimed>(
        sql`select id, organization_id, kind, subject_id, payload, attempts, locked_until::text as locked_until
              from ${inSlice(tx, 'timers_claim')}(${kinds}::text[], ${batchSize}, ${holdSeconds} * interval '1 second')
             order by due_at`,
      ),
    );

  async function run(claimed: Claimed): Promise<void> {
    const access = claimed.organization_id === null ? serviceAccess : workerAccess(claimed.organization_id);
    try {
      await database.transaction(access, async (tx) => {
        const [row] = await tx.execute<{ mine: boolean }>(
          sql`select ${inSlice(tx, 'timer_done')}(${claimed.id}, ${claimed.locked_until}::timestamptz) as mine`,
        );
        if (row?.mine) await handlers[claimed.kind]?.(tx, dueOf(claimed));
      });
    } catch (error) {
      const about = { slice, kind: claimed.kind, subject: claimed.subject_id, attempts: claimed.attempts + 1 };
      log.warn({ ...about, problem: reasonOf(error) }, 'a timer failed');
      await database.read(serviceAccess, (tx) =>
        tx.execute(
          sql`select ${inSlice(tx, 'timer_failed')}(${claimed.id}, ${claimed.locked_until}::timestamptz, ${reasonOf(error)})`,
        ),
      );
    }
  }

  const unhook = database.onCommit((left) => left.has('timers') && loop.wake());
  return {
    wake: loop.wake,
    stop: async () => {
      unhook();
      await loop.stop();
    },
    // In this order: what is claimed is not due any more, and in hand before it is claimed.
    idle: async () => (await untilNext()) > 0 && inHand === 0,
  };
}

type Claimed = {
  id: string;
  organization_id: string | null;
  kind: string;
  subject_id: string;
  payload: Record<string, unknown>;
  attempts: number;
  locked_until: string;
};

const dueOf = (row: Claimed): Due => ({
  organizationId: row.organization_id,
  kind: row.kind,
  subjectId: row.subject_id,
  payload: row.payload,
  attempts: row.attempts,
});
