import type { Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import { byPerson } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { redeemToken, type TokenNotValid } from '../email-token/email-token.commands.ts';
import { askForLetter, type LetterOnItsWay } from '../email-token/letter-request.commands.ts';
import type { SecondFactorNeeded } from '../totp/challenge.ts';
import { contactOf, isVerified, removePassword } from '../user/user.store.ts';
import { proveAddress } from '../user/verification.commands.ts';
import { endSessions } from './ending.ts';
import { passFirstFactor, signedInOrAsked } from './first-factor.ts';
import type { SignedIn } from './session.commands.ts';
import type { SignInByLink } from './session.ts';
import { attemptKey, recordAttempt } from './sign-in-attempt.ts';
import type { TooManyAttempts } from './sign-in.commands.ts';

export const askForSignInLink = (
  deps: Deps,
  viewer: Viewer,
  { email }: { email: string },
): Promise<LetterOnItsWay | TooManyAttempts> => askForLetter(deps, viewer, { purpose: 'SIGN_IN', email });

export async function signInByLink(
  deps: Deps,
  viewer: Viewer,
  input: SignInByLink,
): Promise<SignedIn | SecondFactorNeeded | TokenNotValid> {
  const passed = await redeemToken(deps, { token: input.token, purpose: 'SIGN_IN' }, async (tx, { userId }, now) => {
    await claimAddress(tx, userId, now);
    const email = (await contactOf(tx, userId))?.email ?? '';
    const emailBidx = await attemptKey(deps, tx, email);
    await recordAttempt(tx, { emailBidx, userId, ipHash: viewer.address, method: 'LINK', outcome: 'OK', at: now });
    return passFirstFactor(tx, { userId, authLevel: 'LINK', client: viewer.address, label: input.client, now });
  });
  return signedInOrAsked(deps, viewer, passed);
}

/**
 * Whoever registered an address without ever proving it may not be the one who reads its mail: the one who does gets
 * the account, without the password and the sessions of the other.
 */
async function claimAddress(tx: Tx, userId: string, now: Date): Promise<void> {
  if (await isVerified(tx, userId)) return;
  await proveAddress(tx, userId, now);
  await removePassword(tx, userId);
  await endSessions(tx, { userId, reason: 'ADDRESS_PROVED', by: byPerson(userId), now });
}
