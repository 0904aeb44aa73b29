import { instant } from '@openslot/database';
import { boolean, integer, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';

/** Which person is which customer, by identity: the way to somebody's own payments. */
export const customerRef = commerce.table(
  'customer_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    live: boolean('live').notNull(),
    version: integer('version').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
