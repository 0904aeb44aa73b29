import { refColumns } from '@openslot/database';
import { primaryKey, text } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

/** What catalog knows of identity's organizations, from their state events. */
export const organizationRefs = catalog.table(
  'organization_ref',
  { ...refColumns(), status: text('status').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
