import { refColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const memberRef = scheduling.table(
  'member_ref',
  { ...refColumns(), userId: uuid('user_id').notNull(), status: text('status').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
