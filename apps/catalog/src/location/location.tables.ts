import { rootColumns } from '@openslot/database';
import { boolean, doublePrecision, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { LocationKind, LocationStatus } from './location.ts';

export const locations = catalog.table(
  'location',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    kind: text('kind').$type<LocationKind>().notNull().default('FIXED'),
    name: text('name').notNull(),
    addressLines: text('address_lines').array().notNull().default([]),
    postalCode: text('postal_code'),
    region: text('region'),
    country: text('country').notNull(),
    latitude: doublePrecision('lat'),
    longitude: doublePrecision('lon'),
    timeZone: text('time_zone').notNull(),
    phone: text('phone'),
    openSwitch: boolean('open_switch').notNull().default(true),
    switchReason: text('switch_reason'),
    status: text('status').$type<LocationStatus>().notNull().default('ACTIVE'),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
