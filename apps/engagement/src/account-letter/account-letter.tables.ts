import { bytea, createdAt, instant } from '@openslot/database';
import { letterKinds } from '@openslot/events';
import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';

export const accountLetter = engagement.table('account_letter', {
  id: uuid('id').primaryKey(),
  kind: text('kind', { enum: letterKinds }).notNull(),
  letterEnc: bytea('letter_enc'),
  createdAt: createdAt(),
  scheduledAt: instant('scheduled_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  deliveryStatus: text('delivery_status', {
    enum: ['SCHEDULED', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'CANCELLED', 'EXPIRED'],
  }).notNull(),
  attempts: integer('attempts').notNull().default(0),
  lockedUntil: instant('locked_until'),
  sentAt: instant('sent_at'),
});

export const accountLetterAttempt = engagement.table('account_letter_attempt', {
  id: uuid('id').primaryKey(),
  letterId: uuid('letter_id').notNull(),
  at: instant('at').notNull(),
  provider: text('provider').notNull(),
  outcome: text('outcome', { enum: ['SENT', 'RETRY', 'BOUNCED', 'FAILED'] }).notNull(),
  code: text('code'),
  tookMs: integer('took_ms').notNull(),
});
