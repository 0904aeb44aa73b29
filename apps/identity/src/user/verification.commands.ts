import { type Tx } from '@openslot/database';
import { userVerified } from '@openslot/events';
import { requireSignedIn, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { redeemToken, sendTokenLetter, type TokenNotValid } from '../email-token/email-token.commands.ts';
import { letterOnItsWay, overLetterLimit, type LetterOnItsWay } from '../email-token/letter-request.commands.ts';
import { personAccess } from '../session/session.commands.ts';
import type { TooManyAttempts } from '../session/sign-in.commands.ts';
import { tellOfUser } from './news.ts';
import { isVerified, markVerified } from './user.store.ts';

type AskOutcome = LetterOnItsWay | TooManyAttempts | { readonly __typename: 'EmailVerifiedAlready' };

export async function askForEmailVerification(deps: Deps, viewer: Viewer): Promise<AskOutcome> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx): Promise<AskOutcome> => {
    if (await isVerified(tx, userId)) return { __typename: 'EmailVerifiedAlready' };
    const tooMany = await overLetterLimit(tx, `VERIFY:${userId}`);
    if (tooMany) return tooMany;
    return letterOnItsWay(await sendTokenLetter(deps, tx, { userId, purpose: 'VERIFY' }));
  });
}

export interface EmailVerified {
  readonly __typename: 'EmailVerified';
  readonly at: Date;
}

export const verifyEmail = (deps: Deps, { token }: { token: string }): Promise<EmailVerified | TokenNotValid> =>
  redeemToken(deps, { token, purpose: 'VERIFY' }, async (tx, { userId }, at): Promise<EmailVerified> => {
    await proveAddress(tx, userId, at);
    return { __typename: 'EmailVerified', at };
  });

/** Somebody has shown to read the mail of the account's address; the first time is news. */
export async function proveAddress(tx: Tx, userId: string, now: Date): Promise<void> {
  const version = await markVerified(tx, userId, now);
  if (version === null) return;
  await tellOfUser(tx, {
    contract: userVerified,
    data: {},
    userId,
    version,
    action: 'user.verified',
    changed: ['email_verified_at'],
  });
}
