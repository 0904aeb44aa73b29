import { boolean, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { TextField, TranslatedEntity } from './translation.ts';

export const translations = catalog.table(
  'translation',
  {
    organizationId: uuid('organization_id').notNull(),
    entity: text('entity').$type<TranslatedEntity>().notNull(),
    entityId: uuid('entity_id').notNull(),
    locale: text('locale').notNull(),
    field: text('field').$type<TextField>().notNull(),
    businessId: uuid('business_id').notNull(),
    text: text('text').notNull(),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.entity, table.entityId, table.locale, table.field] })],
);
