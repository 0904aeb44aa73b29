import { createdAt, instant, money, rootColumns } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { FeeKind, FeeStatus } from './fee.ts';

export const feeClaim = commerce.table(
  'fee_claim',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind').$type<FeeKind>().notNull(),
    /** The one place of a party that it is asked for; null: the whole visit. */
    seatId: uuid('seat_id'),
    amountMinor: money('amount_minor').notNull(),
    coveredMinor: money('covered_minor').notNull().default(0),
    currency: text('currency').notNull(),
    status: text('status').$type<FeeStatus>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    waivedBy: uuid('waived_by'),
    waivedReason: text('waived_reason'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type FeeClaimRow = typeof feeClaim.$inferSelect;

/** Of which payment so much of a fee was taken; `returnedAt`: it is the customer's again. */
export const feePart = commerce.table(
  'fee_part',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    feeClaimId: uuid('fee_claim_id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    amountMinor: money('amount_minor').notNull(),
    createdAt: createdAt(),
    returnedAt: instant('returned_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type FeePartRow = typeof feePart.$inferSelect;
