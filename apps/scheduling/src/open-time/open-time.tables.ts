import { instant } from '@openslot/database';
import type { DataOf, openingHoursState } from '@openslot/events';
import { integer, jsonb, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** What the others were told last of when a location is open. */
export const openingTold = scheduling.table(
  'opening_told',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    told: jsonb('told').$type<DataOf<typeof openingHoursState>>().notNull(),
    version: integer('version').notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId] })],
);
