import { bytea, citext, instant, rootColumns } from '@openslot/database';
import { boolean, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const user = identity.table('user', {
  id: uuid('id').primaryKey(),
  ...rootColumns(),
  email: citext('email').notNull(),
  /** Null once erased. */
  nameEnc: bytea('name_enc'),
  locale: text('locale').notNull(),
  isActive: boolean('is_active').notNull().default(true),
  emailVerifiedAt: instant('email_verified_at'),
  lastLoginAt: instant('last_login_at'),
  erasedAt: instant('erased_at'),
});

export const credential = identity.table('credential', {
  userId: uuid('user_id').primaryKey(),
  algo: text('algo', { enum: ['ARGON2ID'] }).notNull(),
  hash: text('hash').notNull(),
  changedAt: instant('changed_at').notNull(),
});
