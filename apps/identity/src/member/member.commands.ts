import { emit, noOrganization, now as clockNow, sealContact, workerAccess, type Tx } from '@openslot/database';
import { contactState, memberJoined, memberState } from '@openslot/events';
import {
  newId,
  Refusal,
  byViewer,
  requireHeld,
  unknownId,
  type Acting,
  type Actor,
  type InvalidInput,
  type Viewer,
  type NotReadyYet,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { problemOfScope } from '../business/business.ts';
import { knownPlaces } from '../business/business.store.ts';
import type { Deps } from '../deps.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import { nameColumn } from '../user/user.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import { contactOf, userByEmail } from '../user/user.store.ts';
import {
  ownsAll,
  reaches,
  rolesOf,
  type AddMember,
  type Authority,
  type ChangeMemberRole,
  type EndMember,
  type MemberStatus,
} from './member.ts';
import {
  activeAuthority,
  endMembership,
  hasOtherOwner,
  insertMember,
  lockMember,
  replaceRoles,
  type LockedMember,
} from './member.store.ts';

export interface MemberAdded {
  readonly __typename: 'MemberAdded';
  readonly memberId: string;
}
export interface MemberChanged {
  readonly __typename: 'MemberChanged';
  readonly memberId: string;
}
export interface MemberEnded {
  readonly __typename: 'MemberEnded';
  readonly memberId: string;
}

interface Refused<Name extends 'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach' | 'LastOwner'> {
  readonly __typename: Name;
}
type Untimely =
  | { readonly __typename: 'WrongState'; readonly status: MemberStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number };

type AddMemberOutcome =
  MemberAdded | Refused<'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach'> | NotReadyYet | InvalidInput;

export async function addMember(deps: Deps, viewer: Viewer, input: AddMember): Promise<AddMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  const authority = { role: input.role, scope: input.scope };
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<AddMemberOutcome> => {
    const own = await ownAuthority(tx, acting);
    const places = await knownPlaces(tx, organizationId, [authority.scope]);
    const problem = problemOfScope(authority.scope, places, await clockNow(tx));
    if (problem) return problem;
    if (!reaches(own, authority, places.businessOf)) return { __typename: 'RoleOutOfReach' };
    const userId = await userByEmail(tx, input.email);
    if (userId === null) return { __typename: 'UnknownPerson' };
    const joining = { organizationId, userId, title: input.title ?? null, authority };
    const memberId = await joinOrganization(deps, tx, byViewer(viewer), joining);
    return memberId === null ? { __typename: 'AlreadyMember' } : { __typename: 'MemberAdded', memberId };
  });
}

/** Makes the person a member, tells everybody, and answers the member's id; null when the person is one already. */
export async function joinOrganization(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  joining: { organizationId: string; userId: string; title: string | null; authority: Authority },
): Promise<string | null> {
  const { organizationId, userId, title, authority } = joining;
  const id = newId();
  if (!(await insertMember(tx, { organizationId, id, userId, title, createdBy: actor.actorId }, authority)))
    return null;
  const told = { organizationId, aggregateId: id, version: 1, actor: actor.actorId };
  await emit(
    tx,
    { contract: memberState, ...told, data: { userId, status: 'ACTIVE', roles: rolesOf(authority) } },
    { contract: memberJoined, ...told, data: { userId } },
    { contract: contactState, ...told, data: { kind: 'MEMBER', sealed: await sealedContact(deps, tx, userId) } },
  );
  await recordDeed(tx, actor, { organizationId, action: 'member.joined', entity: 'Member', entityId: id });
  return id;
}

async function sealedContact(deps: Deps, tx: Tx, userId: string): Promise<string> {
  const person = await contactOf(tx, userId);
  if (!person) throw new Error('a member is a registered person');
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  return sealContact(deps.contactTopicKey, { name, email: person.email, phone: null, locale: person.locale });
}

type ChangeMemberRoleOutcome =
  MemberChanged | Refused<'RoleOutOfReach' | 'LastOwner'> | Untimely | NotReadyYet | InvalidInput;

