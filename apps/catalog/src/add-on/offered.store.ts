import type { Tx } from '@openslot/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { uuids, type Key } from '../slice.tables.ts';
import { services } from '../service/service.tables.ts';
import type { OfferedAddOn } from './add-on.ts';
import { serviceAddOns } from './add-on.tables.ts';

/** What each service row offers, in order, as a column of a query on services. */
export const addOnsOfService: SQL<OfferedAddOn[]> = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'addOnId', o.add_on_id, 'required', o.required, 'displayOrder', o.display_order) order by o.display_order, o.add_on_id), '[]')
  from catalog.service_add_on o
 where o.organization_id = catalog.service.organization_id and o.service_id = catalog.service.id)`;

/** Replaces what a service offers. */
export async function writeServiceAddOns(
  tx: Tx,
  service: Key & { readonly published: boolean },
  offered: readonly OfferedAddOn[],
): Promise<void> {
  const { organizationId, id: serviceId, published } = service;
  await tx
    .delete(serviceAddOns)
    .where(and(eq(serviceAddOns.organizationId, organizationId), eq(serviceAddOns.serviceId, serviceId)));
  const rows = offered.map((each) => ({ ...each, organizationId, serviceId, published }));
  if (rows.length > 0) await tx.insert(serviceAddOns).values(rows);
}

/** No service offers an archived add-on. Answers which did, with raised versions. */
export async function forgetAddOn(tx: Tx, { organizationId, id }: Key, actor: string): Promise<string[]> {
  const gone = await tx
    .delete(serviceAddOns)
    .where(and(eq(serviceAddOns.organizationId, organizationId), eq(serviceAddOns.addOnId, id)))
    .returning({ id: serviceAddOns.serviceId });
  const ids = gone.map((row) => row.id);
  if (ids.length === 0) return [];
  await tx
    .update(services)
    .set({ version: sql`${services.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(and(eq(services.organizationId, organizationId), sql`${services.id} = any (${uuids(ids)})`));
  return ids;
}
