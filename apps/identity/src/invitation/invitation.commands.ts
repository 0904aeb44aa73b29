import {
  clearTimer,
  emit,
  now as clockNow,
  setTimer,
  takeToken,
  workerAccess,
  type Due,
  type Tx,
} from '@openslot/database';
import { invitationSent, invitationSettled } from '@openslot/events';
import {
  bySystem,
  byViewer,
  newId,
  requireHeld,
  unknownId,
  type Actor,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { postLetter, takeLetterBack } from '../email-token/letter.ts';
import { actingGiver, businessesOf, rolesHeld, stillThere } from '../member/giver.ts';
import { refusedRoles, type RoleOutOfReach } from '../member/member.commands.ts';
import { assignmentsOf, rolesOf, type InviteMember } from '../member/member.ts';
import { isMember } from '../member/member.store.ts';
import { mayAssign } from '../member/reach.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import type { TooManyAttempts } from '../session/sign-in.commands.ts';
import { after } from '../session/session.ts';
import { normalisedEmail } from '../user/user.ts';
import { userByEmail } from '../user/user.store.ts';
import {
  emailColumn,
  hashOfInvitation,
  invitationLifetime,
  newInvitationToken,
  settledLifetime,
  type InvitationStatus,
  type RevokeInvitation,
} from './invitation.ts';
import {
  deleteInvitation,
  insertInvitation,
  isInvited,
  lockInvitation,
  settleInvitation,
  type InvitationRow,
} from './invitation.store.ts';

export interface InvitationSent {
  readonly __typename: 'InvitationSent';
  readonly invitationId: string;
}
export interface InvitationRevoked {
  readonly __typename: 'InvitationRevoked';
  readonly invitationId: string;
}
interface Refused<Name extends 'AlreadyMember' | 'AlreadyInvited'> {
  readonly __typename: Name;
}

type InviteOutcome =
  | InvitationSent
  | Refused<'AlreadyMember' | 'AlreadyInvited'>
  | RoleOutOfReach
  | TooManyAttempts
  | NotReadyYet
  | InvalidInput;

/** An organization sends at most so many in an hour. */
const perHour = 100;

export async function inviteMember(deps: Deps, viewer: Viewer, input: InviteMember): Promise<InviteOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<InviteOutcome> => {
    const organization = await lockOrganization(tx, organizationId);
    const refused = await refusedRoles(tx, acting, input.assignments);
    if (refused) return refused;
    const userId = await userByEmail(tx, input.email);
    if (userId !== null && (await isMember(tx, organizationId, userId))) return { __typename: 'AlreadyMember' };
    const limit = { key: `invitation:${organizationId}`, capacity: perHour, refillMs: 3_600_000 / perHour };
    const taken = await takeToken(tx, limit);
    if (!taken.ok) return { __typename: 'TooManyAttempts', retryAfterMs: taken.retryAfterMs };

    const [id, token] = [newId(), newInvitationToken(organizationId)];
    const invited = await indexOfInvited(deps, tx, organizationId, input.email);
    if (!invited) return { __typename: 'AlreadyInvited' };
    const expiresAt = after(await clockNow(tx), invitationLifetime);
    const made = await insertInvitation(tx, {
      ...{ organizationId, id, expiresAt, status: 'PENDING', roles: rolesOf(input.assignments) },
      ...{ title: input.title ?? null, startsOn: input.startsOn ?? null, endsOn: input.endsOn ?? null },
      emailEnc: await deps.vault.seal(tx, organizationId, emailColumn(id), input.email),
      ...invited,
      tokenHash: hashOfInvitation(token),
      ...{ createdBy: byViewer(viewer).actorId, updatedBy: byViewer(viewer).actorId },
    });
    if (!made) return { __typename: 'AlreadyInvited' };
    const locale = input.locale ?? organization?.defaultLocale ?? viewer.language;
    const content = { to: input.email, name: null, locale, token, organizationName: organization?.name ?? '' };
    await postLetter(deps, tx, { id, kind: 'INVITATION', content, expiresAt, organizationId });
    await setTimer(tx, { organizationId, kind: 'invitation_expiry', subjectId: id, dueAt: expiresAt });
    await announceSent(tx, byViewer(viewer), organizationId, id, expiresAt);
    return { __typename: 'InvitationSent', invitationId: id };
  });
}

