import { emit, now as clockNow, serviceAccess, type Access, type Tx } from '@openslot/database';
import { sessionReuseDetected, sessionRevoked } from '@openslot/events';
import { bySystem, newId, Refusal, requireSignedIn, type Viewer } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { actingAs } from '../member/acting.ts';
import { effectiveOf, rulesOf } from '../member/effective.ts';
import { standingOf } from '../member/member.ts';
import { activeMembership } from '../member/member.store.ts';
import { issueInstant, revoke } from '../revocation/revocation.commands.ts';
import { signAccessToken, type Bearer } from './access-token.ts';
import { hashOfToken, newRefreshToken } from './refresh-token.ts';
import {
  after,
  decideRefresh,
  idleLifetime,
  isLive,
  sessionLifetime,
  type ActFor,
  type AuthLevel,
  type RefreshSession,
} from './session.ts';
import {
  insertRefreshToken,
  insertSession,
  lockSession,
  revokeSession,
  sessionOfToken,
  tokenByHash,
  touchSession,
  useAllTokens,
  useToken,
} from './session.store.ts';

export interface SignedIn {
  readonly __typename: 'SignedIn';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  /** The person as of now, not the one who asked. */
  readonly viewer: Viewer;
}

/** Work on one person's own rows, by the service. */
export const personAccess = (userId: string): Access => ({ door: 'worker', userId });

/** What a session's next tokens are made from, once its transaction has committed. */
export interface Granted extends Bearer {
  readonly refreshToken: string;
}

/** A new session with its first refresh token, under the person's door. */
export async function startSession(
  tx: Tx,
  person: { userId: string; authLevel: AuthLevel; client: string; label?: string | null | undefined; now: Date },
): Promise<Granted> {
  const { userId, authLevel, client, label = null, now } = person;
  const id = newId();
  const expiresAt = after(now, sessionLifetime);
  await insertSession(tx, { id, userId, ipHash: client, authLevel, clientLabel: label, now, expiresAt });
  const refreshToken = await issueRefreshToken(tx, { id, userId }, null, now);
  await recordDeed(tx, byPerson(userId), {
    organizationId: null,
    action: 'session.started',
    entity: 'UserSession',
    entityId: id,
  });
  return { userId, sessionId: id, refreshToken, acting: null, issuedAt: await issueInstant(tx, null) };
}

async function issueRefreshToken(
  tx: Tx,
  session: { id: string; userId: string },
  parentId: string | null,
  now: Date,
): Promise<string> {
  const token = newRefreshToken();
  await insertRefreshToken(tx, {
    sessionId: session.id,
    userId: session.userId,
    tokenHash: hashOfToken(token),
    parentId,
    issuedAt: now,
    expiresAt: after(now, idleLifetime),
  });
  return token;
}

/** The tokens, signed after the commit, and the person as whom the client goes on. */
export async function signedIn(deps: Deps, asker: Viewer, granted: Granted): Promise<SignedIn> {
  const { accessToken, expiresAt } = await signAccessToken(deps.keys, granted);
  const { userId, sessionId, acting, refreshToken } = granted;
  const viewer: Viewer = { ...asker, person: { userId, sessionId }, acting };
  return { __typename: 'SignedIn', accessToken, accessTokenExpiresAt: expiresAt, refreshToken, viewer };
}

interface SessionEnded {
  readonly __typename: 'SessionEnded';
}
const sessionEnded: SessionEnded = { __typename: 'SessionEnded' };

export async function refreshSession(
  deps: Deps,
  viewer: Viewer,
  input: RefreshSession,
): Promise<SignedIn | SessionEnded> {
  const tokenHash = hashOfToken(input.refreshToken);
  const family = await deps.database.read(serviceAccess, (tx) => sessionOfToken(tx, tokenHash));
  if (!family) return sessionEnded;
  const granted = await deps.database.transaction(personAccess(family.userId), (tx) =>
    renew(tx, { ...family, tokenHash, client: viewer.address }),
  );
  return granted ? signedIn(deps, viewer, granted) : sessionEnded;
}

