import { bytea, createdAt, instant } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const totp = identity.table('totp', {
  userId: uuid('user_id').primaryKey(),
  secretEnc: bytea('secret_enc').notNull(),
  createdAt: createdAt(),
  confirmedAt: instant('confirmed_at'),
  lastStep: integer('last_step'),
});

export const recoveryCode = identity.table(
  'recovery_code',
  { userId: uuid('user_id').notNull(), codeHash: bytea('code_hash').notNull(), usedAt: instant('used_at') },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

export const signInChallenge = identity.table('sign_in_challenge', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  clientLabel: text('client_label'),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});
