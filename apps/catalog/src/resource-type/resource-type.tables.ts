import { rootColumns } from '@openslot/database';
import { boolean, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const resourceTypes = catalog.table(
  'resource_type',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    name: text('name').notNull(),
    exchangeable: boolean('exchangeable').notNull().default(true),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
