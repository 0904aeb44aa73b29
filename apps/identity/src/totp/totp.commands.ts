import { noOrganization, now as clockNow, serviceAccess, takeToken, type Tx } from '@openslot/database';
import { requireSignedIn, type Viewer } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { tokenNotValid, type TokenNotValid } from '../email-token/email-token.commands.ts';
import { openSession, signedInOrAsked } from '../session/first-factor.ts';
import { personAccess, type SignedIn } from '../session/session.commands.ts';
import { attemptKey, lockAndLook, recordAttempt } from '../session/sign-in-attempt.ts';
import { overAddressLimit, tooManyAttempts, type TooManyAttempts } from '../session/sign-in.commands.ts';
import { contactOf, isVerified } from '../user/user.store.ts';
import { hashOfChallenge } from './challenge.ts';
import {
  hashOfRecoveryCode,
  isTotpCode,
  keyUri,
  newRecoveryCodes,
  newTotpSecret,
  secretColumn,
  stepOf,
  type Code,
  type SignInSecondFactor,
} from './totp.ts';
import {
  challengeOwner,
  confirmSecret,
  insertRecoveryCodes,
  isGuarded,
  lockChallenge,
  lockSecondFactor,
  putSecret,
  removeChallenges,
  removeSecondFactor,
  takeStep,
  useChallenge,
  useRecoveryCode,
} from './totp.store.ts';

interface Refused<Name extends 'EmailNotVerified' | 'SecondFactorInUse' | 'NoSecondFactor' | 'SecondFactorWrong'> {
  readonly __typename: Name;
}

export interface TotpStarted {
  readonly __typename: 'TotpStarted';
  readonly secret: string;
  readonly uri: string;
}

/** A secret for the authenticator. It guards nothing until a first code has come back. */
export async function startTotp(
  deps: Deps,
  viewer: Viewer,
): Promise<TotpStarted | Refused<'EmailNotVerified' | 'SecondFactorInUse'>> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx) => {
    if (!(await isVerified(tx, userId))) return { __typename: 'EmailNotVerified' } as const;
    const secret = newTotpSecret();
    const sealed = await deps.vault.seal(tx, noOrganization, secretColumn(userId), secret);
    if (!(await putSecret(tx, userId, sealed, await clockNow(tx)))) return { __typename: 'SecondFactorInUse' } as const;
    const account = (await contactOf(tx, userId))?.email ?? userId;
    return { __typename: 'TotpStarted', secret, uri: keyUri(secret, account) } as const;
  });
}

export interface TotpConfirmed {
  readonly __typename: 'TotpConfirmed';
  readonly recoveryCodes: readonly string[];
}

export async function confirmTotp(
  deps: Deps,
  viewer: Viewer,
  { code }: Code,
): Promise<TotpConfirmed | TooManyAttempts | Refused<'SecondFactorInUse' | 'NoSecondFactor' | 'SecondFactorWrong'>> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx) => {
    const factor = await lockSecondFactor(tx, userId);
    if (!factor) return { __typename: 'NoSecondFactor' } as const;
    if (factor.confirmedAt) return { __typename: 'SecondFactorInUse' } as const;
    const refused = await overCodeLimit(tx, userId);
    if (refused) return refused;
    const now = await clockNow(tx);
    const secret = await deps.vault.open(tx, noOrganization, secretColumn(userId), factor.secretEnc);
    const step = stepOf(secret, code, now, null);
    if (step === null) return { __typename: 'SecondFactorWrong' } as const;
    await confirmSecret(tx, userId, step, now);
    const recoveryCodes = newRecoveryCodes();
    await insertRecoveryCodes(tx, userId, recoveryCodes.map(hashOfRecoveryCode));
    await recordFactorDeed(tx, userId, 'user.second_factor_added');
    return { __typename: 'TotpConfirmed', recoveryCodes } as const;
  });
}

export interface TotpDisabled {
  readonly __typename: 'TotpDisabled';
  readonly at: Date;
}

