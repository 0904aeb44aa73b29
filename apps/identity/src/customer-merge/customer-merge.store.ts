import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { customer } from '../customer/customer.tables.ts';
import { mergeRecord } from './customer-merge.tables.ts';

export async function insertMerge(
  tx: Tx,
  row: Omit<typeof mergeRecord.$inferInsert, 'fromLoser'> & { readonly fromLoser: readonly string[] },
): Promise<void> {
  await tx.insert(mergeRecord).values({ ...row, fromLoser: [...row.fromLoser] });
}

/** Records that were merged into this one before. */
export const mergedBefore = (tx: Tx, organizationId: string, id: string): Promise<{ id: string }[]> =>
  tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), eq(customer.mergedIntoId, id)))
    .orderBy(customer.id);
