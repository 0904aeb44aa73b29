import type { Tx } from '@openslot/database';
import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { recoveryCode, signInChallenge, totp } from './totp.tables.ts';

/** Whether signing in needs a second factor. */
export async function isGuarded(tx: Tx, userId: string): Promise<boolean> {
  const confirmed = and(eq(totp.userId, userId), isNotNull(totp.confirmedAt));
  return (await tx.select({ userId: totp.userId }).from(totp).where(confirmed)).length > 0;
}

export interface SecondFactor {
  readonly secretEnc: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: number | null;
}

/** Locked: of two who show one code at once, one is refused. */
export async function lockSecondFactor(tx: Tx, userId: string): Promise<SecondFactor | null> {
  const [row] = await tx.select().from(totp).where(eq(totp.userId, userId)).for('update');
  return row ?? null;
}

/** A new secret in place of one that was never confirmed; false where a confirmed one guards the account. */
export async function putSecret(tx: Tx, userId: string, secretEnc: Buffer, now: Date): Promise<boolean> {
  const put = await tx
    .insert(totp)
    .values({ userId, secretEnc, createdAt: now })
    .onConflictDoUpdate({
      target: totp.userId,
      set: { secretEnc, createdAt: now },
      setWhere: isNull(totp.confirmedAt),
    })
    .returning({ userId: totp.userId });
  return put.length > 0;
}

export async function confirmSecret(tx: Tx, userId: string, step: number, now: Date): Promise<void> {
  await tx.update(totp).set({ confirmedAt: now, lastStep: step }).where(eq(totp.userId, userId));
}

export async function takeStep(tx: Tx, userId: string, step: number): Promise<void> {
  await tx.update(totp).set({ lastStep: step }).where(eq(totp.userId, userId));
}

/** The recovery codes go with it. */
export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.delete(totp).where(eq(totp.userId, userId));
}

export async function insertRecoveryCodes(tx: Tx, userId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.insert(recoveryCode).values(hashes.map((codeHash) => ({ userId, codeHash })));
}

/** True when there was such a code and nobody had used it. */
export async function useRecoveryCode(tx: Tx, userId: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)))
    .returning({ userId: recoveryCode.userId });
  return used.length > 0;
}

export async function recoveryCodesLeft(tx: Tx, userId: string): Promise<number> {
  const unused = and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt));
  const [row] = await tx.select({ left: count() }).from(recoveryCode).where(unused);
  return row?.left ?? 0;
}

export async function insertChallenge(tx: Tx, challenge: typeof signInChallenge.$inferInsert): Promise<void> {
  await tx.insert(signInChallenge).values(challenge);
}

/** Whose sign-in waits, whoever shows the challenge. */
export async function challengeOwner(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select identity.challenge_owner(${tokenHash}) as id`);
  return row?.id ?? null;
}

export async function lockChallenge(
  tx: Tx,
  tokenHash: Buffer,
): Promise<{ id: string; clientLabel: string | null; expiresAt: Date; usedAt: Date | null } | null> {
  const [row] = await tx.select().from(signInChallenge).where(eq(signInChallenge.tokenHash, tokenHash)).for('update');
  return row ?? null;
}

export async function useChallenge(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(signInChallenge).set({ usedAt: now }).where(eq(signInChallenge.id, id));
}

/** Sign-ins that wait for their second factor begin anew. */
export async function removeChallenges(tx: Tx, userId: string): Promise<void> {
  await tx.delete(signInChallenge).where(eq(signInChallenge.userId, userId));
}
