import { emit, noOrganization, now as clockNow, serviceAccess, type Tx } from '@openslot/database';
import { userRegistered, userVerified } from '@openslot/events';
import { newId, requireSignedIn, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { passFirstFactor, signedInOrAsked } from '../session/first-factor.ts';
import { personAccess, type SignedIn } from '../session/session.commands.ts';
import { attemptKey, recordAttempt } from '../session/sign-in-attempt.ts';
import { overAddressLimit, type TooManyAttempts } from '../session/sign-in.commands.ts';
import type { SecondFactorNeeded } from '../totp/challenge.ts';
import { nameColumn } from '../user/user.ts';
import { contactOf, insertUser } from '../user/user.store.ts';
import type { VouchedFor } from './id-token.ts';
import { arrivalOf, profileOf, type Arrival, type LinkProvider, type SignInWithProvider } from './user-identity.ts';
import {
  deleteIdentity,
  insertIdentity,
  ownerOfAddress,
  touchIdentity,
  userByIdentity,
  type UserIdentityRow,
} from './user-identity.store.ts';

interface Refused<Name extends 'IdTokenNotValid' | 'EmailTaken' | 'EmailNotVerifiedByProvider' | 'ProviderLinked'> {
  readonly __typename: Name;
}

type SignInOutcome =
  | SignedIn
  | SecondFactorNeeded
  | TooManyAttempts
  | Refused<'IdTokenNotValid' | 'EmailTaken' | 'EmailNotVerifiedByProvider'>;

export async function signInWithProvider(
  deps: Deps,
  viewer: Viewer,
  input: SignInWithProvider,
): Promise<SignInOutcome> {
  const refused = await deps.database.transaction(serviceAccess, (tx) => overAddressLimit(deps, tx, 'sign-in', viewer));
  if (refused) return refused;
  const vouched = await deps.idTokens.verify(input.idToken, input.nonce ?? null);
  if (!vouched) return { __typename: 'IdTokenNotValid' };
  const arrival = await deps.database.transaction(serviceAccess, (tx) => arrive(tx, vouched));
  if (arrival.as === 'REFUSED') return { __typename: arrival.why };
  const userId = arrival.as === 'NEW' ? newId() : arrival.userId;
  const passed = await deps.database.transaction(personAccess(userId), async (tx) => {
    const now = await clockNow(tx);
    if (!(await welcome(deps, tx, { arrival, vouched, userId, language: viewer.language, now })))
      return { __typename: 'EmailTaken' } as const;
    const emailBidx = await attemptKey(deps, tx, (await contactOf(tx, userId))?.email ?? '');
    await recordAttempt(tx, { emailBidx, userId, ipHash: viewer.address, method: 'OIDC', outcome: 'OK', at: now });
    return passFirstFactor(tx, { userId, authLevel: 'OIDC', client: viewer.address, label: input.client, now });
  });
  return signedInOrAsked(deps, viewer, passed);
}

async function arrive(tx: Tx, vouched: VouchedFor): Promise<Arrival> {
  const linked = await userByIdentity(tx, vouched.provider, vouched.subject);
  const owner = vouched.verifiedEmail === null ? null : await ownerOfAddress(tx, vouched.verifiedEmail);
  return arrivalOf(vouched, linked, owner);
}

/** Under the person's door. False when somebody else was faster to take the address, or the link. */
async function welcome(
  deps: Deps,
  tx: Tx,
  given: {
    arrival: Exclude<Arrival, { as: 'REFUSED' }>;
    vouched: VouchedFor;
    userId: string;
    language: string;
    now: Date;
  },
): Promise<boolean> {
  const { arrival, vouched, userId, language, now } = given;
  const link = { userId, provider: vouched.provider, subject: vouched.subject, now };
  if (arrival.as === 'KNOWN') return touchIdentity(tx, link);
  if (arrival.as === 'NEW') {
    const profile = { email: arrival.email, ...profileOf(vouched, arrival.email, language) };
    if (!(await registerVouched(deps, tx, userId, profile, now))) return false;
  }
  return (await linkTo(tx, link)) !== null;
}

/** A person without a password, whose address the issuer has verified. */
async function registerVouched(
  deps: Deps,
  tx: Tx,
  userId: string,
  profile: { email: string; name: string; locale: string },
  now: Date,
): Promise<boolean> {
  const { email, name, locale } = profile;
  const nameEnc = await deps.vault.seal(tx, noOrganization, nameColumn(userId), name);
  const row = { id: userId, email, nameEnc, locale, passwordHash: null, emailVerifiedAt: now, now };
  if (!(await insertUser(tx, row))) return false;
  const told = { organizationId: null, aggregateId: userId, version: 1, actor: userId };
  await emit(
    tx,
    { contract: userRegistered, ...told, data: { locale } },
    { contract: userVerified, ...told, data: {} },
  );
  await recordDeed(tx, byPerson(userId), {
    organizationId: null,
    action: 'user.registered',
    entity: 'User',
    entityId: userId,
  });
  return true;
}

async function linkTo(
  tx: Tx,
  link: { userId: string; provider: string; subject: string; now: Date },
): Promise<UserIdentityRow | null> {
  const made = await insertIdentity(tx, link);
  if (!made) return null;
  await recordDeed(tx, byPerson(link.userId), {
    organizationId: null,
    action: 'user.identity_linked',
    entity: 'UserIdentity',
    entityId: made.id,
  });
  return made;
}

export interface ProviderLinkMade {
  readonly __typename: 'ProviderLinkMade';
  readonly identity: UserIdentityRow;
}

/** Lets the signed-in person come by this issuer's word from now on, whatever address the issuer knows. */
export async function linkProvider(
  deps: Deps,
  viewer: Viewer,
  input: LinkProvider,
): Promise<ProviderLinkMade | Refused<'IdTokenNotValid' | 'ProviderLinked'>> {
  const { userId } = requireSignedIn(viewer);
  const vouched = await deps.idTokens.verify(input.idToken, input.nonce ?? null);
  if (!vouched) return { __typename: 'IdTokenNotValid' };
  return deps.database.transaction(personAccess(userId), async (tx) => {
    const { provider, subject } = vouched;
    const identity = await linkTo(tx, { userId, provider, subject, now: await clockNow(tx) });
    if (!identity) return { __typename: 'ProviderLinked' } as const;
    return { __typename: 'ProviderLinkMade', identity } as const;
  });
}

export interface ProviderUnlinked {
  readonly __typename: 'ProviderUnlinked';
  readonly at: Date;
}

/** Nobody is locked out: the link of a letter always signs in. */
export async function unlinkProvider(
  deps: Deps,
  viewer: Viewer,
  { identityId }: { identityId: string },
): Promise<ProviderUnlinked | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx) => {
    if (!(await deleteIdentity(tx, userId, identityId))) return unknownId('identityId');
    await recordDeed(tx, byPerson(userId), {
      organizationId: null,
      action: 'user.identity_unlinked',
      entity: 'UserIdentity',
      entityId: identityId,
    });
    return { __typename: 'ProviderUnlinked', at: await clockNow(tx) } as const;
  });
}
