import { noOrganization, sqlState, type Tx } from '@openslot/database';
import { userEmailChanged } from '@openslot/events';
import { requireSignedIn, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import {
  newEmailColumn,
  redeemToken,
  sendNotice,
  sendTokenLetter,
  takeTokensBack,
  type TokenNotValid,
} from '../email-token/email-token.commands.ts';
import { letterOnItsWay, overLetterLimit, type LetterOnItsWay } from '../email-token/letter-request.commands.ts';
import { personAccess } from '../session/session.commands.ts';
import type { TooManyAttempts } from '../session/sign-in.commands.ts';
import { provePassword, type WrongPassword } from './password.commands.ts';
import { tellWorkplaces } from './member-contact.process.ts';
import { tellOfUser } from './news.ts';
import type { ChangeEmail } from './user.ts';
import { contactOf, putEmail } from './user.store.ts';

/** Nothing changes until the new address has answered. Whether somebody has it already is told there, and only there. */
export async function changeEmail(
  deps: Deps,
  viewer: Viewer,
  { email, currentPassword }: ChangeEmail,
): Promise<LetterOnItsWay | WrongPassword | TooManyAttempts> {
  const { userId } = requireSignedIn(viewer);
  const proof = await provePassword(deps, userId, currentPassword ?? null);
  if ('__typename' in proof) return proof;
  return deps.database.transaction(personAccess(userId), async (tx) => {
    const tooMany = await overLetterLimit(tx, `CHANGE:${userId}`);
    if (tooMany) return tooMany;
    return letterOnItsWay(await sendTokenLetter(deps, tx, { userId, purpose: 'CHANGE', newEmail: email }));
  });
}

export interface EmailChanged {
  readonly __typename: 'EmailChanged';
  readonly at: Date;
}
type ConfirmOutcome = EmailChanged | TokenNotValid | { readonly __typename: 'EmailTaken' };

export async function confirmEmail(deps: Deps, { token }: { token: string }): Promise<ConfirmOutcome> {
  try {
    return await redeemToken(deps, { token, purpose: 'CHANGE' }, async (tx, { id, userId, emailEnc }, now) => {
      if (!emailEnc) throw new Error('a change of address without the address');
      const email = await deps.vault.open(tx, noOrganization, newEmailColumn(id), emailEnc);
      await moveTo(deps, tx, { userId, email, now });
      return { __typename: 'EmailChanged', at: now } as const;
    });
  } catch (error) {
    // Somebody has registered the address; the token is good until then, and may be tried again when it is free.
    if (sqlState(error) === '23505') return { __typename: 'EmailTaken' };
    throw error;
  }
}

/** The old address is told before it is forgotten; what was sent there does nothing any more. */
async function moveTo(
  deps: Deps,
  tx: Tx,
  { userId, email, now }: { userId: string; email: string; now: Date },
): Promise<void> {
  const old = await contactOf(tx, userId);
  if (!old) throw new Error('nobody to move');
  const version = await putEmail(tx, userId, email, now);
  await takeTokensBack(tx, userId, ['VERIFY', 'RESET', 'SIGN_IN'], now);
  await sendNotice(deps, tx, { userId, kind: 'EMAIL_CHANGED', to: old.email });
  await tellWorkplaces(tx, userId);
  await tellOfUser(tx, {
    contract: userEmailChanged,
    data: {},
    userId,
    version,
    action: 'user.email_changed',
    changed: ['email'],
  });
}
