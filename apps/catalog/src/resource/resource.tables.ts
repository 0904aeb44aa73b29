import { money, rootColumns } from '@openslot/database';
import { boolean, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { ResourceKind } from './resource.ts';

export const resources = catalog.table(
  'resource',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    /** Null: at every location of the business. */
    locationId: uuid('location_id'),
    kind: text('kind').$type<ResourceKind>().notNull(),
    name: text('name').notNull(),
    capacity: smallint('capacity').notNull().default(1),
    memberId: uuid('member_id'),
    typeId: uuid('type_id'),
    /** The party that may sit at a table. */
    seatsMin: smallint('seats_min'),
    seatsMax: smallint('seats_max'),
    /** How many seats may stay empty; null: any number. */
    maxSpareSeats: smallint('max_spare_seats'),
    bookable: boolean('bookable').notNull().default(true),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const staffVariations = catalog.table(
  'staff_variation',
  {
    organizationId: uuid('organization_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    /** Null: the variation's own. */
    priceMinor: money('price_minor'),
    durationMinutes: smallint('duration_min'),
    weight: smallint('weight').notNull().default(100),
    /** Higher before lower. */
    priority: smallint('priority').notNull().default(0),
    isActive: boolean('is_active').notNull().default(true),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.resourceId, table.variationId] })],
);
