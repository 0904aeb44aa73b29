import type { Tx } from '@openslot/database';
import { newId, type PageQuery } from '@openslot/service';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { user } from '../user/user.tables.ts';
import { after, idleLifetime, type RefreshToken, type RevokeReason, type Session } from './session.ts';
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

export type Attempt = typeof loginAttempt.$inferSelect;

export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.insert(loginAttempt).values(attempt);
}

/** One page of tries to sign in as a person, the latest first, by the person's own door. */
export const attemptsOf = (
  tx: Tx,
  userId: string,
  { limit, after: last }: PageQuery<readonly [atMs: number, id: string]>,
): Promise<Pick<Attempt, 'id' | 'at' | 'method' | 'outcome'>[]> =>
  tx
    .select({
      id: loginAttempt.id,
      at: loginAttempt.at,
      method: loginAttempt.method,
      outcome: loginAttempt.outcome,
    })
    .from(loginAttempt)
    .where(
      and(
        eq(loginAttempt.userId, userId),
        last === null
          ? undefined
          : sql`(${loginAttempt.at}, ${loginAttempt.id}) < (to_timestamp(${last[0]}::float8 / 1000), ${last[1]}::uuid)`,
      ),
    )
    .orderBy(desc(loginAttempt.at), desc(loginAttempt.id))
    .limit(limit);

/** Where the person works, whoever asks. */
export async function membershipsAtRisk(
  tx: Tx,
  userId: string,
): Promise<{ readonly organizationId: string; readonly memberId: string }[]> {
  const rows = await tx.execute<{ organization_id: string; member_id: string }>(
    sql`select * from identity.memberships_at_risk(${userId})`,
  );
  return rows.map((row) => ({ organizationId: row.organization_id, memberId: row.member_id }));
}

/** False, and nothing noted, when the account is switched off. */
export async function noteSignIn(tx: Tx, userId: string, now: Date): Promise<boolean> {
  const noted = await tx
    .update(user)
    .set({ lastLoginAt: now })
    .where(and(eq(user.id, userId), user.isActive, isNull(user.deletedAt)))
    .returning({ id: user.id });
  return noted.length > 0;
}

export async function insertSession(
  tx: Tx,
  session: Pick<
    typeof userSession.$inferInsert,
    'id' | 'userId' | 'ipHash' | 'authLevel' | 'clientLabel' | 'expiresAt'
  > & {
    now: Date;
  },
): Promise<void> {
  const { now, ...row } = session;
  await tx.insert(userSession).values({ ...row, createdAt: now, lastSeenAt: now });
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

export async function revokeSession(tx: Tx, id: string, reason: RevokeReason, now: Date): Promise<void> {
  await tx.update(userSession).set({ revokedAt: now, revokeReason: reason }).where(eq(userSession.id, id));
}

/** Ends live sessions of the person, and answers which. */
export async function revokeSessionsOf(
  tx: Tx,
  userId: string,
  { reason, now, only, except }: { reason: RevokeReason; now: Date; only?: string; except?: string },
): Promise<string[]> {
  const ended = await tx
    .update(userSession)
    .set({ revokedAt: now, revokeReason: reason })
    .where(
      and(
        ...areLive(userId, now),
        only === undefined ? undefined : eq(userSession.id, only),
        except === undefined ? undefined : ne(userSession.id, except),
      ),
    )
    .returning({ id: userSession.id });
  return ended.map(({ id }) => id);
}

const areLive = (userId: string, now: Date) => [
  eq(userSession.userId, userId),
  gt(userSession.expiresAt, now),
  isNull(userSession.revokedAt),
  gt(userSession.lastSeenAt, after(now, -idleLifetime)),
];

export type SessionRow = Pick<
  typeof userSession.$inferSelect,
  'id' | 'createdAt' | 'lastSeenAt' | 'expiresAt' | 'authLevel' | 'clientLabel'
>;

/** Live sessions of a person, the last opened first. */
export const sessionsOf = (tx: Tx, userId: string, now: Date, atMost: number): Promise<SessionRow[]> =>
  tx
    .select({
      id: userSession.id,
      createdAt: userSession.createdAt,
      lastSeenAt: userSession.lastSeenAt,
      expiresAt: userSession.expiresAt,
      authLevel: userSession.authLevel,
      clientLabel: userSession.clientLabel,
    })
    .from(userSession)
    .where(and(...areLive(userId, now)))
    .orderBy(desc(userSession.expiresAt), desc(userSession.id))
    .limit(atMost);

/** Tokens, sessions and attempts that have had their time; true when there is more. */
export async function removeWhatHasHadItsTime(tx: Tx, atMost: number): Promise<boolean> {
  const [row] = await tx.execute<{ more: boolean }>(sql`select identity.remove_expired(${atMost}) as more`);
  return row?.more ?? false;
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
