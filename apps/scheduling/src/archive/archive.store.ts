import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

/** Makes room for the months that visits move to. */
export async function keepMonths(tx: Tx): Promise<void> {
  await tx.execute(sql`select scheduling.keep_partitions()`);
}

/** Removes visits that were entered in error and can no longer be restored; answers how many. */
export async function purgeVisits(tx: Tx, organizationId: string, atMost: number): Promise<number> {
  const [row] = await tx.execute<{ gone: number }>(
    sql`select scheduling.purge_visits(${organizationId}, ${atMost}) as gone`,
  );
  return row?.gone ?? 0;
}

/** Moves visits that ended two years ago, the oldest first; answers how many. */
export async function moveOldVisits(tx: Tx, organizationId: string, atMost: number): Promise<number> {
  const [row] = await tx.execute<{ moved: number }>(
    sql`select scheduling.archive_visits(${organizationId}, ${atMost}) as moved`,
  );
  return row?.moved ?? 0;
}
