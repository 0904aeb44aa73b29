import { createdAt } from '@openslot/database';
import { jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { Scored, Strategy, Unchosen } from './pick.ts';

export const pickLog = scheduling.table(
  'pick_log',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    strategy: text('strategy').$type<Strategy | Unchosen>().notNull(),
    candidates: jsonb('candidates').$type<readonly Scored[]>().notNull(),
    chosenId: uuid('chosen_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
