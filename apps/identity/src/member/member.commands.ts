import {
  emit,
  noOrganization,
  now as clockNow,
  sealContact,
  setTimer,
  workerAccess,
  type Tx,
} from '@openslot/database';
import { contactState, memberJoined, memberState } from '@openslot/events';
import {
  newId,
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
import type { Deps } from '../deps.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import { nameColumn } from '../user/user.ts';
import { contactOf, userByEmail } from '../user/user.store.ts';
import { announceChange, stateOf } from './announce.ts';
import { actingGiver, businessesOf, problemOfPlaces, rolesHeld } from './giver.ts';
import {
  dayOf,
  endOf,
  ownsAll,
  rolesOf,
  standingOf,
  startOf,
  type AddMember,
  type Assignment,
  type ChangeMemberRole,
  type EndMember,
  type MemberStatus,
} from './member.ts';
import {
  changeMemberRow,
  hasOtherOwner,
  insertMember,
  lockMember,
  replaceRoles,
  type LockedMember,
} from './member.store.ts';
import { mayAssign } from './reach.ts';

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
export type RoleOutOfReach = Refused<'RoleOutOfReach'>;
export type LastOwner = Refused<'LastOwner'>;
export type Untimely =
  | { readonly __typename: 'WrongState'; readonly status: MemberStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number };

type AddMemberOutcome =
  MemberAdded | Refused<'UnknownPerson' | 'AlreadyMember' | 'RoleOutOfReach'> | NotReadyYet | InvalidInput;

export async function addMember(deps: Deps, viewer: Viewer, input: AddMember): Promise<AddMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<AddMemberOutcome> => {
    const refused = await refusedRoles(tx, acting, input.assignments);
    if (refused) return refused;
    const userId = await userByEmail(tx, input.email);
    if (userId === null) return { __typename: 'UnknownPerson' };
    const memberId = await joinOrganization(deps, tx, byViewer(viewer), { ...input, organizationId, userId });
    return memberId === null ? { __typename: 'AlreadyMember' } : { __typename: 'MemberAdded', memberId };
  });
}

/** Why these roles cannot be given by who acts; null: they can. */
export async function refusedRoles(
  tx: Tx,
  acting: Acting,
  assignments: readonly Assignment[],
): Promise<RoleOutOfReach | NotReadyYet | InvalidInput | null> {
  const { organizationId } = acting;
  const own = await actingGiver(tx, acting);
  const scopes = assignments.map(({ scope }) => scope);
  const problem = await problemOfPlaces(tx, organizationId, scopes);
  if (problem) return problem;
  const roles = await rolesHeld(tx, organizationId, assignments);
  if (!roles) return unknownId('roles', 'customRoleId');
  const businessOf = await businessesOf(tx, organizationId, own, scopes);
  return roles.every((role) => mayAssign(own, role, businessOf)) ? null : { __typename: 'RoleOutOfReach' };
}

export interface Joining {
  readonly organizationId: string;
  readonly userId: string;
  readonly title?: string | null | undefined;
  readonly assignments: readonly Assignment[];
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

/** Makes the person a member, tells everybody, and answers the member's id; null when the person is one already. */
export async function joinOrganization(deps: Deps, tx: Tx, actor: Actor, joining: Joining): Promise<string | null> {
  const { organizationId, userId, title = null, startsOn, endsOn = null } = joining;
  const today = dayOf(await clockNow(tx));
  const startedOn = startsOn && startsOn > today ? startsOn : today;
  const status = startedOn > today ? 'INVITED' : 'ACTIVE';
  const id = newId();
  const roles = rolesOf(joining.assignments);
  const terms = { title, status, startedOn, endedOn: endsOn && endsOn < startedOn ? startedOn : endsOn } as const;
  if (!(await insertMember(tx, { organizationId, id, userId, ...terms, createdBy: actor.actorId }, roles))) return null;

  await setDays(tx, { organizationId, id, ...terms });
  const told = { organizationId, aggregateId: id, version: 1, actor: actor.actorId };
  await emit(
    tx,
    { contract: memberState, ...told, data: stateOf(userId, status, roles) },
    { contract: memberJoined, ...told, data: { userId } },
    { contract: contactState, ...told, data: { kind: 'MEMBER', sealed: await sealedContact(deps, tx, userId) } },
  );
  await recordDeed(tx, actor, { organizationId, action: 'member.joined', entity: 'Member', entityId: id });
  return id;
}

/** What has to happen on the first day, where it lies ahead, and after the last. */
async function setDays(
  tx: Tx,
  member: { organizationId: string; id: string; status: MemberStatus; startedOn: string; endedOn: string | null },
): Promise<void> {
  const { organizationId, id: subjectId, status, startedOn, endedOn } = member;
  if (status === 'INVITED')
    await setTimer(tx, { organizationId, kind: 'member_start', subjectId, dueAt: startOf(startedOn) });
  if (endedOn) await setTimer(tx, { organizationId, kind: 'member_end', subjectId, dueAt: endOf(endedOn) });
}

async function sealedContact(deps: Deps, tx: Tx, userId: string): Promise<string> {
  const person = await contactOf(tx, userId);
  if (!person) throw new Error('a member is a registered person');
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  return sealContact(deps.contactTopicKey, { name, email: person.email, phone: null, locale: person.locale });
}

type ChangeMemberRoleOutcome = MemberChanged | RoleOutOfReach | LastOwner | Untimely | NotReadyYet | InvalidInput;

export async function changeMemberRole(
  deps: Deps,
  viewer: Viewer,
  input: ChangeMemberRole,
): Promise<ChangeMemberRoleOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  const roles = rolesOf(input.assignments);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ChangeMemberRoleOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    const refused = await refusedRoles(tx, acting, input.assignments);
    if (refused) return refused;
    if (!ownsAll(roles) && (await isLastOwner(tx, target))) return { __typename: 'LastOwner' };

