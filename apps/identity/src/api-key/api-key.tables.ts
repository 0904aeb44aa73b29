import { bytea, instant, rootColumns } from '@openslot/database';
import type { Scope } from '@openslot/service';
import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const apiKey = identity.table(
  'api_key',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    keyHash: bytea('key_hash').notNull(),
    permissions: text('permissions').array().notNull(),
    scope: jsonb('scope').$type<Scope>(),
    mode: text('mode', { enum: ['LIVE', 'TEST'] }).notNull(),
    quotaPerMinute: integer('quota_per_minute').notNull(),
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    rotatedFrom: uuid('rotated_from'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
