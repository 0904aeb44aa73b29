import { instant, money } from '@openslot/database';
import { boolean, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { AppointmentStatus } from './appointment.ts';

/** What commerce keeps of scheduling's appointments. */
export const appointmentRef = commerce.table(
  'appointment_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
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
    live: boolean('live').notNull(),
    version: integer('version').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
