import type { Reach, Scope } from '@openslot/service';
import { effectiveOf, rulesOf, together, type RoleHeld, type Rule, type Standing } from './effective.ts';
import { isAtLeast, permissionsOf } from './permission.ts';

/** Somebody who gives and takes: what that member holds, and what it comes to. */
export interface Giver {
  readonly roles: readonly RoleHeld[];
  readonly rules: readonly Rule[];
  readonly effective: ReadonlyMap<string, Reach>;
}

export function giverOf(standing: Standing, now: Date): Giver {
  const rules = rulesOf(standing, now);
  return { roles: standing.roles, rules, effective: effectiveOf(rules) };
}

type BusinessOf = ReadonlyMap<string, string>;

/**
 * True when one may give or take away a role there. One of the three: by who holds it or a higher one there and is
 * denied nothing of it; any role: by who holds all of its permissions there. Nowhere without member.manage.
 */
export function mayAssign(own: Giver, role: RoleHeld, businessOf: BusinessOf): boolean {
  if (!holdsAt(own, 'member.manage', role.scope, businessOf)) return false;
  const permissions = role.base ? permissionsOf(role.base) : role.custom.permissions;
  return permissions.every((each) => holdsAt(own, each, role.scope, businessOf)) || outranks(own, role, businessOf);
}

function outranks(own: Giver, { base, scope }: RoleHeld, businessOf: BusinessOf): boolean {
  if (!base) return false;
  const given = new Set(permissionsOf(base));
  if (
    own.rules.some(
      ({ effect, permission }) => effect === 'DENY' && (given.has(permission) || given.has(`${permission}.own`)),
    )
  )
    return false;
  const high = own.roles.filter((role) => role.base && isAtLeast(role.base, base)).map((role) => role.scope);
  return contains({ scope: together(high), except: null }, scope, businessOf);
}

/** True when the permission, or for `.own` the one for all rows, holds in the whole of the scope. */
export function holdsAt(own: Giver, permission: string, scope: Scope | null, businessOf: BusinessOf): boolean {
  return [permission, permission.replace(/\.own$/, '')].some((code) => {
    const reach = own.effective.get(code);
    return reach !== undefined && contains(reach, scope, businessOf);
  });
}

/** True when all of the places lie within the reach, and none of them, nor any part of one, in its exception. */
export function contains({ scope, except }: Reach, places: Scope | null, businessOf: BusinessOf): boolean {
  if (!places) return !scope && !except;
  const within = (business: string | undefined, location?: string) => {
    const covered = !scope || scope.businessIds.includes(business ?? '') || scope.locationIds.includes(location ?? '');
    return covered && !(except && touches(except, business, location));
  };
  const touches = (denied: Scope, business: string | undefined, location?: string) =>
    (business ? denied.businessIds.includes(business) : denied.businessIds.length > 0) ||
    (location
      ? denied.locationIds.includes(location)
      : denied.locationIds.some((id) => businessOf.get(id) === business));
  return (
    places.businessIds.every((business) => within(business)) &&
    places.locationIds.every((location) => within(businessOf.get(location), location))
  );
}
