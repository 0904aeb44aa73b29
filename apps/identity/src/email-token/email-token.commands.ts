import { noOrganization, now as clockNow, serviceAccess, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { personAccess } from '../session/session.commands.ts';
import { after } from '../session/session.ts';
import { nameColumn } from '../user/user.ts';
import { contactOf } from '../user/user.store.ts';
import {
  hashOfEmailToken,
  isGood,
  newEmailToken,
  purposes,
  type EmailToken,
  type EmailTokenPurpose,
} from './email-token.ts';
import {
  emailTokenOwner,
  insertEmailToken,
  lockEmailToken,
  useEmailToken,
  voidEmailTokens,
} from './email-token.store.ts';
import { postLetter, takeLetterBack } from './letter.ts';

/** Where a new address waits for its confirmation, for the vault. */
export const newEmailColumn = (id: string) => ({ table: 'email_token', column: 'email_enc', id });

/**
 * Writes to the person, under the person's own door, with a new secret for this purpose; the one before is void. A
 * change of address is confirmed at the new one, everything else goes to the address of the account. Answers when.
 */
export async function sendTokenLetter(
  deps: Deps,
  tx: Tx,
  asked: { userId: string; purpose: EmailTokenPurpose; newEmail?: string },
): Promise<Date> {
  const { userId, purpose, newEmail } = asked;
  const person = await contactOf(tx, userId);
  if (!person) throw new Error('nobody to write to');
  const now = await clockNow(tx);
  await takeTokensBack(tx, userId, [purpose], now);
  const { lifetime, letter: kind } = purposes[purpose];
  const [id, token, expiresAt] = [newId(), newEmailToken(purpose), after(now, lifetime)];
  const emailEnc =
    newEmail === undefined ? null : await deps.vault.seal(tx, noOrganization, newEmailColumn(id), newEmail);
  await insertEmailToken(tx, { id, userId, purpose, emailEnc, expiresAt, tokenHash: hashOfEmailToken(token), now });
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  const content = { to: newEmail ?? person.email, name, locale: person.locale, token };
  await postLetter(deps, tx, { id, kind, content, expiresAt });
  return now;
}

/** Long enough to be sent; no longer, because it says whom it goes to. */
const noticeLifetime = 86_400_000;

/** Tells the person, at the address given, that something about the account has changed. */
export async function sendNotice(
  deps: Deps,
  tx: Tx,
  notice: { userId: string; kind: 'EMAIL_CHANGED' | 'PASSWORD_CHANGED'; to?: string },
): Promise<void> {
  const { userId, kind, to } = notice;
  const person = await contactOf(tx, userId);
  if (!person) throw new Error('nobody to write to');
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  const content = { to: to ?? person.email, name, locale: person.locale };
  const expiresAt = after(await clockNow(tx), noticeLifetime);
  await postLetter(deps, tx, { id: newId(), kind, content, expiresAt });
}

/** Voids what still works of these purposes. */
export async function takeTokensBack(
  tx: Tx,
  userId: string,
  of: readonly EmailTokenPurpose[],
  now: Date,
): Promise<void> {
  for (const id of await voidEmailTokens(tx, userId, of, now)) await takeLetterBack(tx, id);
}

export interface TokenNotValid {
  readonly __typename: 'TokenNotValid';
}
export const tokenNotValid: TokenNotValid = { __typename: 'TokenNotValid' };

/** Uses a token up for what it was made for, under the door of the person whose it is; or changes nothing. */
export async function redeemToken<Outcome>(
  deps: Deps,
  presented: { token: string; purpose: EmailTokenPurpose },
  effect: (tx: Tx, token: EmailToken, now: Date) => Promise<Outcome>,
): Promise<Outcome | TokenNotValid> {
  const tokenHash = hashOfEmailToken(presented.token);
  const userId = await deps.database.read(serviceAccess, (tx) => emailTokenOwner(tx, tokenHash));
  if (userId === null) return tokenNotValid;
  return deps.database.transaction(personAccess(userId), async (tx) => {
    const token = await lockEmailToken(tx, tokenHash);
    const now = await clockNow(tx);
    if (!token || !isGood(token, presented.purpose, now)) return tokenNotValid;
    await useEmailToken(tx, token.id, now);
    await takeLetterBack(tx, token.id);
    return effect(tx, token, now);
  });
}