/** Needs the factor itself, or a recovery code: a stolen session alone does not take it away. */
export async function disableTotp(
  deps: Deps,
  viewer: Viewer,
  { code }: Code,
): Promise<TotpDisabled | TooManyAttempts | Refused<'NoSecondFactor' | 'SecondFactorWrong'>> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx) => {
    if (!(await isGuarded(tx, userId))) return { __typename: 'NoSecondFactor' } as const;
    const refused = await overCodeLimit(tx, userId);
    if (refused) return refused;
    const now = await clockNow(tx);
    if ((await takeCode(deps, tx, { userId, code, now })) === null) return { __typename: 'SecondFactorWrong' } as const;
    await removeSecondFactor(tx, userId);
    await removeChallenges(tx, userId);
    await recordFactorDeed(tx, userId, 'user.second_factor_removed');
    return { __typename: 'TotpDisabled', at: now } as const;
  });
}

const recordFactorDeed = (tx: Tx, userId: string, action: string): Promise<void> =>
  recordDeed(tx, byPerson(userId), { organizationId: null, action, entity: 'User', entityId: userId });

/** Whoever holds a session may try so many codes, and one more every 90 seconds. */
async function overCodeLimit(tx: Tx, userId: string): Promise<TooManyAttempts | null> {
  const taken = await takeToken(tx, { key: `code:${userId}`, capacity: 10, refillMs: 90_000 });
  return taken.ok ? null : tooManyAttempts(taken.retryAfterMs);
}

/** Uses the code up, if it is one: each works once. Answers what it was. */
async function takeCode(
  deps: Deps,
  tx: Tx,
  { userId, code, now }: { userId: string; code: string; now: Date },
): Promise<'TOTP' | 'RECOVERY_CODE' | null> {
  const factor = await lockSecondFactor(tx, userId);
  if (!factor) return null;
  if (!isTotpCode(code))
    return (await useRecoveryCode(tx, userId, hashOfRecoveryCode(code), now)) ? 'RECOVERY_CODE' : null;
  const secret = await deps.vault.open(tx, noOrganization, secretColumn(userId), factor.secretEnc);
  const step = stepOf(secret, code, now, factor.lastStep);
  if (step === null) return null;
  await takeStep(tx, userId, step);
  return 'TOTP';
}

type SecondFactorOutcome = SignedIn | TokenNotValid | TooManyAttempts | Refused<'SecondFactorWrong'>;

/** The second half of every sign-in of somebody with a second factor. Wrong codes lock the account like passwords do. */
export async function signInSecondFactor(
  deps: Deps,
  viewer: Viewer,
  { challenge, code }: SignInSecondFactor,
): Promise<SecondFactorOutcome> {
  const tokenHash = hashOfChallenge(challenge);
  const userId = await deps.database.transaction(serviceAccess, async (tx) => {
    const refused = await overAddressLimit(deps, tx, 'sign-in', viewer);
    return refused ?? challengeOwner(tx, tokenHash);
  });
  if (userId === null) return tokenNotValid;
  if (typeof userId !== 'string') return userId;
  const passed = await deps.database.transaction(personAccess(userId), async (tx) => {
    const now = await clockNow(tx);
    const emailBidx = await attemptKey(deps, tx, (await contactOf(tx, userId))?.email ?? '');
    const lockedMs = await lockAndLook(tx, emailBidx, now);
    const waiting = await lockChallenge(tx, tokenHash);
    if (!waiting || waiting.usedAt || waiting.expiresAt <= now) return tokenNotValid;
    const method = lockedMs > 0 ? null : await takeCode(deps, tx, { userId, code, now });
    const outcome = lockedMs > 0 ? 'LOCKED' : method === null ? 'BAD_TOTP' : 'OK';
    const attempt = { emailBidx, userId, ipHash: viewer.address, outcome, at: now } as const;
    await recordAttempt(tx, { ...attempt, method: method ?? 'TOTP' });
    if (lockedMs > 0) return tooManyAttempts(lockedMs);
    if (method === null) return { __typename: 'SecondFactorWrong' } as const;
    await useChallenge(tx, waiting.id, now);
    const { clientLabel: label } = waiting;
    return openSession(tx, { userId, authLevel: 'TOTP', client: viewer.address, label, now });
  });
  return signedInOrAsked(deps, viewer, passed);
}
