import { bytea, refColumns } from '@openslot/database';
import { primaryKey, text } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';

/** How customers and members are called and reached, sealed under this slice's own key; emptied by a tombstone. */
export const contactRef = engagement.table(
  'contact_ref',
  { ...refColumns(), kind: text('kind').notNull(), contactEnc: bytea('contact_enc') },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
