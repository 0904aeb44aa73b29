import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, sql } from 'drizzle-orm';
import { userIdentity } from './user-identity.tables.ts';

export type UserIdentityRow = typeof userIdentity.$inferSelect;

/** Whom an issuer means, whoever asks. */
export async function userByIdentity(tx: Tx, provider: string, subject: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select identity.user_by_identity(${provider}, ${subject}) as id`,
  );
  return row?.id ?? null;
}

/** Whose address this is, whoever asks; one that was never verified may be somebody else's. */
export async function ownerOfAddress(tx: Tx, email: string): Promise<{ userId: string; verified: boolean } | null> {
  const [row] = await tx.execute<{ user_id: string; verified: boolean }>(
    sql`select user_id, verified from identity.owner_of_address(${email})`,
  );
  return row ? { userId: row.user_id, verified: row.verified } : null;
}

/** Answers the link; null when the issuer's person is linked already, to this or another account. */
export async function insertIdentity(
  tx: Tx,
  link: { userId: string; provider: string; subject: string; now: Date },
): Promise<UserIdentityRow | null> {
  const { now, ...row } = link;
  const [made] = await tx
    .insert(userIdentity)
    .values({ id: newId(), ...row, linkedAt: now, lastSeenAt: now })
    .onConflictDoNothing()
    .returning();
  return made ?? null;
}

/** The person has come by this link again; false when it is no more. */
export async function touchIdentity(
  tx: Tx,
  { userId, provider, subject, now }: { userId: string; provider: string; subject: string; now: Date },
): Promise<boolean> {
  const seen = await tx
    .update(userIdentity)
    .set({ lastSeenAt: now })
    .where(and(eq(userIdentity.userId, userId), eq(userIdentity.provider, provider), eq(userIdentity.subject, subject)))
    .returning({ id: userIdentity.id });
  return seen.length > 0;
}

export const identitiesOf = (tx: Tx, userId: string): Promise<UserIdentityRow[]> =>
  tx
    .select()
    .from(userIdentity)
    .where(eq(userIdentity.userId, userId))
    .orderBy(asc(userIdentity.linkedAt), asc(userIdentity.id))
    .limit(100);

export async function deleteIdentity(tx: Tx, userId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(userIdentity)
    .where(and(eq(userIdentity.userId, userId), eq(userIdentity.id, id)))
    .returning({ id: userIdentity.id });
  return gone.length > 0;
}
