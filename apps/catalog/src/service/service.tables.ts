import { rootColumns } from '@openslot/database';
import { boolean, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { PlaceKind, ServiceKind } from './service.ts';

export const services = catalog.table(
  'service',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    categoryId: uuid('category_id'),
    kind: text('kind').$type<ServiceKind>().notNull().default('APPOINTMENT'),
    placeKinds: text('place_kinds').array().$type<PlaceKind[]>().notNull().default(['BUSINESS']),
    isActive: boolean('is_active').notNull().default(true),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
