import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

export interface KeptAccount {
  readonly email: string;
  readonly nameEnc: Buffer | null;
  readonly locale: string;
  readonly createdAt: string;
}

/** An account, by the person's own door. */
export async function accountOf(tx: Tx, userId: string): Promise<KeptAccount | null> {
  const [row] = await tx.execute<{ email: string; name_enc: Buffer | null; locale: string; created_at: string }>(
    sql`select email::text, name_enc, locale, to_json(created_at) as created_at from identity."user" where id = ${userId}`,
  );
  return row ? { email: row.email, nameEnc: row.name_enc, locale: row.locale, createdAt: row.created_at } : null;
}

export const sessionsOf = (tx: Tx, userId: string): Promise<readonly unknown[]> =>
  tx.execute(sql`
    select to_json(created_at) as "createdAt", to_json(last_seen_at) as "lastSeenAt", to_json(expires_at) as "expiresAt",
           auth_level as "signedInBy"
      from identity.user_session where user_id = ${userId} order by created_at, id`);

export const workOf = (tx: Tx, userId: string): Promise<readonly unknown[]> =>
  tx.execute(sql`
    select organization_id as "organizationId", title, status, started_on::text as "startedOn", ended_on::text as "endedOn"
      from identity.member where user_id = ${userId} order by organization_id, id`);

/** The next version of a membership, for what is told of it. */
export async function raiseMember(tx: Tx, organizationId: string, id: string): Promise<number> {
  const [row] = await tx.execute<{ version: number }>(sql`
    update identity.member set version = version + 1, updated_at = clock.now(), updated_by = null
     where organization_id = ${organizationId} and id = ${id} returning version`);
  if (!row) throw new Error(`the membership ${id} is gone`);
  return row.version;
}

/** Empties an account. Which sessions and letters ended with it, and its version; null when it was empty already. */
export async function emptyAccount(
  tx: Tx,
  userId: string,
): Promise<{
  readonly sessionIds: readonly string[];
  readonly tokenIds: readonly string[];
  readonly version: number | null;
}> {
  const [row] = await tx.execute<{ sessions: string[]; tokens: string[]; version: number | null }>(
    sql`select sessions, tokens, version from identity.erase_account(${userId})`,
  );
  return { sessionIds: row?.sessions ?? [], tokenIds: row?.tokens ?? [], version: row?.version ?? null };
}

/** By which address the member was invited once is kept no longer. */
export async function forgetInvitations(tx: Tx, organizationId: string, memberId: string): Promise<void> {
  await tx.execute(sql`select identity.forget_invitations(${organizationId}, array[${memberId}]::uuid[])`);
}
