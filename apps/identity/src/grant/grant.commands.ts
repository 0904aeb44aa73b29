import { clearTimer, emit, now as clockNow, setTimer, workerAccess, type Due, type Tx } from '@openslot/database';
import { memberGrantChanged } from '@openslot/events';
import {
  bySystem,
  byViewer,
  invalidInput,
  newId,
  requireHeld,
  unknownId,
  type Acting,
  type Actor,
  type InvalidInput,
  type NotReadyYet,
  type Scope,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { announceChange } from '../member/announce.ts';
import { actingGiver, businessesOf, problemOfPlaces } from '../member/giver.ts';
import { keptScopes, scopeOf, standingOf } from '../member/member.ts';
import { changeMemberRow, lockMember, type LockedMember } from '../member/member.store.ts';
import { holdsAt, mayAssign, type Giver } from '../member/reach.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import type { GrantEffect, GrantPermission, RemoveGrant } from './grant.ts';
import { deleteGrant, grantOf, insertGrant, type GrantRow } from './grant.store.ts';

export interface PermissionGranted {
  readonly __typename: 'PermissionGranted';
  readonly grantId: string;
  readonly memberId: string;
}
export interface GrantRemoved {
  readonly __typename: 'GrantRemoved';
  readonly memberId: string;
}
interface Refused<Name extends 'RoleOutOfReach' | 'OwnMembership' | 'AlreadyGranted'> {
  readonly __typename: Name;
}
type WrongState = { readonly __typename: 'WrongState'; readonly status: string };

type GrantOutcome =
  | PermissionGranted
  | Refused<'RoleOutOfReach' | 'OwnMembership' | 'AlreadyGranted'>
  | WrongState
  | NotReadyYet
  | InvalidInput;

export async function grantPermission(deps: Deps, viewer: Viewer, input: GrantPermission): Promise<GrantOutcome> {
  const acting = requireHeld(viewer, 'grant.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<GrantOutcome> => {
    const target = await lockTarget(tx, acting, input.membershipId);
    if ('__typename' in target) return target;
    const problem = await problemOfPlaces(tx, organizationId, [input.scope]);
    if (problem) return problem;
    if (input.expiresAt && input.expiresAt <= (await clockNow(tx)))
      return invalidInput({ path: ['expiresAt'], problem: 'in_the_past' });
    if (!(await mayDecide(tx, acting, target.own, input))) return { __typename: 'RoleOutOfReach' };

    const id = newId();
    const { permission, effect, reason, expiresAt } = input;
    const [place] = keptScopes(input.scope);
    if (!place) throw new Error('a grant holds somewhere');
    const row = { organizationId, id, memberId: target.id, permission, effect, reason, expiresAt, ...place };
    if (!(await insertGrant(tx, { ...row, createdBy: byViewer(viewer).actorId })))
      return { __typename: 'AlreadyGranted' };
    if (expiresAt) await setTimer(tx, { organizationId, kind: 'grant_expiry', subjectId: id, dueAt: expiresAt });
    await announceGrant(tx, byViewer(viewer), target, row, 'GIVEN');
    return { __typename: 'PermissionGranted', grantId: id, memberId: target.id };
  });
}

type RemoveOutcome = GrantRemoved | Refused<'RoleOutOfReach' | 'OwnMembership'> | WrongState | InvalidInput;

export async function removeGrant(deps: Deps, viewer: Viewer, { grantId }: RemoveGrant): Promise<RemoveOutcome> {
  const acting = requireHeld(viewer, 'grant.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RemoveOutcome> => {
    const found = await grantOf(tx, organizationId, grantId);
    if (!found) return unknownId('grantId');
    const target = await lockTarget(tx, acting, found.memberId);
    if ('__typename' in target) return target;
    // Somebody else may have removed it, while this one waited for the organization.
    const grant = await grantOf(tx, organizationId, grantId);
    if (!grant) return unknownId('grantId');
    // To take a denial away is to give.
    if (!(await mayDecide(tx, acting, target.own, { ...grant, scope: scopeOf([grant]), effect: 'ALLOW' })))
      return { __typename: 'RoleOutOfReach' };
    await deleteGrant(tx, organizationId, grantId);
    await clearTimer(tx, 'grant_expiry', grantId);
    await announceGrant(tx, byViewer(viewer), target, grant, 'REMOVED');
    return { __typename: 'GrantRemoved', memberId: target.id };
  });
}

/** A grant whose time is over goes; it has not counted since. */
export async function expireGrant(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  const grant = organizationId === null ? null : await grantOf(tx, organizationId, subjectId);
  if (!grant || !organizationId) return;
  const member = await lockMember(tx, organizationId, grant.memberId);
  if (!member || !grant.expiresAt || (await clockNow(tx)) < grant.expiresAt) return;
  await deleteGrant(tx, organizationId, subjectId);
  await announceGrant(tx, bySystem, member, grant, 'EXPIRED');
}

/** Locks a member whose roles the acting one may give; never the own. */
async function lockTarget(
  tx: Tx,
  acting: Acting,
  memberId: string,
): Promise<
  (LockedMember & { readonly own: Giver }) | Refused<'RoleOutOfReach' | 'OwnMembership'> | WrongState | InvalidInput
> {
  const { organizationId } = acting;
  await lockOrganization(tx, organizationId);
  const own = await actingGiver(tx, acting);
  const target = await lockMember(tx, organizationId, memberId);
  if (!target) return unknownId('membershipId');
  if (target.id === acting.memberId) return { __typename: 'OwnMembership' };
  const { roles } = standingOf(target);
  const scopes = roles.map(({ scope }) => scope);
  const businessOf = await businessesOf(tx, organizationId, own, scopes);
  if (!roles.every((role) => mayAssign(own, role, businessOf))) return { __typename: 'RoleOutOfReach' };
  if (target.status === 'ENDED') return { __typename: 'WrongState', status: target.status };
  return { ...target, own };
}

/** Within the reach of grant.manage; and nobody gives what is not held there. */
async function mayDecide(
  tx: Tx,
  { organizationId }: Acting,
  own: Giver,
  { permission, effect, scope }: { permission: string; effect: GrantEffect; scope: Scope | null },
): Promise<boolean> {
  const businessOf = await businessesOf(tx, organizationId, own, [scope]);
  const needed = effect === 'ALLOW' ? ['grant.manage', permission] : ['grant.manage'];
  return needed.every((each) => holdsAt(own, each, scope, businessOf));
}

async function announceGrant(
  tx: Tx,
  actor: Actor,
  before: LockedMember,
  grant: Pick<GrantRow, 'id' | 'organizationId' | 'permission' | 'effect' | 'reason'>,
  change: 'GIVEN' | 'REMOVED' | 'EXPIRED',
): Promise<void> {
  const { id: grantId, organizationId, permission, effect, reason } = grant;
  const version = await changeMemberRow(tx, before, {}, actor.actorId);
  const action = `grant.${change.toLowerCase()}`;
  await announceChange(tx, actor, { before, version, action, fields: ['grants'], reason });
  await emit(tx, {
    contract: memberGrantChanged,
    ...{ organizationId, aggregateId: before.id, version, actor: actor.actorId },
    data: { grantId, permission, effect, change },
  });
}
