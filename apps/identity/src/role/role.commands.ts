import { emit, workerAccess, type Tx } from '@openslot/database';
import { roleChanged } from '@openslot/events';
import {
  byViewer,
  newId,
  requireHeld,
  unknownId,
  type Acting,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { announceChange } from '../member/announce.ts';
import { actingGiver } from '../member/giver.ts';
import { changeMemberRow, lockMember } from '../member/member.store.ts';
import { holdsAt } from '../member/reach.ts';
import { lockOrganization } from '../organization/organization.store.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import type { ArchiveRole, ChangeRole, CreateRole, CustomRole } from './role.ts';
import { archiveRoleRow, changeRoleRow, holdersOf, insertRole, lockRole, nameTaken } from './role.store.ts';

interface Done<Name extends 'RoleCreated' | 'RoleChanged' | 'RoleArchived'> {
  readonly __typename: Name;
  readonly roleId: string;
}
export type RoleCreated = Done<'RoleCreated'>;
export type RoleChanged = Done<'RoleChanged'>;
export type RoleArchived = Done<'RoleArchived'>;
interface Refused<Name extends 'RoleOutOfReach' | 'NameTaken'> {
  readonly __typename: Name;
}
interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

type CreateRoleOutcome = RoleCreated | Refused<'RoleOutOfReach' | 'NameTaken'>;

export async function createRole(deps: Deps, viewer: Viewer, input: CreateRole): Promise<CreateRoleOutcome> {
  const acting = requireHeld(viewer, 'role.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<CreateRoleOutcome> => {
    await lockOrganization(tx, organizationId);
    if (!(await mayPutTogether(tx, acting, input.permissions))) return { __typename: 'RoleOutOfReach' };
    if (await nameTaken(tx, organizationId, input.name, null)) return { __typename: 'NameTaken' };
    const id = newId();
    await insertRole(tx, { organizationId, id, ...input, actor: byViewer(viewer).actorId });
    await announce(tx, viewer, organizationId, { id, ...input, version: 1 }, 'role.created', ['name', 'permissions']);
    return { __typename: 'RoleCreated', roleId: id };
  });
}

type ChangeRoleOutcome = RoleChanged | Refused<'RoleOutOfReach' | 'NameTaken'> | VersionConflict | InvalidInput;

export async function changeRole(deps: Deps, viewer: Viewer, input: ChangeRole): Promise<ChangeRoleOutcome> {
  const acting = requireHeld(viewer, 'role.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ChangeRoleOutcome> => {
    const locked = await lockedRole(tx, acting, input);
    if ('__typename' in locked) return locked;
    const changed = { name: input.name ?? locked.name, permissions: input.permissions ?? locked.permissions };
    if (!(await mayPutTogether(tx, acting, changed.permissions))) return { __typename: 'RoleOutOfReach' };
    if (await nameTaken(tx, organizationId, changed.name, locked.id)) return { __typename: 'NameTaken' };

    const version = await changeRoleRow(tx, organizationId, locked, changed, byViewer(viewer).actorId);
    await revoke(tx, 'MEMBER', await holdersOf(tx, organizationId, locked.id));
    const fields = [...(input.name ? ['name'] : []), ...(input.permissions ? ['permissions'] : [])];
    await announce(tx, viewer, organizationId, { ...locked, ...changed, version }, 'role.changed', fields);
    return { __typename: 'RoleChanged', roleId: locked.id };
  });
}

type ArchiveRoleOutcome = RoleArchived | Refused<'RoleOutOfReach'> | VersionConflict | InvalidInput;

export async function archiveRole(deps: Deps, viewer: Viewer, input: ArchiveRole): Promise<ArchiveRoleOutcome> {
  const acting = requireHeld(viewer, 'role.manage');
  const { organizationId } = acting;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ArchiveRoleOutcome> => {
    const locked = await lockedRole(tx, acting, input);
    if ('__typename' in locked) return locked;
    await takeFromAll(tx, viewer, organizationId, locked.id);
    const version = await archiveRoleRow(tx, organizationId, locked, byViewer(viewer).actorId);
    await announce(tx, viewer, organizationId, { ...locked, version, archived: true }, 'role.archived', ['deleted_at']);
    return { __typename: 'RoleArchived', roleId: locked.id };
  });
}

async function takeFromAll(tx: Tx, viewer: Viewer, organizationId: string, roleId: string): Promise<void> {
  for (const memberId of await holdersOf(tx, organizationId, roleId)) {
    const before = await lockMember(tx, organizationId, memberId);
    if (!before) continue;
    const roles = before.roles.filter((role) => role.roleId !== roleId);
    const version = await changeMemberRow(tx, before, {}, byViewer(viewer).actorId);
    const action = 'member.role_changed';
    await announceChange(tx, byViewer(viewer), { before, version, roles, action, fields: ['roles'] });
  }
}

/** Locks a role whose permissions the acting member holds; the organization first, as whoever changes members does. */
async function lockedRole(
  tx: Tx,
  acting: Acting,
  input: { roleId: string; version: number },
): Promise<CustomRole | Refused<'RoleOutOfReach'> | VersionConflict | InvalidInput> {
  const { organizationId } = acting;
  await lockOrganization(tx, organizationId);
  const locked = await lockRole(tx, organizationId, input.roleId);
  if (!locked) return unknownId('roleId');
  if (!(await mayPutTogether(tx, acting, locked.permissions))) return { __typename: 'RoleOutOfReach' };
  if (locked.version !== input.version) return { __typename: 'VersionConflict', currentVersion: locked.version };
  return locked;
}

/** Nobody puts more into a role than the own permissions for the whole organization, in which it can be given. */
async function mayPutTogether(tx: Tx, acting: Acting, permissions: readonly string[]): Promise<boolean> {
  const own = await actingGiver(tx, acting);
  return ['role.manage', ...permissions].every((permission) => holdsAt(own, permission, null, new Map()));
}

async function announce(
  tx: Tx,
  viewer: Viewer,
  organizationId: string,
  told: CustomRole & { readonly archived?: boolean },
  action: string,
  changed: readonly string[],
): Promise<void> {
  const { id, version, name, permissions, archived = false } = told;
  await emit(tx, {
    contract: roleChanged,
    ...{ organizationId, aggregateId: id, version, actor: byViewer(viewer).actorId },
    data: { name, permissions: [...permissions], archived },
  });
  await recordDeed(tx, byViewer(viewer), { organizationId, action, entity: 'Role', entityId: id, changed });
}
