import { userPasswordReset } from '@openslot/events';
import type { Viewer } from '@openslot/service';
import { byPerson } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { redeemToken, sendNotice, type TokenNotValid } from '../email-token/email-token.commands.ts';
import { askForLetter, type LetterOnItsWay } from '../email-token/letter-request.commands.ts';
import { endSessions } from '../session/ending.ts';
import type { TooManyAttempts } from '../session/sign-in.commands.ts';
import { tellOfUser } from './news.ts';
import { hashPassword } from './password.ts';
import { replacePassword, weakPassword, type PasswordChanged, type WeakPassword } from './password.commands.ts';
import type { ResetPassword } from './user.ts';
import { proveAddress } from './verification.commands.ts';

export const askForPasswordReset = (
  deps: Deps,
  viewer: Viewer,
  { email }: { email: string },
): Promise<LetterOnItsWay | TooManyAttempts> => askForLetter(deps, viewer, { purpose: 'RESET', email });

/** The new password ends every session: whoever else had one is out. The letter has proved the address, too. */
export async function resetPassword(
  deps: Deps,
  { token, password }: ResetPassword,
): Promise<PasswordChanged | TokenNotValid | WeakPassword> {
  const weak = weakPassword(password);
  if (weak) return weak;
  const hash = await hashPassword(password);
  return redeemToken(deps, { token, purpose: 'RESET' }, async (tx, { userId }, now): Promise<PasswordChanged> => {
    await proveAddress(tx, userId, now);
    const version = await replacePassword(tx, { userId, hash, now });
    await endSessions(tx, { userId, reason: 'PASSWORD_RESET', by: byPerson(userId), now });
    await sendNotice(deps, tx, { userId, kind: 'PASSWORD_CHANGED' });
    await tellOfUser(tx, {
      contract: userPasswordReset,
      data: {},
      userId,
      version,
      action: 'user.password_reset',
      changed: ['password'],
    });
    return { __typename: 'PasswordChanged', at: now };
  });
}
