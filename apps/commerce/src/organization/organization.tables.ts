import { refColumns } from '@openslot/database';
import { primaryKey, text } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';

/** What commerce knows of identity's organizations. */
export const organizationRef = commerce.table(
  'organization_ref',
  { ...refColumns(), status: text('status').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
