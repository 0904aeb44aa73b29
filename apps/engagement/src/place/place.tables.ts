import { refColumns } from '@openslot/database';
import { jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';

export const businessRef = engagement.table(
  'business_ref',
  {
    ...refColumns(),
    names: jsonb('names').$type<Record<string, string>>().notNull(),
    defaultLocale: text('default_locale').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const locationRef = engagement.table(
  'location_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    name: text('name').notNull(),
    addressLines: text('address_lines').array().notNull(),
    postalCode: text('postal_code'),
    region: text('region'),
    country: text('country').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const resourceRef = engagement.table(
  'resource_ref',
  { ...refColumns(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const serviceRef = engagement.table(
  'service_ref',
  { ...refColumns(), names: jsonb('names').$type<Record<string, string>>().notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const variationRef = engagement.table(
  'variation_ref',
  {
    ...refColumns(),
    serviceId: uuid('service_id').notNull(),
    names: jsonb('names').$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
