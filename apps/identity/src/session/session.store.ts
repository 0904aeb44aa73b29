import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { user } from '../user/user.tables.ts';
import type { RefreshToken, Session } from './session.ts';
import { loginAttempt, refreshToken, userSession } from './session.tables.ts';

/** Who signs in by this e-mail address, and the hash of the password; null for nobody. */
export async function credentialOf(tx: Tx, email: string): Promise<{ userId: string; hash: string } | null> {
  const [row] = await tx.execute<{ user_id: string; hash: string }>(
    sql`select user_id, hash from identity.credential_of(${email})`,
  );
  return row ? { userId: row.user_id, hash: row.hash } : null;
}

/** When signing in under this e-mail failed since then, newest first. */
export async function signInFailures(tx: Tx, emailHash: Buffer, since: Date, atMost: number): Promise<Date[]> {
  const rows = await tx.execute<{ ms: string }>(
    sql`select (extract(epoch from at) * 1000)::bigint as ms
          from identity.sign_in_failures(${emailHash}, ${since.toISOString()}::timestamptz, ${atMost}) as at`,
  );
  return rows.map(({ ms }) => new Date(Number(ms)));
}

/** Those who sign in under one e-mail take turns until the transaction ends, so that no failure goes uncounted. */
export async function lockAccount(tx: Tx, emailHash: Buffer): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${emailHash.toString('hex')}`}, 0))`);
}

export interface Attempt {
  readonly emailBidx: Buffer;
  readonly userId: string | null;
  readonly ipHash: string;
  readonly outcome: (typeof loginAttempt.$inferInsert)['outcome'];
  readonly at: Date;
}

export async function recordAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.insert(loginAttempt).values({ id: newId(), method: 'PASSWORD', ...attempt });
}

export async function noteSignIn(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.update(user).set({ lastLoginAt: now }).where(eq(user.id, userId));
}

export async function insertSession(
  tx: Tx,
  session: { id: string; userId: string; ipHash: string; now: Date; expiresAt: Date },
): Promise<void> {
  const { now, ...row } = session;
  await tx.insert(userSession).values({ ...row, createdAt: now, lastSeenAt: now, authLevel: 'PASSWORD' });
}

/** Locks the session: one at a time decides about its tokens. */
export async function lockSession(tx: Tx, id: string, userId: string): Promise<Session | null> {
  const [row] = await tx
    .select()
    .from(userSession)
    .where(and(eq(userSession.id, id), eq(userSession.userId, userId)))
    .for('update');
  return row ?? null;
}

/** Notes a sign of life, and for whom the person acts from now on. */
export async function touchSession(
  tx: Tx,
  id: string,
  changes: { lastSeenAt: Date; actingOrganizationId: string | null },
): Promise<void> {
  await tx.update(userSession).set(changes).where(eq(userSession.id, id));
}

export async function revokeSession(tx: Tx, id: string, reason: 'SIGN_OUT' | 'REUSE', now: Date): Promise<void> {
  await tx.update(userSession).set({ revokedAt: now, revokeReason: reason }).where(eq(userSession.id, id));
}

export async function insertRefreshToken(
  tx: Tx,
  token: {
    sessionId: string;
    userId: string;
    tokenHash: Buffer;
    parentId: string | null;
    issuedAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.insert(refreshToken).values({ id: newId(), ...token });
}

/** Whose token this is, before anybody has proved anything. */
export async function sessionOfToken(tx: Tx, tokenHash: Buffer): Promise<{ userId: string; sessionId: string } | null> {
  const [row] = await tx.execute<{ user_id: string; session_id: string }>(
    sql`select user_id, session_id from identity.session_of_token(${tokenHash})`,
  );
  return row ? { userId: row.user_id, sessionId: row.session_id } : null;
}

export async function tokenByHash(tx: Tx, tokenHash: Buffer): Promise<(RefreshToken & { id: string }) | null> {
  const successorUsed = sql<boolean>`exists (select from identity.refresh_token s
    where s.parent_id = "identity"."refresh_token"."id" and s.used_at is not null)`;
  const [row] = await tx
    .select({
      id: refreshToken.id,
      expiresAt: refreshToken.expiresAt,
      usedAt: refreshToken.usedAt,
      usedFrom: refreshToken.usedFrom,
      successorUsed,
    })
    .from(refreshToken)
    .where(eq(refreshToken.tokenHash, tokenHash));
  return row ?? null;
}

/** Marks a token as used; a repeated use keeps the time of the first. */
export async function useToken(tx: Tx, id: string, use: { usedAt: Date; usedFrom: string }): Promise<void> {
  await tx
    .update(refreshToken)
    .set(use)
    .where(and(eq(refreshToken.id, id), isNull(refreshToken.usedAt)));
}

/** Uses up all tokens of a session: what follows are new ones. */
export async function useAllTokens(tx: Tx, sessionId: string, use: { usedAt: Date; usedFrom: string }): Promise<void> {
  await tx
    .update(refreshToken)
    .set(use)
    .where(and(eq(refreshToken.sessionId, sessionId), isNull(refreshToken.usedAt)));
}
