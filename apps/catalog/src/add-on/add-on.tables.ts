import { money, rootColumns } from '@openslot/database';
import { boolean, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const addOns = catalog.table(
  'add_on',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    minutes: smallint('minutes').notNull().default(0),
    priceMinor: money('price_minor').notNull(),
    currency: text('currency').notNull(),
    maxQuantity: smallint('max_quantity').notNull().default(1),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Which services offer it. */
export const serviceAddOns = catalog.table(
  'service_add_on',
  {
    organizationId: uuid('organization_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    addOnId: uuid('add_on_id').notNull(),
    required: boolean('required').notNull().default(false),
    displayOrder: smallint('display_order').notNull().default(0),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.serviceId, table.addOnId] })],
);
