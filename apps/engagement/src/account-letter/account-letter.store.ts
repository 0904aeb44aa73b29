import { leaveWork, noOrganization, type SealedLetter, type Tx, type Vault } from '@openslot/database';
import type { LetterKind } from '@openslot/events';
import { newId } from '@openslot/service';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { AfterAttempt } from '../notification/notification.ts';
import { accountLetter, accountLetterAttempt } from './account-letter.tables.ts';

const place = (id: string) => ({ table: 'account_letter', column: 'letter_enc', id });

/** The work of whoever sends letters. */
export const lettersToSend = 'letters';

/** Writes a letter down, due at once; one that is known, or of no use any more, is left as it is. */
export async function scheduleLetter(
  tx: Tx,
  vault: Vault,
  letter: { id: string; kind: LetterKind; content: SealedLetter; expiresAt: Date },
): Promise<void> {
  const { id, kind, expiresAt } = letter;
  leaveWork(tx, lettersToSend);
  const letterEnc = await vault.seal(tx, noOrganization, place(id), JSON.stringify(letter.content));
  const over = sql`${expiresAt.toISOString()}::timestamptz <= clock.now()`;
  await tx
    .insert(accountLetter)
    .values({
      ...{ id, kind, expiresAt },
      letterEnc: sql`case when ${over} then null else ${letterEnc}::bytea end`,
      scheduledAt: sql`clock.now()`,
      deliveryStatus: sql`case when ${over} then 'EXPIRED' else 'SCHEDULED' end`,
    })
    .onConflictDoNothing();
}

/** What the letter offers is used up or void: it is not sent any more, and what it says is forgotten. */
export async function cancelLetter(tx: Tx, id: string): Promise<void> {
  await endLetter(tx, id, 'CANCELLED');
}

/** Ends a letter that has not gone out. */
export async function endLetter(tx: Tx, id: string, status: 'CANCELLED' | 'EXPIRED'): Promise<void> {
  await tx
    .update(accountLetter)
    .set({ deliveryStatus: status, letterEnc: null, lockedUntil: null })
    .where(and(eq(accountLetter.id, id), inArray(accountLetter.deliveryStatus, ['SCHEDULED', 'SENDING'])));
}

/** A letter that this sender alone may send, for a minute; `attempts` counts the one that it is about to make. */
export interface ClaimedLetter {
  readonly id: string;
  readonly attempts: number;
}

export async function claimLetters(tx: Tx, atMost: number): Promise<ClaimedLetter[]> {
  const rows = await tx.execute<{ id: string; attempts: number }>(
    sql`select id, attempts from engagement.account_letters_claim(${atMost}, interval '1 minute')`,
  );
  return rows.map(({ id, attempts }) => ({ id, attempts }));
}

export async function lettersWaiting(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ waiting: boolean }>(sql`select engagement.account_letters_waiting() as waiting`);
  return row?.waiting ?? false;
}

/** What to send; null when somebody else took the claim over, or the letter was taken back. */
export async function letterToSend(
  tx: Tx,
  vault: Vault,
  { id, attempts }: ClaimedLetter,
): Promise<{ kind: LetterKind; content: SealedLetter; expired: boolean } | null> {
  const [row] = await tx
    .select({
      kind: accountLetter.kind,
      letterEnc: accountLetter.letterEnc,
      expired: sql<boolean>`${accountLetter.expiresAt} <= clock.now()`,
    })
    .from(accountLetter)
    .where(isClaimed(id, attempts));
  if (!row?.letterEnc) return null;
  const { kind, expired } = row;
  const content = JSON.parse(await vault.open(tx, noOrganization, place(id), row.letterEnc)) as SealedLetter;
  return { kind, expired, content };
}

/** Writes down what came of one attempt. Only the sender that still holds the letter may. */
export async function recordLetterAttempt(
  tx: Tx,
  { id, attempts }: ClaimedLetter,
  attempt: { after: AfterAttempt; code: string | null; tookMs: number },
): Promise<void> {
  const { after, code, tookMs } = attempt;
  const held = await tx
    .update(accountLetter)
    .set({
      deliveryStatus: after.status,
      lockedUntil: null,
      ...(after.status === 'SENT' && { sentAt: sql`clock.now()` }),
      ...(after.status === 'SCHEDULED'
        ? { scheduledAt: sql`clock.now() + ${after.retryAfterMinutes} * interval '1 minute'` }
        : { letterEnc: null }),
    })
    .where(isClaimed(id, attempts))
    .returning({ id: accountLetter.id });
  if (held.length === 0) return;
  await tx.insert(accountLetterAttempt).values({
    ...{ id: newId(), letterId: id, code, tookMs },
    at: sql`clock.now()`,
    provider: 'SMTP',
    outcome: after.outcome,
  });
}

const isClaimed = (id: string, attempts: number) =>
  and(eq(accountLetter.id, id), eq(accountLetter.deliveryStatus, 'SENDING'), eq(accountLetter.attempts, attempts));

/** Letters that have been of no use for 30 days go, with their attempts. Answers how many, at most a batch. */
export async function removeOldLetters(tx: Tx, batch: number): Promise<number> {
  const old = tx
    .select({ id: accountLetter.id })
    .from(accountLetter)
    .where(lte(accountLetter.expiresAt, sql`(select clock.now() - interval '30 days')`))
    .limit(batch);
  const gone = await tx.delete(accountLetter).where(inArray(accountLetter.id, old)).returning({ id: accountLetter.id });
  return gone.length;
}
