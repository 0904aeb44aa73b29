import type { Tx } from '@openslot/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { customerBlock } from './customer-block.tables.ts';

export type BlockRow = typeof customerBlock.$inferSelect;

const liveOf = (organizationId: string) =>
  and(eq(customerBlock.organizationId, organizationId), isNull(customerBlock.deletedAt));

export const blocksOf = (tx: Tx, organizationId: string, customerIds: readonly string[]): Promise<BlockRow[]> =>
  tx
    .select()
    .from(customerBlock)
    .where(and(liveOf(organizationId), inArray(customerBlock.customerId, [...customerIds])));

/** The block of a customer who is locked. */
export async function blockOf(tx: Tx, organizationId: string, customerId: string): Promise<BlockRow | null> {
  const [row] = await blocksOf(tx, organizationId, [customerId]);
  return row ?? null;
}

export async function blockById(tx: Tx, organizationId: string, id: string): Promise<BlockRow | null> {
  const [row] = await tx
    .select()
    .from(customerBlock)
    .where(and(liveOf(organizationId), eq(customerBlock.id, id)));
  return row ?? null;
}

export async function insertBlock(tx: Tx, row: typeof customerBlock.$inferInsert): Promise<void> {
  await tx.insert(customerBlock).values(row);
}

/** Answers the new version. */
export async function changeBlock(
  tx: Tx,
  { organizationId, id, version }: BlockRow,
  { ended, ...changes }: Partial<Pick<BlockRow, 'mode' | 'source' | 'reason' | 'until'>> & { readonly ended?: true },
  actor: string | null,
): Promise<number> {
  const now = sql`clock.now()`;
  await tx
    .update(customerBlock)
    .set({ ...changes, ...(ended && { deletedAt: now }), version: version + 1, updatedAt: now, updatedBy: actor })
    .where(and(eq(customerBlock.organizationId, organizationId), eq(customerBlock.id, id)));
  return version + 1;
}
