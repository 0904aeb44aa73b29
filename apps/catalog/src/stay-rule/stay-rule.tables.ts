import { boolean, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

export const stayRules = catalog.table(
  'stay_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    minParty: smallint('min_party').notNull(),
    maxParty: smallint('max_party').notNull(),
    minutes: smallint('minutes').notNull(),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.variationId, table.minParty] })],
);
