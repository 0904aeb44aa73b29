import type { Tx } from '@openslot/database';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { EmailToken, EmailTokenPurpose } from './email-token.ts';
import { emailToken, letterRequest } from './email-token.tables.ts';

export async function insertEmailToken(
  tx: Tx,
  token: Pick<EmailToken, 'id' | 'userId' | 'purpose' | 'emailEnc' | 'expiresAt'> & { tokenHash: Buffer; now: Date },
): Promise<void> {
  const { now, ...row } = token;
  await tx.insert(emailToken).values({ ...row, createdAt: now });
}

/** Takes what still works of these purposes out of use, and answers which they were. */
export async function voidEmailTokens(
  tx: Tx,
  userId: string,
  purposes: readonly EmailTokenPurpose[],
  now: Date,
): Promise<string[]> {
  const open = and(
    eq(emailToken.userId, userId),
    inArray(emailToken.purpose, [...purposes]),
    gt(emailToken.expiresAt, now),
    isNull(emailToken.usedAt),
    isNull(emailToken.voidedAt),
  );
  const gone = await tx.update(emailToken).set({ voidedAt: now }).where(open).returning({ id: emailToken.id });
  return gone.map(({ id }) => id);
}

/** Whose token this is, whoever shows it. */
export async function emailTokenOwner(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select identity.email_token_owner(${tokenHash}) as id`);
  return row?.id ?? null;
}

/** Locks the token: of two who show it at once, one is told that it was used. */
export async function lockEmailToken(tx: Tx, tokenHash: Buffer): Promise<EmailToken | null> {
  const [row] = await tx.select().from(emailToken).where(eq(emailToken.tokenHash, tokenHash)).for('update');
  return row ?? null;
}

export async function useEmailToken(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(emailToken).set({ usedAt: now }).where(eq(emailToken.id, id));
}

export async function insertLetterRequest(
  tx: Tx,
  request: { id: string; purpose: 'RESET' | 'SIGN_IN'; emailEnc: Buffer },
): Promise<void> {
  await tx.insert(letterRequest).values(request);
}

/** Takes the request out: it is answered in this transaction, or stays. */
export async function takeLetterRequest(
  tx: Tx,
  id: string,
): Promise<{ purpose: 'RESET' | 'SIGN_IN'; emailEnc: Buffer } | null> {
  const [row] = await tx
    .delete(letterRequest)
    .where(eq(letterRequest.id, id))
    .returning({ purpose: letterRequest.purpose, emailEnc: letterRequest.emailEnc });
  return row ?? null;
}
