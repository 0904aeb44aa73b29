import { now as clockNow, serviceAccess, takeToken, type Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { SecondFactorNeeded } from '../totp/challenge.ts';
import { verifyPassword } from '../user/password.ts';
import { passFirstFactor, signedInOrAsked } from './first-factor.ts';
import { personAccess, type SignedIn } from './session.commands.ts';
import type { SignIn } from './session.ts';
import { credentialOf } from './session.store.ts';
import { attemptKey, lockAndLook, lockedFor, recordAttempt } from './sign-in-attempt.ts';

export interface TooManyAttempts {
  readonly __typename: 'TooManyAttempts';
  readonly retryAfterMs: number;
}

type SignInOutcome = SignedIn | SecondFactorNeeded | TooManyAttempts | { readonly __typename: 'InvalidCredentials' };

export async function signIn(deps: Deps, viewer: Viewer, input: SignIn): Promise<SignInOutcome> {
  const start = await deps.database.transaction(serviceAccess, (tx) => admit(deps, tx, viewer, input.email));
  if ('__typename' in start) return start;
  const { userId, hash, emailHash } = start;

  const right = await verifyPassword(input.password, hash);

  const access = userId === null ? serviceAccess : personAccess(userId);
  const passed = await deps.database.transaction(access, async (tx) => {
    const now = await clockNow(tx);
    const lockedMs = await lockAndLook(tx, emailHash, now);
    const outcome = lockedMs > 0 ? 'LOCKED' : right ? 'OK' : userId === null ? 'UNKNOWN' : 'BAD_SECRET';
    const attempt = { emailBidx: emailHash, userId, ipHash: viewer.address, method: 'PASSWORD', at: now } as const;
    await recordAttempt(tx, { ...attempt, outcome });
    if (lockedMs > 0) return tooManyAttempts(lockedMs);
    if (!right || userId === null) return { __typename: 'InvalidCredentials' } as const;
    return passFirstFactor(tx, { userId, authLevel: 'PASSWORD', client: viewer.address, label: input.client, now });
  });
  return signedInOrAsked(deps, viewer, passed);
}

/** Counts the try and finds whom it is for; refuses at once where the address or the account is over its limit. */
async function admit(deps: Deps, tx: Tx, viewer: Viewer, email: string) {
  const refused = await overAddressLimit(deps, tx, 'sign-in', viewer);
  if (refused) return refused;
  const emailHash = await attemptKey(deps, tx, email);
  const now = await clockNow(tx);
  const lockedMs = await lockedFor(tx, emailHash, now);
  if (lockedMs > 0) {
    const attempt = {
      emailBidx: emailHash,
      userId: null,
      ipHash: viewer.address,
      method: 'PASSWORD',
      at: now,
    } as const;
    await recordAttempt(tx, { ...attempt, outcome: 'LOCKED' });
    return tooManyAttempts(lockedMs);
  }
  const credential = await credentialOf(tx, email);
  return { emailHash, userId: credential?.userId ?? null, hash: credential?.hash ?? null };
}

/** One address may try only so often in an hour, whatever it tries. */
export async function overAddressLimit(
  deps: Deps,
  tx: Tx,
  what: 'sign-in' | 'sign-up' | 'letter',
  viewer: Viewer,
): Promise<TooManyAttempts | null> {
  const capacity = deps.signInTriesPerAddress;
  const refillMs = Math.ceil(3_600_000 / capacity);
  const taken = await takeToken(tx, { key: `${what}:${viewer.address}`, capacity, refillMs });
  return taken.ok ? null : tooManyAttempts(taken.retryAfterMs);
}

export const tooManyAttempts = (retryAfterMs: number): TooManyAttempts => ({
  __typename: 'TooManyAttempts',
  retryAfterMs,
});
