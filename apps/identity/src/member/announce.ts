import { emit, type Tx } from '@openslot/database';
import {
  memberChanged,
  memberEnded,
  memberRoleGranted,
  memberRoleRemoved,
  memberState,
  type DataOf,
} from '@openslot/events';
import type { Actor } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import type { MemberStatus, Role } from './member.ts';
import type { LockedMember } from './member.store.ts';

/** The state that the other slices keep of a member. */
export function stateOf(userId: string, status: MemberStatus, roles: readonly Role[]): DataOf<typeof memberState> {
  const customRoles = roles.flatMap(({ roleId, scopeKind, scopeId }) =>
    roleId ? [{ roleId, scopeKind, scopeId }] : [],
  );
  return {
    userId,
    status,
    roles: roles.flatMap(({ base, scopeKind, scopeId }) => (base ? [{ base, scopeKind, scopeId }] : [])),
    ...(customRoles.length > 0 && { customRoles }),
  };
}

/** A member as changed in this transaction. */
export interface Changed {
  readonly before: LockedMember;
  readonly version: number;
  readonly status?: MemberStatus;
  readonly roles?: readonly Role[];
  readonly endedOn?: string;
  readonly action: string;
  readonly fields: readonly string[];
  readonly reason?: string;
}

/** Tells everybody, takes back the access tokens made before, and writes it down. */
export async function announceChange(tx: Tx, actor: Actor, changed: Changed): Promise<void> {
  const { before, version, action, fields, reason } = changed;
  const { organizationId, id, userId } = before;
  const status = changed.status ?? before.status;
  const told = { organizationId, aggregateId: id, version, actor: actor.actorId };
  await revoke(tx, 'MEMBER', [id]);
  await emit(
    tx,
    { contract: memberState, ...told, data: stateOf(userId, status, changed.roles ?? before.roles) },
    { contract: memberChanged, ...told, data: { userId, changed: [...fields] } },
  );
  if (status === 'ENDED' && before.status !== 'ENDED')
    await emit(tx, {
      contract: memberEnded,
      ...told,
      data: { userId, endedOn: changed.endedOn ?? before.endedOn ?? '' },
    });
  if (changed.roles) await tellRoles(tx, told, userId, before.roles, changed.roles);
  await recordDeed(tx, actor, {
    ...{ organizationId, action, entity: 'Member', entityId: id, changed: fields },
    ...(reason !== undefined && { reason }),
  });
}

async function tellRoles(
  tx: Tx,
  told: { organizationId: string; aggregateId: string; version: number; actor: string | null },
  userId: string,
  before: readonly Role[],
  after: readonly Role[],
): Promise<void> {
  const granted = without(after, before);
  const removed = without(before, after);
  if (removed.length > 0) await emit(tx, { contract: memberRoleRemoved, ...told, data: { userId, roles: removed } });
  if (granted.length > 0) await emit(tx, { contract: memberRoleGranted, ...told, data: { userId, roles: granted } });
}

const nameOf = ({ base, roleId, scopeKind, scopeId }: Role) => [base, roleId, scopeKind, scopeId].join();

function without(roles: readonly Role[], others: readonly Role[]): Role[] {
  const names = new Set(others.map(nameOf));
  return roles
    .filter((role) => !names.has(nameOf(role)))
    .map(({ base, roleId, scopeKind, scopeId }) => ({ base, roleId, scopeKind, scopeId }));
}
