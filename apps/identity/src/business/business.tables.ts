import { refColumns } from '@openslot/database';
import { primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

/** With how often a customer may miss visits there; null months: not told yet. */
export const businessRef = identity.table(
  'business_ref',
  {
    ...refColumns(),
    noShowMonths: smallint('no_show_months'),
    noShowPrepayFrom: smallint('no_show_prepay_from'),
    noShowBlockFrom: smallint('no_show_block_from'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const locationRef = identity.table(
  'location_ref',
  { ...refColumns(), businessId: uuid('business_id').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
