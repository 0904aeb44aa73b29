import { instant } from '@openslot/database';
import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const userIdentity = identity.table('user_identity', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  provider: text('provider').notNull(),
  subject: text('subject').notNull(),
  linkedAt: instant('linked_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
});
