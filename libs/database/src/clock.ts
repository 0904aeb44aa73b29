import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './tx.ts';

/** The one clock's instant. Take it once per decision: it ticks. */
export const now = (tx: Tx): Promise<Date> => read(tx, sql`clock.now()`);

/**
 * The instant by which timers run, which is the same but in a transaction that acts at another instant. For deadlines
 * that leave others time to do something.
 */
export const runningNow = (tx: Tx): Promise<Date> => read(tx, sql`clock.running()`);

async function read(tx: Tx, clock: SQL): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(sql`select (extract(epoch from ${clock}) * 1000)::bigint as ms`);
  return new Date(Number(row?.ms));
}
