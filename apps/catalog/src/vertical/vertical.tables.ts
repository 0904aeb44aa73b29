import { jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const verticals = catalog.table('vertical', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull(),
  names: jsonb('names').$type<Record<string, string>>().notNull(),
});
