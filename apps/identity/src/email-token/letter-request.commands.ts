import {
  noOrganization,
  now as clockNow,
  serviceAccess,
  setTimer,
  takeToken,
  type Due,
  type Tx,
} from '@openslot/database';
import { newId, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { overAddressLimit, tooManyAttempts, type TooManyAttempts } from '../session/sign-in.commands.ts';
import { normalisedEmail } from '../user/user.ts';
import { becomePerson, userByEmail } from '../user/user.store.ts';
import { sendTokenLetter } from './email-token.commands.ts';
import { insertLetterRequest, takeLetterRequest } from './email-token.store.ts';

export interface LetterOnItsWay {
  readonly __typename: 'LetterOnItsWay';
  readonly at: Date;
}
export const letterOnItsWay = (at: Date): LetterOnItsWay => ({ __typename: 'LetterOnItsWay', at });

export const letterRequestKind = 'letter_request';

/** So many letters of a kind go to one address in an hour, whether anybody has it or not. */
const lettersPerHour = 5;

/**
 * Writes down that somebody wants a letter, and no more: whether anybody has the address is looked up afterwards, when
 * nobody waits for the answer. So neither the answer nor its time nor its limits tell who is registered.
 */
export async function askForLetter(
  deps: Deps,
  viewer: Viewer,
  asked: { purpose: 'RESET' | 'SIGN_IN'; email: string },
): Promise<LetterOnItsWay | TooManyAttempts> {
  const { purpose, email } = asked;
  return deps.database.transaction(serviceAccess, async (tx): Promise<LetterOnItsWay | TooManyAttempts> => {
    const refused = await overAddressLimit(deps, tx, 'letter', viewer);
    if (refused) return refused;
    const emailHash = await deps.vault.blindIndex(tx, noOrganization, normalisedEmail(email));
    const tooMany = await overLetterLimit(tx, `${purpose}:${emailHash.toString('hex')}`);
    if (tooMany) return tooMany;
    const id = newId();
    const emailEnc = await deps.vault.seal(tx, noOrganization, requestColumn(id), email);
    await insertLetterRequest(tx, { id, purpose, emailEnc });
    const dueAt = await clockNow(tx);
    await setTimer(tx, { organizationId: null, kind: letterRequestKind, subjectId: id, dueAt });
    return letterOnItsWay(dueAt);
  });
}

/** Takes one of the letters that may go out in an hour, to whomever the key names. */
export async function overLetterLimit(tx: Tx, key: string): Promise<TooManyAttempts | null> {
  const refillMs = 3_600_000 / lettersPerHour;
  const taken = await takeToken(tx, { key: `letter:${key}`, capacity: lettersPerHour, refillMs });
  return taken.ok ? null : tooManyAttempts(taken.retryAfterMs);
}

/** Writes to whoever has the address, if anybody has. */
export const answerLetterRequest =
  (deps: Deps) =>
  async (tx: Tx, due: Due): Promise<void> => {
    const request = await takeLetterRequest(tx, due.subjectId);
    if (!request) return;
    const email = await deps.vault.open(tx, noOrganization, requestColumn(due.subjectId), request.emailEnc);
    const userId = await userByEmail(tx, email);
    if (userId === null) return;
    await becomePerson(tx, userId);
    await sendTokenLetter(deps, tx, { userId, purpose: request.purpose });
  };

const requestColumn = (id: string) => ({ table: 'letter_request', column: 'email_enc', id });
