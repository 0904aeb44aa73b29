import { instant, refColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** Who may not book as others do. */
export const blockRef = scheduling.table(
  'block_ref',
  {
    ...refColumns(),
    customerId: uuid('customer_id').notNull(),
    mode: text('mode', { enum: ['APPROVAL', 'PREPAY', 'BLOCKED'] }).notNull(),
    until: instant('until'),
    emailMatch: text('email_match'),
    phoneMatch: text('phone_match'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
