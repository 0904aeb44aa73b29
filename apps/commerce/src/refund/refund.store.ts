import type { Tx } from '@openslot/database';
import { and, eq, sql } from 'drizzle-orm';
import { refund, type RefundRow } from './refund.tables.ts';

const oneOf = (organizationId: string, id: string) => and(eq(refund.organizationId, organizationId), eq(refund.id, id));

export async function findRefund(tx: Tx, organizationId: string, id: string): Promise<RefundRow | undefined> {
  const [row] = await tx.select().from(refund).where(oneOf(organizationId, id));
  return row;
}

export const pendingRefunds = (tx: Tx, organizationId: string, paymentId: string): Promise<RefundRow[]> =>
  tx
    .select()
    .from(refund)
    .where(
      and(eq(refund.organizationId, organizationId), eq(refund.paymentId, paymentId), eq(refund.status, 'PENDING')),
    );

/** Null when the same cause asked for it before. */
export async function insertRefund(tx: Tx, row: typeof refund.$inferInsert): Promise<RefundRow | null> {
  const [inserted] = await tx.insert(refund).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

/** Changes a refund whose payment the transaction has locked. */
export async function changeRefund(
  tx: Tx,
  { organizationId, id, version }: RefundRow,
  change: Partial<RefundRow>,
): Promise<RefundRow> {
  const [row] = await tx
    .update(refund)
    .set({ ...change, version: version + 1, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(and(oneOf(organizationId, id), eq(refund.version, version)))
    .returning();
  if (!row) throw new Error(`refund ${id} was changed without its payment's lock`);
  return row;
}
