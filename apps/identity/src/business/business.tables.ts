import { refColumns } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const businessRef = identity.table('business_ref', refColumns(), (table) => [
  primaryKey({ columns: [table.organizationId, table.id] }),
]);

export const locationRef = identity.table(
  'location_ref',
  { ...refColumns(), businessId: uuid('business_id').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
