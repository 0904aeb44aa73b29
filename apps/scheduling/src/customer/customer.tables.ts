import { refColumns } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** Who is a customer of which organization. Version 0 was met here first, and waits for identity's record. */
export const customerRef = scheduling.table(
  'customer_ref',
  { ...refColumns(), userId: uuid('user_id'), mergedIntoId: uuid('merged_into_id') },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
