import { createdAt, instant } from '@openslot/database';
import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';

/** What of ours a provider's object is. */
export type SubjectType = 'PAYMENT' | 'CARD_SETUP';

/** How a provider's object finds the row that it belongs to; read through commerce.provider_subject alone. */
export const providerObject = commerce.table(
  'provider_object',
  {
    provider: text('provider').notNull(),
    objectId: text('object_id').notNull(),
    organizationId: uuid('organization_id').notNull(),
    type: text('type').$type<SubjectType>().notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.objectId] })],
);

/** What providers announced; reached through the functions of webhook.sql alone. */
export const paymentWebhook = commerce.table('payment_webhook', {
  id: uuid('id').primaryKey(),
  provider: text('provider').notNull(),
  providerEventId: text('provider_event_id').notNull(),
  eventType: text('event_type').notNull(),
  objectId: text('object_id').notNull(),
  organizationId: uuid('organization_id'),
  payload: jsonb('payload').notNull(),
  status: text('status').notNull().default('RECEIVED'),
  attempts: integer('attempts').notNull().default(0),
  receivedAt: instant('received_at').notNull().defaultNow(),
  processedAt: instant('processed_at'),
});

export const paymentWebhookKey = commerce.table(
  'payment_webhook_key',
  {
    provider: text('provider').notNull(),
    providerEventId: text('provider_event_id').notNull(),
    webhookId: uuid('webhook_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerEventId] })],
);
