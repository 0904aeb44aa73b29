import { idOf, type Acting, type Scope } from '@openslot/service';
import { z } from 'zod';
import { emailAddress, line } from '../user/user.ts';
import { baseRoles, isAtLeast, permissionsOf, type BaseRole } from './permission.ts';

export const memberStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const scopeKinds = ['ORGANIZATION', 'BUSINESS', 'LOCATION'] as const;

/** One role at one place, as it is kept. */
export interface Role {
  readonly base: BaseRole;
  readonly scopeKind: (typeof scopeKinds)[number];
  readonly scopeId: string | null;
}

/** What a member's roles come to: one role, and where it holds; null: in the whole organization. */
export interface Authority {
  readonly role: BaseRole;
  readonly scope: Scope | null;
}

/**
 * The highest role, and all places where it is held. A lower role elsewhere gives nothing while a higher one is held:
 * tokens carry one set of permissions for one scope, and a wider scope must never widen the stronger permissions.
 */
export function authorityOf(roles: readonly Role[]): Authority | null {
  const highest = baseRoles.find((role) => roles.some(({ base }) => base === role));
  if (!highest) return null;
  const held = roles.filter(({ base }) => base === highest);
  if (held.some(({ scopeKind }) => scopeKind === 'ORGANIZATION')) return { role: highest, scope: null };
  return { role: highest, scope: { businessIds: placesOf(held, 'BUSINESS'), locationIds: placesOf(held, 'LOCATION') } };
}

const placesOf = (roles: readonly Role[], kind: 'BUSINESS' | 'LOCATION') =>
  roles.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId ? [scopeId] : [])).toSorted();

/** The rows by which an authority is kept. */
export function rolesOf({ role, scope }: Authority): Role[] {
  if (!scope) return [{ base: role, scopeKind: 'ORGANIZATION', scopeId: null }];
  return [
    ...scope.businessIds.map((scopeId) => ({ base: role, scopeKind: 'BUSINESS' as const, scopeId })),
    ...scope.locationIds.map((scopeId) => ({ base: role, scopeKind: 'LOCATION' as const, scopeId })),
  ];
}

/** True when the one may give or take away the other: no higher role than the own, nowhere beyond the own scope. */
export function reaches(own: Authority, other: Authority, businessOf: ReadonlyMap<string, string>): boolean {
  if (!isAtLeast(own.role, other.role)) return false;
  if (!own.scope) return true;
  if (!other.scope) return false;
  const { businessIds, locationIds } = own.scope;
  const covered = (location: string) =>
    locationIds.includes(location) || businessIds.includes(businessOf.get(location) ?? '');
  return (
    other.scope.businessIds.every((business) => businessIds.includes(business)) &&
    other.scope.locationIds.every(covered)
  );
}

/** An owner of the whole organization; it keeps at least one. */
export const ownsAll = ({ role, scope }: Authority): boolean => role === 'OWNER' && scope === null;

/** The membership as it acts: what access tokens and viewers carry. */
export const actingAs = (organizationId: string, memberId: string, { role, scope }: Authority): Acting => ({
  organizationId,
  memberId,
  permissions: new Set(permissionsOf(role)),
  scope,
});

const scope = z
  .object({ businessIds: z.array(idOf('biz')).max(50), locationIds: z.array(idOf('loc')).max(50) })
  .nullish()
  .transform((places) =>
    places && places.businessIds.length + places.locationIds.length > 0 ? distinct(places) : null,
  );

const distinct = ({ businessIds, locationIds }: Scope): Scope => ({
  businessIds: [...new Set(businessIds)],
  locationIds: [...new Set(locationIds)],
});

export const addMemberInput = z.object({
  email: emailAddress,
  role: z.enum(baseRoles),
  scope,
  title: line(100).nullish(),
});
export type AddMember = z.infer<typeof addMemberInput>;

export const changeMemberRoleInput = z.object({
  membershipId: idOf('mem'),
  version: z.int(),
  role: z.enum(baseRoles),
  scope,
});
export type ChangeMemberRole = z.infer<typeof changeMemberRoleInput>;

export const endMemberInput = z.object({ membershipId: idOf('mem'), version: z.int() });
export type EndMember = z.infer<typeof endMemberInput>;
