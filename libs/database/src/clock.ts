import { sql } from 'drizzle-orm';
import type { Tx } from './tx.ts';

/** The one clock's instant. Take it once per decision: it ticks. */
export async function now(tx: Tx): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(sql`select (extract(epoch from clock.now()) * 1000)::bigint as ms`);
  return new Date(Number(row?.ms));
}
