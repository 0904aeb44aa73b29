import { refColumns } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';

export const customerRef = engagement.table(
  'customer_ref',
  { ...refColumns(), userId: uuid('user_id'), mergedIntoId: uuid('merged_into_id') },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
