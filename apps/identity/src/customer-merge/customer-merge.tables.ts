import { bytea, createdAt, instant } from '@openslot/database';
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
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** What undoes a merge: how everything was before. */
export const mergeMemory = identity.table(
  'merge_memory',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    beforeEnc: bytea('before_enc').notNull(),
    userId: uuid('user_id'),
    earlierIds: uuid('earlier_ids').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
