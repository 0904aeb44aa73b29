import { money, rootColumns } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { RefundReason, RefundStatus } from './refund.ts';

export const refund = commerce.table(
  'refund',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    paymentId: uuid('payment_id').notNull(),
    amountMinor: money('amount_minor').notNull(),
    reason: text('reason').$type<RefundReason>().notNull(),
    providerRefundId: text('provider_refund_id'),
    status: text('status').$type<RefundStatus>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    causeId: uuid('cause_id'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type RefundRow = typeof refund.$inferSelect;
