import { instant, money, rootColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { PaymentMethod, PaymentPurpose, PaymentStatus, ProviderName } from './payment.ts';

export const payment = commerce.table(
  'payment',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    purpose: text('purpose').$type<PaymentPurpose>().notNull(),
    method: text('method').$type<PaymentMethod>().notNull(),
    provider: text('provider').$type<ProviderName>().notNull(),
    providerIntentId: text('provider_intent_id'),
    status: text('status').$type<PaymentStatus>().notNull(),
    amountMinor: money('amount_minor').notNull(),
    currency: text('currency').notNull(),
    refundedMinor: money('refunded_minor').notNull().default(0),
    paymentTokenId: uuid('payment_token_id'),
    feeClaimId: uuid('fee_claim_id'),
    paymentMethodId: uuid('payment_method_id'),
    error: text('error'),
    expiresAt: instant('expires_at').notNull(),
    succeededAt: instant('succeeded_at'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type PaymentRow = typeof payment.$inferSelect;
