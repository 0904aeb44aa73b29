import { createdAt, instant, rootColumns } from '@openslot/database';
import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';
import type { DeliveryStatus, Parameters, TemplateKey } from './notification.ts';

export const notification = engagement.table(
  'notification',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    recipientKind: text('recipient_kind').$type<'CUSTOMER' | 'MEMBER'>().notNull(),
    recipientId: uuid('recipient_id').notNull(),
    channel: text('channel').$type<'EMAIL'>().notNull(),
    template: text('template').$type<TemplateKey>().notNull(),
    appointmentId: uuid('appointment_id'),
    parameters: jsonb('parameters').$type<Parameters>().notNull().default({}),
    dedupeKey: text('dedupe_key').notNull(),
    scheduledAt: instant('scheduled_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    deliveryStatus: text('delivery_status').$type<DeliveryStatus>().notNull().default('SCHEDULED'),
    attempts: integer('attempts').notNull().default(0),
    lockedUntil: instant('locked_until'),
    sentAt: instant('sent_at'),
    providerMessageId: text('provider_message_id'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const deliveryAttempt = engagement.table(
  'delivery_attempt',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    notificationId: uuid('notification_id').notNull(),
    at: instant('at').notNull(),
    provider: text('provider').notNull(),
    outcome: text('outcome').$type<'SENT' | 'RETRY' | 'BOUNCED' | 'FAILED'>().notNull(),
    code: text('code'),
    tookMs: integer('took_ms').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
