import { money } from '@openslot/database';
import { boolean, doublePrecision, integer, jsonb, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import type { Point } from '../location/point.ts';
import { catalog } from '../slice.tables.ts';

export const serviceAreas = catalog.table(
  'service_area',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    centerLatitude: doublePrecision('center_lat'),
    centerLongitude: doublePrecision('center_lon'),
    radiusMeters: integer('radius_m'),
    polygon: jsonb('polygon').$type<readonly Point[]>(),
    travelSpeedKmh: smallint('travel_speed_kmh').notNull(),
    minTravelMinutes: smallint('min_travel_min').notNull().default(0),
    feeMinor: money('fee_minor').notNull().default(0),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId] })],
);
