import { bytea, createdAt } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const guestContact = scheduling.table(
  'guest_contact',
  {
    organizationId: uuid('organization_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    businessId: uuid('business_id').notNull(),
    contactEnc: bytea('contact_enc').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.customerId] })],
);
