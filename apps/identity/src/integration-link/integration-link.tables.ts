import { createdAt, instant } from '@openslot/database';
import { sql } from 'drizzle-orm';
import { jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { linkedTypes } from './integration-link.ts';

export const integrationLink = identity.table(
  'integration_link',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`clock.now()`),
    updatedBy: uuid('updated_by'),
    system: text('system').notNull(),
    externalId: text('external_id').notNull(),
    entityType: text('entity_type', { enum: linkedTypes as [(typeof linkedTypes)[number]] }).notNull(),
    entityId: uuid('entity_id').notNull(),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
