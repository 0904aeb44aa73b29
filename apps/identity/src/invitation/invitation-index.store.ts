import type { IndexBatch, Tx } from '@openslot/database';
import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { invitation } from './invitation.tables.ts';
import type { InvitationRow } from './invitation.store.ts';

type Version = Pick<IndexBatch, 'organizationId' | 'version'>;

const outdated = ({ organizationId, version }: Version) =>
  and(eq(invitation.organizationId, organizationId), lt(invitation.emailKey, version));

/** The next invitations whose index an older key has made, locked. */
export const lockOutdatedInvitations = (
  tx: Tx,
  { after, atMost, ...of }: IndexBatch,
): Promise<Pick<InvitationRow, 'id' | 'emailEnc'>[]> =>
  tx
    .select({ id: invitation.id, emailEnc: invitation.emailEnc })
    .from(invitation)
    .where(and(outdated(of), after === null ? undefined : gt(invitation.id, after)))
    .orderBy(asc(invitation.id))
    .limit(atMost)
    .for('update');

export async function isInvitationOutdated(tx: Tx, of: Version): Promise<boolean> {
  const found = await tx.select({ id: invitation.id }).from(invitation).where(outdated(of)).limit(1);
  return found.length > 0;
}

/** Makes a locked invitation known under another key. It is no change of the invitation. */
export async function setEmailIndex(
  tx: Tx,
  organizationId: string,
  id: string,
  index: Pick<InvitationRow, 'emailBidx' | 'emailKey'>,
): Promise<void> {
  await tx
    .update(invitation)
    .set(index)
    .where(and(eq(invitation.organizationId, organizationId), eq(invitation.id, id)));
}
