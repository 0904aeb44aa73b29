import { sql } from 'drizzle-orm';
import { writeCollected } from './closing.ts';
import { inSlice } from './slice.ts';
import type { Tx } from './tx.ts';

/**
 * A worker's transaction goes on under the door of another organization; null: of none. What it has told until now is
 * written down first, by the door under which it was told.
 */
export async function workFor(tx: Tx, organizationId: string | null): Promise<void> {
  writeCollected(tx);
  await tx.execute(sql`select ${inSlice(tx, 'enter')}('worker', ${organizationId}, null)`);
}
