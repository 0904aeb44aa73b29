import { refColumns } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';

/** Which person is which customer, by identity: the way to somebody's own payments. */
export const customerRef = commerce.table(
  'customer_ref',
  { ...refColumns(), userId: uuid('user_id'), mergedIntoId: uuid('merged_into_id') },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
