import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Business } from '../business/business.ts';
import { resourcesById } from '../resource/resource.store.ts';
import { resourceTypesById } from '../resource-type/resource-type.store.ts';
import type { Requirement, WrittenRequirement } from './requirement.ts';
import { requirements } from './requirement.tables.ts';

/** What each row of `table` requires, as a column of a query on that table. */
export function requirementsOf(table: 'service' | 'variation'): SQL<WrittenRequirement[]> {
  const row = sql.raw(`catalog.${table}`);
  return sql<WrittenRequirement[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'typeId', r.type_id,
      'resourceId', r.resource_id, 'quantity', r.quantity, 'phase', r.phase) order by r.id), '[]')
    from catalog.requirement r
   where r.organization_id = ${row}.organization_id and r.${sql.raw(table)}_id = ${row}.id)`;
}

export type RequirementOwner = { readonly organizationId: string; readonly businessId: string } & (
  { readonly serviceId: string } | { readonly variationId: string }
);

/** Replaces what a service or a variation requires; as public as its owner once the business is settled. */
export async function writeRequirements(
  tx: Tx,
  owner: RequirementOwner,
  required: readonly Requirement[],
): Promise<void> {
  const own =
    'serviceId' in owner
      ? eq(requirements.serviceId, owner.serviceId)
      : eq(requirements.variationId, owner.variationId);
  await tx.delete(requirements).where(and(eq(requirements.organizationId, owner.organizationId), own));
  const rows = required.map((each) => ({ ...owner, ...each, id: newId() }));
  if (rows.length > 0) await tx.insert(requirements).values(rows);
}

/** Fields that name what the business does not have, or what cannot be required that way. */
export async function requirementProblems(
  tx: Tx,
  business: Business,
  required: readonly Requirement[],
): Promise<{ path: string[]; problem: string }[]> {
  const idsOf = (field: 'typeId' | 'resourceId') => required.flatMap((each) => each[field] ?? []);
  const types = await resourceTypesById(tx, idsOf('typeId'));
  const resources = await resourcesById(tx, idsOf('resourceId'));
  return required.flatMap(({ typeId, resourceId, quantity }, place) => {
    const at = (field: string, problem: string) => [{ path: ['requirements', String(place), field], problem }];
    if (typeId !== null) {
      const type = types.find(({ id, businessId }) => id === typeId && businessId === business.id);
      if (!type) return at('resourceTypeId', 'unknown_id');
      return type.exchangeable ? [] : at('resourceTypeId', 'not_exchangeable');
    }
    const resource = resources.find(({ id, businessId }) => id === resourceId && businessId === business.id);
    if (!resource || resource.kind === 'STAFF' || resource.deletedAt !== null) return at('resourceId', 'unknown_id');
    return quantity <= resource.capacity ? [] : at('quantity', 'more_than_there_are');
  });
}
