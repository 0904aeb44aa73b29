import { createdAt, instant } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scopeKinds } from '../member/member.ts';
import { identity } from '../schema.tables.ts';
import { grantEffects } from './grant.ts';

export const memberGrant = identity.table(
  'member_grant',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    memberId: uuid('member_id').notNull(),
    permission: text('permission').notNull(),
    effect: text('effect', { enum: grantEffects }).notNull(),
    scopeKind: text('scope_kind', { enum: scopeKinds }).notNull(),
    scopeId: uuid('scope_id'),
    reason: text('reason').notNull(),
    expiresAt: instant('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
