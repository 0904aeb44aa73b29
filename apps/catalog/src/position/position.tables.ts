import { createdAt, instant } from '@openslot/database';
import { boolean, doublePrecision, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const positions = catalog.table(
  'position',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    locationId: uuid('location_id').notNull(),
    at: instant('at').notNull(),
    latitude: doublePrecision('lat').notNull(),
    longitude: doublePrecision('lon').notNull(),
    accuracyMeters: integer('accuracy_m'),
    speedKmh: integer('speed_kmh'),
    source: text('source').$type<'MEMBER' | 'API_KEY'>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Where each mobile location is, and where the search finds it. */
export const latestPositions = catalog.table(
  'position_latest',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    at: instant('at').notNull(),
    latitude: doublePrecision('lat').notNull(),
    longitude: doublePrecision('lon').notNull(),
    accuracyMeters: integer('accuracy_m'),
    shownAt: instant('shown_at').notNull(),
    shownLatitude: doublePrecision('shown_lat').notNull(),
    shownLongitude: doublePrecision('shown_lon').notNull(),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId] })],
);
