import { instant, money, refColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { AppointmentStatus } from './appointment.ts';

/** What commerce keeps of scheduling's appointments. */
export const appointmentRef = commerce.table(
  'appointment_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    status: text('status').$type<AppointmentStatus>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    listMinor: money('list_minor').notNull(),
    depositMinor: money('deposit_minor').notNull(),
    currency: text('currency').notNull(),
    feeMinor: money('fee_minor').notNull().default(0),
    /** Whose it is by scheduling's latest word, whoever that customer is by now. */
    toldCustomerId: uuid('told_customer_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
