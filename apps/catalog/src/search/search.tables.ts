import { boolean, customType, doublePrecision, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Written and read by the functions of `search.sql` alone. */
export const businessSearch = catalog.table(
  'business_search',
  {
    organizationId: uuid('organization_id').notNull(),
    businessId: uuid('business_id').notNull(),
    locale: text('locale').notNull(),
    verticalId: uuid('vertical_id').notNull(),
    document: tsvector('document').notNull(),
    words: text('words').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.businessId, table.locale] })],
);

export const serviceSearch = catalog.table(
  'service_search',
  {
    organizationId: uuid('organization_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    locale: text('locale').notNull(),
    businessId: uuid('business_id').notNull(),
    document: tsvector('document').notNull(),
    words: text('words').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.serviceId, table.locale] })],
);

export const locationSearch = catalog.table(
  'location_search',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    businessId: uuid('business_id').notNull(),
    verticalId: uuid('vertical_id').notNull(),
    latitude: doublePrecision('lat').notNull(),
    longitude: doublePrecision('lon').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId] })],
);
