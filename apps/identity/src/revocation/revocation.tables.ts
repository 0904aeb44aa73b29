import { instant } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { revocationKinds } from './revocation.ts';

export const revocation = identity.table(
  'revocation',
  {
    kind: text('kind', { enum: revocationKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId] })],
);
