import type { Tx } from '@openslot/database';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { customer } from '../customer/customer.tables.ts';
import { importJob } from '../customer-import/customer-import.tables.ts';
import { invitation } from '../invitation/invitation.tables.ts';
import { member } from '../member/member.tables.ts';

/** The next customers of an organization who have not been erased, locked in the order of their ids. */
export const customersToErase = async (
  tx: Tx,
  organizationId: string,
  after: string | null,
  atMost: number,
): Promise<string[]> => {
  const rows = await tx
    .select({ id: customer.id })
    .from(customer)
    .where(
      and(
        eq(customer.organizationId, organizationId),
        isNull(customer.erasedAt),
        after === null ? undefined : gt(customer.id, after),
      ),
    )
    .orderBy(asc(customer.id))
    .limit(atMost)
    .for('update');
  return rows.map(({ id }) => id);
};

/** Removes what names people who are no customers yet: parts of imports, and invitations. Answers the invitations. */
export async function removeComers(tx: Tx, organizationId: string): Promise<string[]> {
  await tx.delete(importJob).where(eq(importJob.organizationId, organizationId));
  const gone = await tx
    .delete(invitation)
    .where(eq(invitation.organizationId, organizationId))
    .returning({ id: invitation.id });
  return gone.map(({ id }) => id);
}

/** Raises the versions of all members, so that a tombstone follows what was told of how to reach them. */
export const raiseMembers = (tx: Tx, organizationId: string): Promise<{ id: string; version: number }[]> =>
  tx
    .update(member)
    .set({ version: sql`${member.version} + 1` })
    .where(eq(member.organizationId, organizationId))
    .returning({ id: member.id, version: member.version });