async function renew(
  tx: Tx,
  presented: { userId: string; sessionId: string; tokenHash: Buffer; client: string },
): Promise<Granted | null> {
  const { userId, sessionId, tokenHash, client } = presented;
  const session = await lockSession(tx, sessionId, userId);
  const token = await tokenByHash(tx, tokenHash);
  if (!session || !token) return null;
  const now = await clockNow(tx);

  const decision = decideRefresh(session, token, client, now);
  if (decision === 'REUSED') await endReused(tx, session, now);
  if (decision !== 'RENEW') return null;

  await useToken(tx, token.id, { usedAt: now, usedFrom: client });
  const issued = session.actingOrganizationId ? await actingFor(tx, session.actingOrganizationId, userId) : null;
  const { acting, issuedAt } = issued ?? { acting: null, issuedAt: await issueInstant(tx, null) };
  await touchSession(tx, sessionId, { lastSeenAt: now, actingOrganizationId: acting?.organizationId ?? null });
  return { userId, sessionId, refreshToken: await issueRefreshToken(tx, session, token.id, now), acting, issuedAt };
}

/** The family ends for whoever holds it, and says so. */
async function endReused(tx: Tx, session: { id: string; userId: string }, now: Date): Promise<void> {
  await revokeSession(tx, session.id, 'REUSE', now);
  await revoke(tx, 'SESSION', [session.id]);
  await emit(tx, {
    contract: sessionReuseDetected,
    organizationId: null,
    aggregateId: session.id,
    version: 1,
    data: { userId: session.userId },
  });
  await recordDeed(tx, bySystem, {
    organizationId: null,
    action: 'session.reuse_detected',
    entity: 'UserSession',
    entityId: session.id,
  });
}

/** Read a second time, once nobody can change it unseen any more: what changes it takes back tokens of before. */
async function actingFor(
  tx: Tx,
  organizationId: string,
  userId: string,
): Promise<Pick<Granted, 'acting' | 'issuedAt'> | null> {
  const found = await activeMembership(tx, organizationId, userId);
  if (!found) return null;
  const issuedAt = await issueInstant(tx, { kind: 'MEMBER', id: found.memberId });
  const membership = await activeMembership(tx, organizationId, userId);
  if (!membership) return null;
  const effective = effectiveOf(rulesOf(standingOf(membership.standing), await clockNow(tx)));
  const acting = { ...actingAs(organizationId, membership.memberId, effective), mode: membership.mode };
  return { acting, issuedAt };
}

type ActForOutcome = SignedIn | { readonly __typename: 'NotAMember' };

export async function actFor(deps: Deps, viewer: Viewer, { organizationId }: ActFor): Promise<ActForOutcome> {
  const { userId, sessionId } = requireSignedIn(viewer);
  const granted = await deps.database.transaction(personAccess(userId), async (tx): Promise<Granted | null> => {
    const session = await lockSession(tx, sessionId, userId);
    const now = await clockNow(tx);
    if (!session || !isLive(session, now)) throw new Refusal('UNAUTHENTICATED', 'This session is over. Sign in again.');
    const issued = await actingFor(tx, organizationId, userId);
    if (!issued) return null;
    await touchSession(tx, sessionId, { lastSeenAt: now, actingOrganizationId: organizationId });
    await useAllTokens(tx, sessionId, { usedAt: now, usedFrom: viewer.address });
    return { userId, sessionId, refreshToken: await issueRefreshToken(tx, session, null, now), ...issued };
  });
  return granted ? signedIn(deps, viewer, granted) : { __typename: 'NotAMember' };
}

type SignOutOutcome = SessionEnded | { readonly __typename: 'SignedOut'; readonly at: Date };

export async function signOut(deps: Deps, viewer: Viewer): Promise<SignOutOutcome> {
  const { userId, sessionId } = requireSignedIn(viewer);
  return deps.database.transaction(personAccess(userId), async (tx): Promise<SignOutOutcome> => {
    const session = await lockSession(tx, sessionId, userId);
    const now = await clockNow(tx);
    if (!session || !isLive(session, now)) return sessionEnded;
    await revokeSession(tx, sessionId, 'SIGN_OUT', now);
    await revoke(tx, 'SESSION', [sessionId]);
    const data = { userId, reason: 'SIGN_OUT' };
    await emit(tx, { contract: sessionRevoked, organizationId: null, aggregateId: sessionId, version: 1, data });
    await recordDeed(tx, byPerson(userId), {
      organizationId: null,
      action: 'session.ended',
      entity: 'UserSession',
      entityId: sessionId,
    });
    return { __typename: 'SignedOut', at: now };
  });
}
