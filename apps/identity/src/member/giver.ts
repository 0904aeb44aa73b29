import { now as clockNow, type Tx } from '@openslot/database';
import { Refusal, type Acting, type InvalidInput, type NotReadyYet, type Scope } from '@openslot/service';
import { problemOfScopes } from '../business/business.ts';
import { knownPlaces } from '../business/business.store.ts';
import { customRoles } from '../role/role.store.ts';
import { standingOf, type Assignment } from './member.ts';
import type { RoleHeld } from './effective.ts';
import { giverOf, type Giver } from './reach.ts';
import { activeStanding } from './standing.store.ts';

/** Who acts may have lost the role since the access token was made; then it gives nothing any more. */
export async function actingGiver(tx: Tx, { organizationId, memberId }: Acting): Promise<Giver> {
  const standing = memberId === null ? null : await activeStanding(tx, organizationId, memberId);
  if (!standing) throw new Refusal('FORBIDDEN', 'This needs a membership that is active.');
  return giverOf(standingOf(standing), await clockNow(tx));
}

/** Each known location's business, of these scopes and of what the giver is denied. */
export async function businessesOf(
  tx: Tx,
  organizationId: string,
  own: Giver,
  scopes: readonly (Scope | null)[],
): Promise<ReadonlyMap<string, string>> {
  const denied = own.rules.flatMap(({ effect, scope }) => (effect === 'DENY' ? [scope] : []));
  return (await knownPlaces(tx, organizationId, [...scopes, ...denied])).businessOf;
}

/** The places of these scopes, or what is wrong with them. */
export async function problemOfPlaces(
  tx: Tx,
  organizationId: string,
  scopes: readonly (Scope | null)[],
): Promise<InvalidInput | NotReadyYet | null> {
  return problemOfScopes(scopes, await knownPlaces(tx, organizationId, scopes), await clockNow(tx));
}

/** Those of them that can still be given: of the organization's own roles, the ones that were not archived. */
export async function stillThere(
  tx: Tx,
  organizationId: string,
  assignments: readonly Assignment[],
): Promise<Assignment[]> {
  const wanted = assignments.flatMap(({ roleId }) => (roleId ? [roleId] : []));
  const found = new Set((await customRoles(tx, organizationId, wanted)).map(({ id }) => id));
  return assignments.filter(({ roleId }) => roleId === null || found.has(roleId));
}

/** The roles as they would be held; null when one of the organization's own is not there, or no longer. */
export async function rolesHeld(
  tx: Tx,
  organizationId: string,
  assignments: readonly Assignment[],
): Promise<RoleHeld[] | null> {
  const wanted = assignments.flatMap(({ roleId }) => (roleId ? [roleId] : []));
  const found = new Map((await customRoles(tx, organizationId, wanted)).map((role) => [role.id, role.permissions]));
  if (wanted.some((id) => !found.has(id))) return null;
  return assignments.map(({ base, roleId, scope }) =>
    base
      ? { base, custom: null, scope }
      : { base: null, custom: { roleId: roleId ?? '', permissions: found.get(roleId ?? '') ?? [] }, scope },
  );
}
