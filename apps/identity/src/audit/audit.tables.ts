import { createdAt, instant } from '@openslot/database';
import { slices } from '@openslot/events';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const auditEntry = identity.table(
  'audit_entry',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    at: instant('at').notNull(),
    slice: text('slice', { enum: slices }).notNull(),
    actorKind: text('actor_kind', { enum: ['PERSON', 'API_KEY', 'ANONYMOUS', 'SYSTEM'] }).notNull(),
    actorId: uuid('actor_id'),
    door: text('door').notNull(),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: uuid('entity_id').notNull(),
    changed: text('changed').array().notNull(),
    reason: text('reason'),
    traceId: text('trace_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
