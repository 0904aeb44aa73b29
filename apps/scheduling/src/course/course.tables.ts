import { rootColumns } from '@openslot/database';
import { boolean, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const course = scheduling.table(
  'course',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    published: boolean('published').notNull(),
    placePublished: boolean('place_published').notNull().default(true),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
