import { bigint, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const customerNameGram = identity.table(
  'customer_name_gram',
  {
    organizationId: uuid('organization_id').notNull(),
    gram: bigint('gram', { mode: 'bigint' }).notNull(),
    customerId: uuid('customer_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.gram, table.customerId] })],
);
