import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { InvitationStatus } from './invitation.ts';
import { invitation } from './invitation.tables.ts';

export type InvitationRow = typeof invitation.$inferSelect;
export type NewInvitation = typeof invitation.$inferInsert;

/** False, and nothing done, while another invitation of the organization to this address can be accepted. */
export async function insertInvitation(tx: Tx, row: NewInvitation): Promise<boolean> {
  const made = await tx.insert(invitation).values(row).onConflictDoNothing().returning({ id: invitation.id });
  return made.length > 0;
}

/** Whether an invitation to an address that has one of these indexes can be accepted. */
export async function isInvited(tx: Tx, organizationId: string, emailIndexes: readonly Buffer[]): Promise<boolean> {
  const pending = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        inArray(invitation.emailBidx, [...emailIndexes]),
        eq(invitation.status, 'PENDING'),
      ),
    );
  return pending.length > 0;
}

const one = (organizationId: string, id: string) =>
  and(eq(invitation.organizationId, organizationId), eq(invitation.id, id));

export async function lockInvitation(tx: Tx, organizationId: string, id: string): Promise<InvitationRow | null> {
  const [row] = await tx.select().from(invitation).where(one(organizationId, id)).for('update');
  return row ?? null;
}

/** Locks the invitation of a token: two who show it at once take turns. */
export async function lockByToken(tx: Tx, organizationId: string, tokenHash: Buffer): Promise<InvitationRow | null> {
  const ofToken = and(eq(invitation.organizationId, organizationId), eq(invitation.tokenHash, tokenHash));
  const [row] = await tx.select().from(invitation).where(ofToken).for('update');
  return row ?? null;
}

export async function settleInvitation(
  tx: Tx,
  { organizationId, id, version }: InvitationRow,
  settled: { status: InvitationStatus; memberId?: string; actor: string | null },
): Promise<number> {
  const { actor, ...changes } = settled;
  await tx
    .update(invitation)
    .set({ ...changes, updatedBy: actor, updatedAt: sql`clock.now()`, version: version + 1 })
    .where(and(one(organizationId, id), eq(invitation.version, version)));
  return version + 1;
}

export async function deleteInvitation(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.delete(invitation).where(one(organizationId, id));
}

export const invitationsById = (tx: Tx, ids: readonly string[]): Promise<InvitationRow[]> =>
  tx
    .select()
    .from(invitation)
    .where(inArray(invitation.id, [...ids]));

/** One page of an organization's invitations, oldest first. */
export const invitationsPage = (
  tx: Tx,
  organizationId: string,
  status: InvitationStatus,
  page: PageQuery<[id: string]>,
): Promise<InvitationRow[]> =>
  tx
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.status, status),
        page.after ? gt(invitation.id, page.after[0]) : undefined,
      ),
    )
    .orderBy(asc(invitation.id))
    .limit(page.limit);
