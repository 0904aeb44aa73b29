import type { Tx } from '@openslot/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Key } from '../slice.tables.ts';
import type { ServiceArea } from './service-area.ts';
import { serviceAreas } from './service-area.tables.ts';

/** The area of each location row, or null, as a column of a query on locations. */
export const areaOfLocation: SQL<ServiceArea | null> = sql`(select jsonb_build_object(
    'center', case when a.center_lat is not null
                   then jsonb_build_object('latitude', a.center_lat, 'longitude', a.center_lon) end,
    'radiusMeters', a.radius_m, 'polygon', a.polygon, 'travelSpeedKmh', a.travel_speed_kmh,
    'minTravelMinutes', a.min_travel_min, 'feeMinor', a.fee_minor)
  from catalog.service_area a
 where a.organization_id = catalog.location.organization_id and a.location_id = catalog.location.id)`;

/** Replaces where a location's people go. */
export async function writeServiceArea(
  tx: Tx,
  { organizationId, id: locationId, published }: Key & { readonly published: boolean },
  area: ServiceArea | null,
): Promise<void> {
  await tx
    .delete(serviceAreas)
    .where(and(eq(serviceAreas.organizationId, organizationId), eq(serviceAreas.locationId, locationId)));
  if (area === null) return;
  const { center, ...rest } = area;
  const middle = { centerLatitude: center?.latitude ?? null, centerLongitude: center?.longitude ?? null };
  await tx.insert(serviceAreas).values({ organizationId, locationId, published, ...middle, ...rest });
}
