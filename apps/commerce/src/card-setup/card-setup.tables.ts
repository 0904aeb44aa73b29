import { createdAt, instant } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { CardProvider, CardSetupStatus } from './card-setup.ts';

/** A card that a customer is to leave for one visit. */
export const cardSetup = commerce.table(
  'card_setup',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    provider: text('provider').$type<CardProvider>().notNull(),
    providerSetupId: text('provider_setup_id'),
    status: text('status').$type<CardSetupStatus>().notNull(),
    consentText: text('consent_text').notNull(),
    error: text('error'),
    expiresAt: instant('expires_at').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type CardSetupRow = typeof cardSetup.$inferSelect;
