import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

/** Removes rows of an organization from one table; answers how many, 0: there are none left anywhere. */
export async function purgeRows(tx: Tx, organizationId: string, atMost: number): Promise<number> {
  const [row] = await tx.execute<{ gone: string }>(
    sql`select scheduling.purge_organization(${organizationId}, ${atMost}) as gone`,
  );
  return Number(row?.gone ?? 0);
}