export async function changeMemberRole(
  deps: Deps,
  viewer: Viewer,
  input: ChangeMemberRole,
): Promise<ChangeMemberRoleOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  const authority = { role: input.role, scope: input.scope };
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ChangeMemberRoleOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    const places = await knownPlaces(tx, organizationId, [authority.scope]);
    const problem = problemOfScope(authority.scope, places, await clockNow(tx));
    if (problem) return problem;
    if (!reaches(await ownAuthority(tx, acting), authority, places.businessOf)) return { __typename: 'RoleOutOfReach' };
    if (!ownsAll(authority) && (await isLastOwner(tx, organizationId, target))) return { __typename: 'LastOwner' };

    const version = await replaceRoles(tx, organizationId, target, authority, byViewer(viewer).actorId);
    await tellChange(tx, viewer, organizationId, { ...target, version, authority }, 'member.role_changed', ['roles']);
    return { __typename: 'MemberChanged', memberId: target.id };
  });
}

type EndMemberOutcome = MemberEnded | Refused<'RoleOutOfReach' | 'LastOwner'> | Untimely | InvalidInput;

export async function endMember(deps: Deps, viewer: Viewer, input: EndMember): Promise<EndMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<EndMemberOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    if (await isLastOwner(tx, organizationId, target)) return { __typename: 'LastOwner' };

    const version = await endMembership(tx, organizationId, target, byViewer(viewer).actorId);
    const ended = { ...target, version, status: 'ENDED' as const };
    await tellChange(tx, viewer, organizationId, ended, 'member.ended', ['status', 'ended_on']);
    return { __typename: 'MemberEnded', memberId: target.id };
  });
}

/** Who acts may have lost the role since the access token was made; then it gives nothing any more. */
async function ownAuthority(tx: Tx, { organizationId, memberId }: Acting): Promise<Authority> {
  const own = await activeAuthority(tx, organizationId, memberId);
  if (!own) throw new Refusal('FORBIDDEN', 'This membership is not active.');
  return own;
}

/** Locks a member whom the acting one may change; the organization first, so that its owners are counted in turn. */
async function lockWithinReach(
  tx: Tx,
  acting: Acting,
  input: { membershipId: string; version: number },
): Promise<LockedMember | Refused<'RoleOutOfReach'> | Untimely | InvalidInput> {
  const { organizationId } = acting;
  await lockOrganization(tx, organizationId);
  const own = await ownAuthority(tx, acting);
  const target = await lockMember(tx, organizationId, input.membershipId);
  if (!target) return unknownId('membershipId');
  const { businessOf } = await knownPlaces(tx, organizationId, [target.authority?.scope ?? null]);
  if (target.authority && !reaches(own, target.authority, businessOf)) return { __typename: 'RoleOutOfReach' };
  if (target.status === 'ENDED') return { __typename: 'WrongState', status: target.status };
  if (target.version !== input.version) return { __typename: 'VersionConflict', currentVersion: target.version };
  return target;
}

const isLastOwner = async (tx: Tx, organizationId: string, { id, authority }: LockedMember): Promise<boolean> =>
  authority !== null && ownsAll(authority) && !(await hasOtherOwner(tx, organizationId, id));

async function tellChange(
  tx: Tx,
  viewer: Viewer,
  organizationId: string,
  changed: { id: string; userId: string; status: MemberStatus; version: number; authority: Authority | null },
  action: string,
  fields: readonly string[],
): Promise<void> {
  const { id, userId, status, version, authority } = changed;
  await revoke(tx, 'MEMBER', [id]);
  await emit(tx, {
    contract: memberState,
    organizationId,
    aggregateId: id,
    version,
    data: { userId, status, roles: authority ? rolesOf(authority) : [] },
    actor: byViewer(viewer).actorId,
  });
  await recordDeed(tx, byViewer(viewer), { organizationId, action, entity: 'Member', entityId: id, changed: fields });
}
