import { createdAt, instant, money } from '@openslot/database';
import { integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { SeatStatus } from './seat.ts';

export const seat = scheduling.table(
  'seat',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    sessionId: uuid('session_id').notNull(),
    seatNo: smallint('seat_no'),
    holdId: uuid('hold_id').notNull(),
    appointmentId: uuid('appointment_id'),
    customerId: uuid('customer_id'),
    listMinor: money('list_minor').notNull(),
    currency: text('currency').notNull(),
    feeMinor: money('fee_minor').notNull().default(0),
    status: text('status').$type<SeatStatus>().notNull(),
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
