import { bytea, createdAt, instant } from '@openslot/database';
import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { emailTokenPurposes } from './email-token.ts';

export const emailToken = identity.table('email_token', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  purpose: text('purpose', { enum: emailTokenPurposes }).notNull(),
  tokenHash: bytea('token_hash').notNull(),
  emailEnc: bytea('email_enc'),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  voidedAt: instant('voided_at'),
});

export const letterRequest = identity.table('letter_request', {
  id: uuid('id').primaryKey(),
  purpose: text('purpose', { enum: ['RESET', 'SIGN_IN'] }).notNull(),
  emailEnc: bytea('email_enc').notNull(),
  createdAt: createdAt(),
});
