import { createdAt } from '@openslot/database';
import { customType, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

const range = customType<{ data: string }>({ dataType: () => 'tstzrange' });

/** When a customer is elsewhere already, by visits of businesses that refuse two at once. */
export const customerBusy = scheduling.table(
  'customer_busy',
  {
    organizationId: uuid('organization_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    during: range('during').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.appointmentId] })],
);
