import { reasonOf, standardErrorLog, startLoop, type Log } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { serviceAccess } from './access.ts';
import type { Database } from './database.ts';
import { inSlice } from './slice.ts';
import type { Worker } from './worker.ts';

export interface SweepingOptions {
  readonly database: Database;
  readonly slice: string;
  readonly log?: Log;
  /** An hour when absent. */
  readonly everyMs?: number;
}

const batch = 1_000;
const hourMs = 60 * 60_000;

/**
 * Removes idempotency keys and buckets that have expired and inbox rows that no delivery can meet again: at once, and
 * then every hour, in small transactions. Replicas that sweep at the same time pass each other by.
 */
export function startSweeping({
  database,
  slice,
  log = standardErrorLog,
  everyMs = hourMs,
}: SweepingOptions): Pick<Worker, 'stop'> {
  return startLoop({
    turn: async () => ((await sweep(database)) < batch ? everyMs : 0),
    failed: (error, times) => log.warn({ slice, times, problem: reasonOf(error) }, 'what has expired stays'),
  });
}

/** One transaction's worth; answers how many rows went. */
async function sweep(database: Database): Promise<number> {
  const [row] = await database.transaction(serviceAccess, (tx) =>
    tx.execute<{ gone: string }>(sql`select ${inSlice(tx, 'sweep')}(${batch}) as gone`),
  );
  return Number(row?.gone);
}
