import { boolean, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { Phase } from './requirement.ts';

export const requirements = catalog.table(
  'requirement',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    /** Of every variation of the service, or of one variation. */
    serviceId: uuid('service_id'),
    variationId: uuid('variation_id'),
    typeId: uuid('type_id'),
    resourceId: uuid('resource_id'),
    quantity: smallint('quantity').notNull().default(1),
    phase: text('phase').$type<Phase>().notNull().default('WHOLE'),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
