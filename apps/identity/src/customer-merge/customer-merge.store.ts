import { arrayOf, type Tx } from '@openslot/database';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { customer } from '../customer/customer.tables.ts';
import { undoDays } from './customer-merge.ts';
import { mergeMemory, mergeRecord } from './customer-merge.tables.ts';

/** Writes a merge down; answers until when it can be undone. */
export async function insertMerge(
  tx: Tx,
  row: Omit<typeof mergeRecord.$inferInsert, 'fromLoser'> & { readonly fromLoser: readonly string[] },
  memory: Omit<typeof mergeMemory.$inferInsert, 'organizationId' | 'id'>,
): Promise<Date> {
  const { organizationId, id } = row;
  const [merge] = await tx
    .insert(mergeRecord)
    .values({ ...row, fromLoser: [...row.fromLoser] })
    .returning({ until: undoableUntil });
  await tx.insert(mergeMemory).values({ ...memory, organizationId, id });
  return new Date(Number(merge?.until));
}

/** Records that were merged into this one before. */
export const mergedBefore = (tx: Tx, organizationId: string, id: string): Promise<{ id: string }[]> =>
  tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), eq(customer.mergedIntoId, id)))
    .orderBy(customer.id);

const undoableUntil = sql<number>`(extract(epoch from ${mergeRecord.createdAt} + ${undoDays} * interval '1 day') * 1000)::float8`;

const standing = (organizationId: string, winnerId: string) =>
  and(
    eq(mergeRecord.organizationId, organizationId),
    eq(mergeRecord.winnerId, winnerId),
    isNull(mergeRecord.undoneAt),
    sql`${mergeRecord.createdAt} > clock.now() - ${undoDays} * interval '1 day'`,
  );

const undoable = {
  organizationId: mergeRecord.organizationId,
  id: mergeRecord.id,
  loserId: mergeRecord.loserId,
  fromLoser: mergeRecord.fromLoser,
  createdAt: mergeRecord.createdAt,
  until: undoableUntil,
  beforeEnc: mergeMemory.beforeEnc,
  userId: mergeMemory.userId,
  earlierIds: mergeMemory.earlierIds,
};

/** The merges into a customer that can still be undone, the latest first. */
export const undoableMerges = (tx: Tx, organizationId: string, winnerId: string) =>
  tx
    .select(undoable)
    .from(mergeRecord)
    .innerJoin(
      mergeMemory,
      and(eq(mergeMemory.organizationId, mergeRecord.organizationId), eq(mergeMemory.id, mergeRecord.id)),
    )
    .where(standing(organizationId, winnerId))
    .orderBy(desc(mergeRecord.createdAt), desc(mergeRecord.id));
export type UndoableMerge = Awaited<ReturnType<typeof undoableMerges>>[number];

export async function noteUndone(
  tx: Tx,
  { organizationId, id }: Pick<UndoableMerge, 'organizationId' | 'id'>,
  actorId: string,
): Promise<void> {
  await tx
    .update(mergeRecord)
    .set({ undoneAt: sql`clock.now()`, undoneBy: actorId })
    .where(and(eq(mergeRecord.organizationId, organizationId), eq(mergeRecord.id, id)));
  await forgetMerge(tx, organizationId, id);
}

/** From here on the merge stands for ever. */
export async function forgetMerge(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.delete(mergeMemory).where(and(eq(mergeMemory.organizationId, organizationId), eq(mergeMemory.id, id)));
}

/** Nothing is remembered of customers who are erased. */
export async function forgetMergesOf(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from identity.merge_memory m using identity.merge_record r
     where m.organization_id = ${organizationId} and r.organization_id = m.organization_id and r.id = m.id
       and (r.winner_id = any (${arrayOf(ids)}::uuid[]) or r.loser_id = any (${arrayOf(ids)}::uuid[]))`);
}