    await replaceRoles(tx, target, roles);
    const version = await changeMemberRow(tx, target, {}, byViewer(viewer).actorId);
    const action = 'member.role_changed';
    await announceChange(tx, byViewer(viewer), { before: target, version, roles, action, fields: ['roles'] });
    return { __typename: 'MemberChanged', memberId: target.id };
  });
}

type EndMemberOutcome = MemberEnded | RoleOutOfReach | LastOwner | Untimely | InvalidInput;

export async function endMember(deps: Deps, viewer: Viewer, input: EndMember): Promise<EndMemberOutcome> {
  const acting = requireHeld(viewer, 'member.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<EndMemberOutcome> => {
    const target = await lockWithinReach(tx, acting, input);
    if ('__typename' in target) return target;
    if (await isLastOwner(tx, target)) return { __typename: 'LastOwner' };
    await endMembership(tx, byViewer(viewer), target);
    return { __typename: 'MemberEnded', memberId: target.id };
  });
}

/** Ends a locked member today, or with the first day where that lies ahead; the roles stay, for the record. */
export async function endMembership(tx: Tx, actor: Actor, target: LockedMember): Promise<void> {
  const today = dayOf(await clockNow(tx));
  const earliest = target.startedOn > today ? target.startedOn : today;
  const endedOn = target.endedOn && target.endedOn < today ? target.endedOn : earliest;
  const version = await changeMemberRow(tx, target, { status: 'ENDED', endedOn }, actor.actorId);
  const fields = ['status', 'ended_on'];
  await announceChange(tx, actor, {
    before: target,
    version,
    status: 'ENDED',
    endedOn,
    action: 'member.ended',
    fields,
  });
}

/** Locks a member whom the acting one may change; the organization first, so that its owners are counted in turn. */
export async function lockWithinReach(
  tx: Tx,
  acting: Acting,
  input: { membershipId: string; version: number },
): Promise<LockedMember | RoleOutOfReach | Untimely | InvalidInput> {
  const { organizationId } = acting;
  await lockOrganization(tx, organizationId);
  const own = await actingGiver(tx, acting);
  const target = await lockMember(tx, organizationId, input.membershipId);
  if (!target) return unknownId('membershipId');
  const { roles } = standingOf(target);
  const businessOf = await businessesOf(
    tx,
    organizationId,
    own,
    roles.map(({ scope }) => scope),
  );
  if (!roles.every((role) => mayAssign(own, role, businessOf))) return { __typename: 'RoleOutOfReach' };
  if (target.status === 'ENDED') return { __typename: 'WrongState', status: target.status };
  if (target.version !== input.version) return { __typename: 'VersionConflict', currentVersion: target.version };
  return target;
}

export const isLastOwner = async (tx: Tx, { organizationId, id, roles }: LockedMember): Promise<boolean> =>
  ownsAll(roles) && !(await hasOtherOwner(tx, organizationId, id));
