import { createdAt, rootColumns } from '@openslot/database';
import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { memberStatuses, scopeKinds } from './member.ts';
import { baseRoles } from './permission.ts';

export const member = identity.table(
  'member',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    userId: uuid('user_id').notNull(),
    title: text('title'),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    status: text('status', { enum: memberStatuses }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const memberRole = identity.table(
  'member_role',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    memberId: uuid('member_id').notNull(),
    base: text('base', { enum: baseRoles }),
    roleId: uuid('role_id'),
    scopeKind: text('scope_kind', { enum: scopeKinds }).notNull(),
    scopeId: uuid('scope_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
