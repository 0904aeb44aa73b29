import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { areaOfLocation } from '../service-area/service-area.store.ts';
import type { Location } from './location.ts';
import { locations } from './location.tables.ts';

const columns = {
  organizationId: locations.organizationId,
  id: locations.id,
  businessId: locations.businessId,
  kind: locations.kind,
  name: locations.name,
  addressLines: locations.addressLines,
  postalCode: locations.postalCode,
  region: locations.region,
  country: locations.country,
  latitude: locations.latitude,
  longitude: locations.longitude,
  timeZone: locations.timeZone,
  phone: locations.phone,
  openSwitch: locations.openSwitch,
  switchReason: locations.switchReason,
  status: locations.status,
  serviceArea: areaOfLocation,
  published: locations.published,
  version: locations.version,
};

const live = isNull(locations.deletedAt);

export const locationsById = (tx: Tx, ids: readonly string[]): PromiseLike<Location[]> =>
  tx
    .select(columns)
    .from(locations)
    .where(and(sql`${locations.id} = any (${uuids(ids)})`, live));

export const locationsOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<Location[]> =>
  tx
    .select(columns)
    .from(locations)
    .innerJoin(
      keyTable(keys),
      and(eq(locations.organizationId, sql`key.organization_id`), eq(locations.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(locations.id));

export async function locationOf(tx: Tx, organizationId: string, id: string): Promise<Location | null> {
  const [row] = await tx
    .select(columns)
    .from(locations)
    .where(and(eq(locations.organizationId, organizationId), eq(locations.id, id), live));
  return row ?? null;
}

export async function insertLocation(
  tx: Tx,
  location: Omit<Location, 'openSwitch' | 'switchReason' | 'status' | 'serviceArea' | 'version'> & {
    createdBy: string;
  },
): Promise<void> {
  await tx.insert(locations).values({ ...location, updatedBy: location.createdBy });
}

/** Changes a location, and raises its version, under its business's lock. */
export async function raiseLocation(
  tx: Tx,
  location: Location,
  change: { openSwitch?: boolean; switchReason?: string | null },
  actor: string,
): Promise<void> {
  await tx
    .update(locations)
    .set({ ...change, version: sql`${locations.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: actor })
    .where(
      and(
        eq(locations.organizationId, location.organizationId),
        eq(locations.id, location.id),
        eq(locations.version, location.version),
      ),
    );
}

/** Whether the database knows the zone, as Node does. See location.sql. */
export async function isTimeZone(tx: Tx, zone: string): Promise<boolean> {
  const [row] = await tx.execute<{ known: boolean }>(sql`select catalog.is_time_zone(${zone}) as known`);
  return row?.known === true;
}
