import { rootColumns } from '@openslot/database';
import { boolean, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const resourceGroups = catalog.table(
  'resource_group',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    name: text('name').notNull(),
    seatsMin: smallint('seats_min').notNull(),
    seatsMax: smallint('seats_max').notNull(),
    maxSpareSeats: smallint('max_spare_seats'),
    rank: smallint('rank').notNull().default(0),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const resourceGroupItems = catalog.table(
  'resource_group_item',
  {
    organizationId: uuid('organization_id').notNull(),
    groupId: uuid('group_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.groupId, table.resourceId] })],
);
