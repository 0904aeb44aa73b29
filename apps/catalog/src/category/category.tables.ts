import { rootColumns } from '@openslot/database';
import { boolean, integer, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const categories = catalog.table(
  'category',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    parentId: uuid('parent_id'),
    displayOrder: integer('display_order').notNull().default(0),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
