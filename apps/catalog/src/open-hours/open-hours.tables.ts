import { instant, refColumns } from '@openslot/database';
import { boolean, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

/** When locations are open in the days to come, from scheduling's state events; the id is the location's. */
export const hoursRefs = catalog.table(
  'hours_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    opens: timestamp('opens', { withTimezone: true, precision: 3, mode: 'string' }).array().notNull(),
    closes: timestamp('closes', { withTimezone: true, precision: 3, mode: 'string' }).array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Written by `index_openings` of `search.sql`. */
export const openingSearch = catalog.table(
  'opening_search',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    businessId: uuid('business_id').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId, table.opensAt] })],
);
