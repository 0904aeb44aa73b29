import { createdAt, instant } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { platformRoles } from './platform.ts';

export const platformGrant = identity.table('platform_grant', {
  userId: uuid('user_id').primaryKey(),
  createdAt: createdAt(),
  role: text('role', { enum: platformRoles }).notNull(),
  grantedBy: uuid('granted_by'),
});

export const platformLook = identity.table(
  'platform_look',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    userId: uuid('user_id').notNull(),
    role: text('role', { enum: ['SUPPORT', 'ADMIN'] }).notNull(),
    reason: text('reason').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
