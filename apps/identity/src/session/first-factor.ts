import type { Tx } from '@openslot/database';
import { Refusal, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { challengeFor, type SecondFactorNeeded } from '../totp/challenge.ts';
import { isGuarded } from '../totp/totp.store.ts';
import { signedIn, startSession, type Granted, type SignedIn } from './session.commands.ts';
import type { AuthLevel } from './session.ts';
import { noteSignIn } from './session.store.ts';

interface Passed {
  readonly userId: string;
  readonly authLevel: AuthLevel;
  readonly client: string;
  readonly label?: string | null | undefined;
  readonly now: Date;
}

/**
 * The one way in, whatever the first factor was: a session, or the question for the second factor where the person has
 * one. Under the person's door.
 */
export async function passFirstFactor(tx: Tx, passed: Passed): Promise<Granted | SecondFactorNeeded> {
  const { userId, label, now } = passed;
  if (await isGuarded(tx, userId)) return challengeFor(tx, { userId, label, now });
  return openSession(tx, passed);
}

/** A session for somebody who has proved everything that is asked. */
export async function openSession(tx: Tx, passed: Passed): Promise<Granted> {
  if (!(await noteSignIn(tx, passed.userId, passed.now)))
    throw new Refusal('UNAUTHENTICATED', 'This account is switched off.');
  return startSession(tx, passed);
}

/** The tokens, signed after the commit; what is no session yet goes through as it is. */
export async function signedInOrAsked<Other extends { readonly __typename: string }>(
  deps: Deps,
  viewer: Viewer,
  passed: Granted | Other,
): Promise<SignedIn | Other> {
  return '__typename' in passed ? passed : signedIn(deps, viewer, passed);
}