/**
 * By what an invitation is known; null where there is one already. Of two at once the later meets the earlier: under the same
 * key by the unique index, and a new key is in use only after whoever wrote under the one before has committed.
 */
async function indexOfInvited({ vault }: Deps, tx: Tx, organizationId: string, email: string) {
  const normalised = normalisedEmail(email);
  const emailBidx = await vault.blindIndex(tx, organizationId, normalised);
  const isKnown = await vault.lookUp(tx, organizationId, (indexes) =>
    isInvited(
      tx,
      organizationId,
      indexes.map((index) => index(normalised)),
    ),
  );
  return isKnown ? null : { emailBidx, emailKey: await vault.indexVersion(tx, organizationId) };
}

async function announceSent(tx: Tx, actor: Actor, organizationId: string, id: string, expiresAt: Date): Promise<void> {
  await emit(tx, {
    contract: invitationSent,
    ...{ organizationId, aggregateId: id, version: 1, actor: actor.actorId },
    data: { expiresAt: expiresAt.toISOString() },
  });
  await recordDeed(tx, actor, { organizationId, action: 'invitation.sent', entity: 'Invitation', entityId: id });
}

type RevokeOutcome =
  | InvitationRevoked
  | RoleOutOfReach
  | { readonly __typename: 'WrongState'; readonly status: InvitationStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | InvalidInput;

export async function revokeInvitation(deps: Deps, viewer: Viewer, input: RevokeInvitation): Promise<RevokeOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RevokeOutcome> => {
    const own = await actingGiver(tx, acting);
    const found = await lockInvitation(tx, organizationId, input.invitationId);
    if (!found) return unknownId('invitationId');
    const assignments = await stillThere(tx, organizationId, assignmentsOf(found.roles));
    const scopes = assignments.map(({ scope }) => scope);
    const businessOf = await businessesOf(tx, organizationId, own, scopes);
    const roles = (await rolesHeld(tx, organizationId, assignments)) ?? [];
    if (!roles.every((role) => mayAssign(own, role, businessOf))) return { __typename: 'RoleOutOfReach' };
    if (found.status !== 'PENDING') return { __typename: 'WrongState', status: found.status };
    if (found.version !== input.version) return { __typename: 'VersionConflict', currentVersion: found.version };
    await settle(tx, byViewer(viewer), found, { status: 'REVOKED' });
    return { __typename: 'InvitationRevoked', invitationId: found.id };
  });
}

/** Nobody accepts it any more; the letter is taken back, and after a while it is forgotten. */
export async function settle(
  tx: Tx,
  actor: Actor,
  invitation: InvitationRow,
  settled: { status: 'ACCEPTED' | 'REVOKED' | 'EXPIRED'; memberId?: string },
): Promise<void> {
  const { organizationId, id } = invitation;
  const { status, memberId = null } = settled;
  const version = await settleInvitation(tx, invitation, { ...settled, actor: actor.actorId });
  await clearTimer(tx, 'invitation_expiry', id);
  const dueAt = after(await clockNow(tx), settledLifetime);
  await setTimer(tx, { organizationId, kind: 'invitation_purge', subjectId: id, dueAt });
  await takeLetterBack(tx, id, organizationId);
  await emit(tx, {
    contract: invitationSettled,
    ...{ organizationId, aggregateId: id, version, actor: actor.actorId },
    data: { status, memberId },
  });
  const action = `invitation.${status.toLowerCase()}`;
  await recordDeed(tx, actor, { organizationId, action, entity: 'Invitation', entityId: id, changed: ['status'] });
}

export async function expireInvitation(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  const found = organizationId === null ? null : await lockInvitation(tx, organizationId, subjectId);
  if (found?.status !== 'PENDING' || (await clockNow(tx)) < found.expiresAt) return;
  await settle(tx, bySystem, found, { status: 'EXPIRED' });
}

export async function purgeInvitation(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId !== null) await deleteInvitation(tx, organizationId, subjectId);
}
