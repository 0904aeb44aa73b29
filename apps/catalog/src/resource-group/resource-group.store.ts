import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import type { ResourceGroup, ResourceGroupTerms } from './resource-group.ts';
import { resourceGroupItems, resourceGroups } from './resource-group.tables.ts';

const columns = {
  organizationId: resourceGroups.organizationId,
  id: resourceGroups.id,
  businessId: resourceGroups.businessId,
  locationId: resourceGroups.locationId,
  name: resourceGroups.name,
  resourceIds: sql<string[]>`(select coalesce(jsonb_agg(i.resource_id order by i.resource_id), '[]')
    from catalog.resource_group_item i
   where i.organization_id = catalog.resource_group.organization_id and i.group_id = catalog.resource_group.id)`,
  seatsMin: resourceGroups.seatsMin,
  seatsMax: resourceGroups.seatsMax,
  maxSpareSeats: resourceGroups.maxSpareSeats,
  rank: resourceGroups.rank,
  version: resourceGroups.version,
  deletedAt: resourceGroups.deletedAt,
};

const live = isNull(resourceGroups.deletedAt);

/** Archived ones too: members still see them. */
export const resourceGroupsById = (tx: Tx, ids: readonly string[]): PromiseLike<ResourceGroup[]> =>
  tx
    .select(columns)
    .from(resourceGroups)
    .where(sql`${resourceGroups.id} = any (${uuids(ids)})`);

/** In the order in which they are taken among those that fit equally well. */
export const resourceGroupsOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<ResourceGroup[]> =>
  tx
    .select(columns)
    .from(resourceGroups)
    .innerJoin(
      keyTable(keys),
      and(eq(resourceGroups.organizationId, sql`key.organization_id`), eq(resourceGroups.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(resourceGroups.rank), asc(resourceGroups.id));

export async function resourceGroupOf(tx: Tx, organizationId: string, id: string): Promise<ResourceGroup | null> {
  const [row] = await tx
    .select(columns)
    .from(resourceGroups)
    .where(and(eq(resourceGroups.organizationId, organizationId), eq(resourceGroups.id, id)));
  return row ?? null;
}

export interface NewResourceGroup extends Key, ResourceGroupTerms {
  readonly businessId: string;
  readonly locationId: string;
  readonly published: boolean;
  readonly createdBy: string;
}

export async function insertResourceGroup(tx: Tx, group: NewResourceGroup): Promise<void> {
  await tx.insert(resourceGroups).values({ ...group, updatedBy: group.createdBy });
}

/** Replaces the tables that are joined. */
export async function writeGroupItems(
  tx: Tx,
  { organizationId, id: groupId }: Key,
  resourceIds: readonly string[],
): Promise<void> {
  await tx
    .delete(resourceGroupItems)
    .where(and(eq(resourceGroupItems.organizationId, organizationId), eq(resourceGroupItems.groupId, groupId)));
  const rows = resourceIds.map((resourceId) => ({ organizationId, groupId, resourceId }));
  if (rows.length > 0) await tx.insert(resourceGroupItems).values(rows);
}

const theSame = (group: ResourceGroup) =>
  and(
    eq(resourceGroups.organizationId, group.organizationId),
    eq(resourceGroups.id, group.id),
    eq(resourceGroups.version, group.version),
    live,
  );

const raised = (actor: string) => ({
  version: sql`${resourceGroups.version} + 1`,
  updatedAt: sql`clock.now()`,
  updatedBy: actor,
});

/** Changes joined tables under their business's lock. */
export async function updateResourceGroup(
  tx: Tx,
  group: ResourceGroup,
  terms: ResourceGroupTerms,
  actor: string,
): Promise<void> {
  await tx
    .update(resourceGroups)
    .set({ ...terms, ...raised(actor) })
    .where(theSame(group));
}

/** Nobody books them as one any more. */
export async function markResourceGroupArchived(tx: Tx, group: ResourceGroup, actor: string): Promise<void> {
  await tx
    .update(resourceGroups)
    .set({ published: false, deletedAt: sql`clock.now()`, ...raised(actor) })
    .where(theSame(group));
}
