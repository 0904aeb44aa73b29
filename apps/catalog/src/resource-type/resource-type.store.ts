import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import type { ResourceType } from './resource-type.ts';
import { resourceTypes } from './resource-type.tables.ts';

const columns = {
  organizationId: resourceTypes.organizationId,
  id: resourceTypes.id,
  businessId: resourceTypes.businessId,
  name: resourceTypes.name,
  exchangeable: resourceTypes.exchangeable,
  version: resourceTypes.version,
};

const live = isNull(resourceTypes.deletedAt);

export const resourceTypesById = (tx: Tx, ids: readonly string[]): PromiseLike<ResourceType[]> =>
  tx
    .select(columns)
    .from(resourceTypes)
    .where(and(sql`${resourceTypes.id} = any (${uuids(ids)})`, live));

export const resourceTypesOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<ResourceType[]> =>
  tx
    .select(columns)
    .from(resourceTypes)
    .innerJoin(
      keyTable(keys),
      and(eq(resourceTypes.organizationId, sql`key.organization_id`), eq(resourceTypes.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(resourceTypes.id));

export async function insertResourceType(
  tx: Tx,
  type: Omit<ResourceType, 'version'> & { readonly published: boolean; readonly createdBy: string },
): Promise<void> {
  await tx.insert(resourceTypes).values({ ...type, updatedBy: type.createdBy });
}
