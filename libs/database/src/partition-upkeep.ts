import { reasonOf, standardErrorLog, startLoop, type Log } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { serviceAccess } from './access.ts';
import type { Database } from './database.ts';
import { inSlice } from './slice.ts';
import type { Worker } from './worker.ts';

export interface PartitionUpkeepOptions {
  readonly database: Database;
  readonly slice: string;
  readonly log?: Log;
  /** A day when absent. */
  readonly everyMs?: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * Keeps three months of partitions ahead for every table of the slice that is split by month: at once, and then every
 * day. Replicas that do so at the same time let one of them do it.
 */
export function startPartitionUpkeep({
  database,
  slice,
  log = standardErrorLog,
  everyMs = dayMs,
}: PartitionUpkeepOptions): Pick<Worker, 'stop'> {
  return startLoop({
    turn: async () => {
      const made = await keepPartitions(database);
      if (made > 0) log.info({ slice, made }, 'months of partitions were made');
      return everyMs;
    },
    failed: (error, times) =>
      log.error({ slice, times, problem: reasonOf(error) }, 'months of partitions cannot be made'),
  });
}

/** Answers how many were made. */
async function keepPartitions(database: Database): Promise<number> {
  const [row] = await database.transaction(serviceAccess, (tx) =>
    tx.execute<{ made: number }>(sql`select ${inSlice(tx, 'keep_partitions')}() as made`),
  );
  return row?.made ?? 0;
}

/** For how many months after this one each split table has room. */
export async function monthsAhead(
  database: Database,
): Promise<readonly { readonly table: string; readonly months: number }[]> {
  const rows = await database.read(serviceAccess, (tx) =>
    tx.execute<{ parent: string; months: number }>(sql`select parent, months from ${inSlice(tx, 'months_ahead')}()`),
  );
  return rows.map(({ parent, months }) => ({ table: parent, months }));
}
