import { createdAt } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const mergeRecord = identity.table(
  'merge_record',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    winnerId: uuid('winner_id').notNull(),
    loserId: uuid('loser_id').notNull(),
    fromLoser: text('from_loser').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
