import { denies, isWithin, covers, type Place, type Reach, type Scope } from '@openslot/service';
import { permissionsOf, type BaseRole } from './permission.ts';

/** What gives or takes a permission. */
export type Source =
  | { readonly kind: 'ROLE'; readonly role: BaseRole }
  | { readonly kind: 'CUSTOM_ROLE'; readonly roleId: string }
  | { readonly kind: 'GRANT'; readonly grantId: string };

/** One permission, given or denied within one scope, and by what. */
export interface Rule {
  readonly permission: string;
  readonly effect: 'ALLOW' | 'DENY';
  /** Null: the whole organization. */
  readonly scope: Scope | null;
  readonly source: Source;
}

/** A role as a member holds it: one of the three, or one of the organization's own making with its permissions. */
export type RoleHeld = { readonly scope: Scope | null } & (
  | { readonly base: BaseRole; readonly custom: null }
  | { readonly base: null; readonly custom: { readonly roleId: string; readonly permissions: readonly string[] } }
);

/** A permission given to, or denied, one member directly. */
export interface GrantHeld {
  readonly grantId: string;
  readonly permission: string;
  readonly effect: 'ALLOW' | 'DENY';
  readonly scope: Scope | null;
  readonly expiresAt: Date | null;
}

/** All that decides what a member may do. */
export interface Standing {
  readonly roles: readonly RoleHeld[];
  readonly grants: readonly GrantHeld[];
}

type Somewhere = Omit<Place, 'organizationId'>;

export function rulesOf({ roles, grants }: Standing, now: Date): Rule[] {
  return [
    ...roles.flatMap(rulesOfRole),
    ...grants
      .filter(({ expiresAt }) => expiresAt === null || now < expiresAt)
      .map(({ grantId, permission, effect, scope }) => {
        return { permission, effect, scope, source: { kind: 'GRANT', grantId } as const };
      }),
  ];
}

function rulesOfRole({ base, custom, scope }: RoleHeld): Rule[] {
  const source: Source = base ? { kind: 'ROLE', role: base } : { kind: 'CUSTOM_ROLE', roleId: custom.roleId };
  const permissions = base ? permissionsOf(base) : custom.permissions;
  return permissions.map((permission) => ({ permission, effect: 'ALLOW', scope, source }));
}

/** A denied permission is denied for own rows too. */
const concerns = (rule: Rule, permission: string): boolean =>
  rule.permission === permission || (rule.effect === 'DENY' && permission === `${rule.permission}.own`);

/**
 * What the rules come to, for each permission that holds anywhere: the places of all that allow it together, but not
 * where anything denies it. What access tokens, API keys and viewers carry.
 */
export function effectiveOf(rules: readonly Rule[]): ReadonlyMap<string, Reach> {
  const allowed = new Set(rules.flatMap(({ effect, permission }) => (effect === 'ALLOW' ? [permission] : [])));
  return new Map(
    [...allowed].toSorted().flatMap((permission) => {
      const reach = reachOf(rules.filter((rule) => concerns(rule, permission)));
      return reach ? [[permission, reach] as const] : [];
    }),
  );
}

/** Where a permission holds by these rules about it; null: nowhere. */
function reachOf(rules: readonly Rule[]): Reach | null {
  const [allowing, denying] = (['ALLOW', 'DENY'] as const).map((effect) =>
    rules.filter((rule) => rule.effect === effect),
  );
  const scope = together(allowing?.map((rule) => rule.scope) ?? []);
  if (!denying || denying.length === 0) return { scope, except: null };
  const except = together(denying.map((rule) => rule.scope));
  if (except === null) return null;
  if (scope === null) return { scope, except };
  const left = {
    businessIds: scope.businessIds.filter((id) => !except.businessIds.includes(id)),
    locationIds: scope.locationIds.filter((id) => !except.locationIds.includes(id)),
  };
  return left.businessIds.length + left.locationIds.length > 0 ? { scope: left, except } : null;
}

/** All places of these scopes; null as soon as one of them is the whole organization. */
export function together(scopes: readonly (Scope | null)[]): Scope | null {
  if (scopes.includes(null)) return null;
  return {
    businessIds: distinct(scopes.flatMap((scope) => scope?.businessIds ?? [])),
    locationIds: distinct(scopes.flatMap((scope) => scope?.locationIds ?? [])),
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

export interface Explanation {
  readonly answer: 'YES' | 'OWN_ROWS' | 'NO';
  /** The rules that bear on it at this place: first what denies it, then what gives it, then what gives it for own rows. */
  readonly reasons: readonly Rule[];
}

/** Whether a permission holds at a place, and which rules made it so. The same as what `effectiveOf` comes to. */
export function whyMay(rules: readonly Rule[], permission: string, place: Somewhere): Explanation {
  const effective = effectiveOf(rules);
  const holds = (code: string) => {
    const reach = effective.get(code);
    return reach !== undefined && isWithin(reach, place);
  };
  const own = `${permission}.own`;
  const denying = rules.filter(
    (rule) =>
      rule.effect === 'DENY' && (concerns(rule, permission) || rule.permission === own) && denies(rule.scope, place),
  );
  const giving = (code: string) =>
    rules.filter((rule) => rule.effect === 'ALLOW' && rule.permission === code && covers(rule.scope, place));
  return {
    answer: holds(permission) ? 'YES' : holds(own) ? 'OWN_ROWS' : 'NO',
    reasons: [...denying, ...giving(permission), ...giving(own)],
  };
}
