import { idOf, type Scope } from '@openslot/service';
import { z } from 'zod';
import { emailAddress, line, locale } from '../user/user.ts';
import type { GrantHeld, RoleHeld, Standing } from './effective.ts';
import { baseRoles, type BaseRole } from './permission.ts';

export const memberStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const scopeKinds = ['ORGANIZATION', 'BUSINESS', 'LOCATION'] as const;

/** One place at which a role or a grant holds, as it is kept. */
export interface KeptScope {
  readonly scopeKind: (typeof scopeKinds)[number];
  readonly scopeId: string | null;
}

/** One role at one place, as it is kept: one of the three, or one of the organization's own. */
export interface Role extends KeptScope {
  readonly base: BaseRole | null;
  readonly roleId: string | null;
}

/** A role with all its places. */
export interface Assignment {
  readonly base: BaseRole | null;
  readonly roleId: string | null;
  /** Null: the whole organization. */
  readonly scope: Scope | null;
}

/** The rows by which a scope is kept. */
export function keptScopes(scope: Scope | null): KeptScope[] {
  if (!scope) return [{ scopeKind: 'ORGANIZATION', scopeId: null }];
  return [
    ...scope.businessIds.map((scopeId) => ({ scopeKind: 'BUSINESS' as const, scopeId })),
    ...scope.locationIds.map((scopeId) => ({ scopeKind: 'LOCATION' as const, scopeId })),
  ];
}

/** The scope that is kept by these rows. */
export function scopeOf(kept: readonly KeptScope[]): Scope | null {
  if (kept.some(({ scopeKind }) => scopeKind === 'ORGANIZATION')) return null;
  return { businessIds: placesOf(kept, 'BUSINESS'), locationIds: placesOf(kept, 'LOCATION') };
}

const placesOf = (kept: readonly KeptScope[], kind: 'BUSINESS' | 'LOCATION') =>
  kept.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId ? [scopeId] : [])).toSorted();

/** The rows by which a member's roles are kept, each once; the whole organization makes single places superfluous. */
export function rolesOf(assignments: readonly Assignment[]): Role[] {
  const rows = assignments.flatMap(({ base, roleId, scope }) =>
    keptScopes(scope).map((kept) => ({ base, roleId, ...kept })),
  );
  return assignmentsOf(rows).flatMap(({ base, roleId, scope }) =>
    keptScopes(scope && distinct(scope)).map((kept) => ({ base, roleId, ...kept })),
  );
}

/** The roles that are kept by these rows, the highest first. */
export function assignmentsOf(rows: readonly Role[]): Assignment[] {
  const groups = Map.groupBy(rows, ({ base, roleId }) => base ?? roleId);
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ base: group[0].base, roleId: group[0].roleId, scope: scopeOf(group) }] : []))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

const orderOf = ({ base, roleId }: Assignment) => (base ? `${baseRoles.indexOf(base)}` : `9${roleId}`);

/** What a member holds, as it is kept. */
export interface KeptStanding {
  readonly roles: readonly (Role & { readonly permissions: readonly string[] })[];
  readonly grants: readonly (KeptScope &
    Omit<GrantHeld, 'scope' | 'expiresAt'> & { readonly expiresMs: number | null })[];
}

export const standingOf = ({ roles, grants }: KeptStanding): Standing => ({
  roles: roles.map(({ base, roleId, permissions, ...kept }): RoleHeld => {
    const scope = scopeOf([kept]);
    return base ? { base, custom: null, scope } : { base: null, custom: { roleId: roleId ?? '', permissions }, scope };
  }),
  grants: grants.map(({ grantId, permission, effect, expiresMs, ...kept }) => {
    const expiresAt = expiresMs === null ? null : new Date(expiresMs);
    return { grantId, permission, effect, expiresAt, scope: scopeOf([kept]) };
  }),
});

/** An owner of the whole organization; it keeps at least one. */
export const ownsAll = (roles: readonly Pick<Role, 'base' | 'scopeKind'>[]): boolean =>
  roles.some(({ base, scopeKind }) => base === 'OWNER' && scopeKind === 'ORGANIZATION');

/** A membership's days are those of UTC: it begins with the first, and is over when the last has passed. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const endOf = (day: string): Date => new Date(startOf(day).getTime() + 86_400_000);
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const scopeInput = z
  .object({ businessIds: z.array(idOf('biz')).max(50), locationIds: z.array(idOf('loc')).max(50) })
  .nullish()
  .transform((places) =>
    places && places.businessIds.length + places.locationIds.length > 0 ? distinct(places) : null,
  );

const distinct = ({ businessIds, locationIds }: Scope): Scope => ({
  businessIds: [...new Set(businessIds)],
  locationIds: [...new Set(locationIds)],
});

const oneRole = z
  .object({ role: z.enum(baseRoles).nullish(), customRoleId: idOf('rol').nullish(), scope: scopeInput })
  .refine(({ role, customRoleId }) => Boolean(role) !== Boolean(customRoleId), { path: ['role'], message: 'one_role' })
  .transform(({ role, customRoleId, scope }): Assignment => ({
    base: role ?? null,
    roleId: customRoleId ?? null,
    scope,
  }));

/** A role with its scope, more roles with theirs, or both; together at least one. */
const rolesGiven = { role: z.enum(baseRoles).nullish(), scope: scopeInput, roles: z.array(oneRole).max(20).nullish() };

const someRole = ({
  role,
  roles,
}: {
  role?: BaseRole | null | undefined;
  roles?: readonly Assignment[] | null | undefined;
}) => Boolean(role) || (roles?.length ?? 0) > 0;
const noRole = { path: ['role'], message: 'required' };

function withAssignments<
  Input extends { role?: BaseRole | null | undefined; scope: Scope | null; roles?: Assignment[] | null | undefined },
>(input: Input) {
  const { role, scope, roles, ...rest } = input;
  const first: Assignment[] = role ? [{ base: role, roleId: null, scope }] : [];
  return { ...rest, assignments: [...first, ...(roles ?? [])] };
}

const day = z.iso.date();
const title = line(100).nullish();

const membershipTerms = { ...rolesGiven, title, startsOn: day.nullish(), endsOn: day.nullish() };

export const addMemberInput = z
  .object({ email: emailAddress, ...membershipTerms })
  .refine(someRole, noRole)
  .refine(endsAfterStart, { path: ['endsOn'], message: 'end_before_start' })
  .transform(withAssignments);
export type AddMember = z.infer<typeof addMemberInput>;

export const inviteMemberInput = z
  .object({ email: emailAddress, ...membershipTerms, locale: locale.nullish() })
  .refine(someRole, noRole)
  .refine(endsAfterStart, { path: ['endsOn'], message: 'end_before_start' })
  .transform(withAssignments);
export type InviteMember = z.infer<typeof inviteMemberInput>;

function endsAfterStart({
  startsOn,
  endsOn,
}: {
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
}) {
  return !startsOn || !endsOn || startsOn <= endsOn;
}

const which = { membershipId: idOf('mem'), version: z.int() };

export const changeMemberRoleInput = z
  .object({ ...which, ...rolesGiven })
  .refine(someRole, noRole)
  .transform(withAssignments);
export type ChangeMemberRole = z.infer<typeof changeMemberRoleInput>;

export const changeMemberInput = z.object({ ...which, title, endsOn: day.nullish() });
export type ChangeMember = z.infer<typeof changeMemberInput>;

export const endMemberInput = z.object(which);
export type EndMember = z.infer<typeof endMemberInput>;
