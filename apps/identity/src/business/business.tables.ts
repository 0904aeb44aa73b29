import { instant } from '@openslot/database';
import { boolean, integer, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const businessRef = identity.table(
  'business_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    live: boolean('live').notNull(),
    version: integer('version').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const locationRef = identity.table(
  'location_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    live: boolean('live').notNull(),
    version: integer('version').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
