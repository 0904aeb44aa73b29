import { instant } from '@openslot/database';
import { boolean, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

/** What catalog knows of identity's members, from their state events. */
export const memberRefs = catalog.table(
  'member_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    status: text('status').notNull(),
    live: boolean('live').notNull(),
    version: integer('version').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
