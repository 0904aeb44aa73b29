import { noOrganization, now as clockNow, serviceAccess, takeToken, type Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { verifyPassword } from '../user/password.ts';
import { normalisedEmail } from '../user/user.ts';
import { personAccess, signedIn, startSession, type SignedIn } from './session.commands.ts';
import { after, failureMemory, failuresToLock, lockedForMs, type SignIn } from './session.ts';
import { credentialOf, lockAccount, noteSignIn, recordAttempt, signInFailures } from './session.store.ts';

export interface TooManyAttempts {
  readonly __typename: 'TooManyAttempts';
  readonly retryAfterMs: number;
}

type SignInOutcome = SignedIn | TooManyAttempts | { readonly __typename: 'InvalidCredentials' };

export async function signIn(deps: Deps, viewer: Viewer, input: SignIn): Promise<SignInOutcome> {
  const start = await deps.database.transaction(serviceAccess, (tx) => admit(deps, tx, viewer, input.email));
  if ('__typename' in start) return start;
  const { userId, hash, emailHash } = start;

  const right = await verifyPassword(input.password, hash);

  const access = userId === null ? serviceAccess : personAccess(userId);
  const tokens = await deps.database.transaction(access, async (tx) => {
    const now = await clockNow(tx);
    await lockAccount(tx, emailHash);
    const lockedMs = await lockedFor(tx, emailHash, now);
    const outcome = lockedMs > 0 ? 'LOCKED' : right ? 'OK' : userId === null ? 'UNKNOWN' : 'BAD_SECRET';
    await recordAttempt(tx, { emailBidx: emailHash, userId, ipHash: viewer.address, outcome, at: now });
    if (lockedMs > 0) return tooManyAttempts(lockedMs);
    if (!right || userId === null) return { __typename: 'InvalidCredentials' } as const;
    await noteSignIn(tx, userId, now);
    return startSession(tx, { userId, client: viewer.address, now });
  });
  return '__typename' in tokens ? tokens : signedIn(deps, viewer, tokens);
}

/** Counts the try and finds whom it is for; refuses at once where the address or the account is over its limit. */
async function admit(deps: Deps, tx: Tx, viewer: Viewer, email: string) {
  const refused = await overAddressLimit(deps, tx, 'sign-in', viewer);
  if (refused) return refused;
  const emailHash = await deps.vault.blindIndex(tx, noOrganization, normalisedEmail(email));
  const now = await clockNow(tx);
  const lockedMs = await lockedFor(tx, emailHash, now);
  if (lockedMs > 0) {
    await recordAttempt(tx, { emailBidx: emailHash, userId: null, ipHash: viewer.address, outcome: 'LOCKED', at: now });
    return tooManyAttempts(lockedMs);
  }
  const credential = await credentialOf(tx, email);
  return { emailHash, userId: credential?.userId ?? null, hash: credential?.hash ?? null };
}

async function lockedFor(tx: Tx, emailHash: Buffer, now: Date): Promise<number> {
  return lockedForMs(await signInFailures(tx, emailHash, after(now, -failureMemory), failuresToLock), now);
}

/** One address may try only so often in an hour, whatever it tries. */
export async function overAddressLimit(
  deps: Deps,
  tx: Tx,
  what: 'sign-in' | 'sign-up',
  viewer: Viewer,
): Promise<TooManyAttempts | null> {
  const capacity = deps.signInTriesPerAddress;
  const refillMs = Math.ceil(3_600_000 / capacity);
  const taken = await takeToken(tx, { key: `${what}:${viewer.address}`, capacity, refillMs });
  return taken.ok ? null : tooManyAttempts(taken.retryAfterMs);
}

const tooManyAttempts = (retryAfterMs: number): TooManyAttempts => ({ __typename: 'TooManyAttempts', retryAfterMs });
