import { createdAt, refColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** Who is a customer of which organization. Version 0 was met here first, and waits for identity's record. */
export const customerRef = scheduling.table(
  'customer_ref',
  { ...refColumns(), userId: uuid('user_id'), mergedIntoId: uuid('merged_into_id') },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Whose something was before a merge made it another customer's. */
export const mergedRow = scheduling.table(
  'merged_row',
  {
    organizationId: uuid('organization_id').notNull(),
    kind: text('kind', { enum: ['APPOINTMENT', 'WAITLIST_ENTRY'] }).notNull(),
    rowId: uuid('row_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.kind, table.rowId] })],
);
