import { refColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

/** What catalog knows of identity's members, from their state events. */
export const memberRefs = catalog.table(
  'member_ref',
  { ...refColumns(), userId: uuid('user_id').notNull(), status: text('status').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
