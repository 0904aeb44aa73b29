import { bytea, instant, rootColumns } from '@openslot/database';
import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { CardProvider } from '../card-setup/card-setup.ts';
import { commerce } from '../schema.tables.ts';

/** A card that a customer has left: the provider's token, sealed, and what people know it by. */
export const paymentMethod = commerce.table(
  'payment_method',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    customerId: uuid('customer_id').notNull(),
    cardSetupId: uuid('card_setup_id').notNull(),
    purpose: text('purpose').$type<'ONE_APPOINTMENT' | 'STORED'>().notNull(),
    appointmentId: uuid('appointment_id'),
    provider: text('provider').$type<CardProvider>().notNull(),
    providerTokenEnc: bytea('provider_token_enc'),
    brand: text('brand').notNull(),
    last4: text('last4').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    consentText: text('consent_text').notNull(),
    consentedAt: instant('consented_at').notNull(),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type PaymentMethodRow = typeof paymentMethod.$inferSelect;
