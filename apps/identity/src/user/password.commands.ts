import { now as clockNow, takeToken, type Tx } from '@openslot/database';
import { requireSignedIn, type Viewer } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { sendNotice, takeTokensBack } from '../email-token/email-token.commands.ts';
import { endSessions } from '../session/ending.ts';
import { personAccess } from '../session/session.commands.ts';
import { tooManyAttempts, type TooManyAttempts } from '../session/sign-in.commands.ts';
import { removeChallenges } from '../totp/totp.store.ts';
import { hashPassword, isWeakPassword, minimumPasswordLength, verifyPassword } from './password.ts';
import type { ChangePassword } from './user.ts';
import { lockPassword, passwordOf, putPassword, touchUser } from './user.store.ts';

export interface PasswordChanged {
  readonly __typename: 'PasswordChanged';
  readonly at: Date;
}
export interface WeakPassword {
  readonly __typename: 'WeakPassword';
  readonly minimumLength: number;
}
export interface WrongPassword {
  readonly __typename: 'WrongPassword';
}
export const wrongPassword: WrongPassword = { __typename: 'WrongPassword' };

export const weakPassword = (password: string): WeakPassword | null =>
  isWeakPassword(password) ? { __typename: 'WeakPassword', minimumLength: minimumPasswordLength } : null;

type ChangeOutcome = PasswordChanged | WeakPassword | WrongPassword | TooManyAttempts;

export async function changePassword(deps: Deps, viewer: Viewer, input: ChangePassword): Promise<ChangeOutcome> {
  const { userId, sessionId } = requireSignedIn(viewer);
  const weak = weakPassword(input.password);
  if (weak) return weak;
  const proof = await provePassword(deps, userId, input.currentPassword);
  if ('__typename' in proof) return proof;
  const hash = await hashPassword(input.password);
  return deps.database.transaction(personAccess(userId), async (tx): Promise<ChangeOutcome> => {
    if ((await lockPassword(tx, userId)) !== proof.hash || proof.hash === null) return wrongPassword;
    const now = await clockNow(tx);
    await replacePassword(tx, { userId, hash, now });
    await endSessions(tx, { userId, reason: 'PASSWORD_CHANGED', except: sessionId, by: byPerson(userId), now });
    await sendNotice(deps, tx, { userId, kind: 'PASSWORD_CHANGED' });
    await recordDeed(tx, byPerson(userId), {
      organizationId: null,
      action: 'user.password_changed',
      entity: 'User',
      entityId: userId,
      changed: ['password'],
    });
    return { __typename: 'PasswordChanged', at: now };
  });
}

/** The new password; whatever else was under way to get in ends with the old one. */
export async function replacePassword(
  tx: Tx,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<number> {
  await putPassword(tx, userId, hash, now);
  await takeTokensBack(tx, userId, ['RESET', 'SIGN_IN', 'CHANGE'], now);
  await removeChallenges(tx, userId);
  return touchUser(tx, userId, now);
}

/**
 * Checks the password of somebody who is signed in, so that a session alone changes nothing that matters. Answers the
 * hash it was checked against; null for a person who has no password and gave none.
 */
export async function provePassword(
  deps: Deps,
  userId: string,
  given: string | null,
): Promise<{ hash: string | null } | WrongPassword | TooManyAttempts> {
  const known = await deps.database.transaction(personAccess(userId), async (tx) => {
    const taken = await takeToken(tx, { key: `password:${userId}`, capacity: 10, refillMs: 90_000 });
    return taken.ok ? { hash: await passwordOf(tx, userId) } : tooManyAttempts(taken.retryAfterMs);
  });
  if ('__typename' in known) return known;
  if (known.hash === null && given === null) return known;
  return (await verifyPassword(given ?? '', known.hash)) ? known : wrongPassword;
}
