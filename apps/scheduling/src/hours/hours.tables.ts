import { createdAt, rootColumns } from '@openslot/database';
import { boolean, date, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const openingHours = scheduling.table(
  'opening_hours',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    locationId: uuid('location_id').notNull(),
    dayOfWeek: smallint('day_of_week').notNull(),
    opens: smallint('opens').notNull(),
    closes: smallint('closes').notNull(),
    /** The location's: opening hours are as public as the place. */
    published: boolean('published').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const workingHours = scheduling.table(
  'working_hours',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    locationId: uuid('location_id').notNull(),
    dayOfWeek: smallint('day_of_week').notNull(),
    starts: smallint('starts').notNull(),
    ends: smallint('ends').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const workingOverride = scheduling.table(
  'working_override',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    locationId: uuid('location_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    kind: text('kind').$type<'EXCEPTION' | 'EXTRA'>().notNull(),
    starts: smallint('starts').array().notNull(),
    ends: smallint('ends').array().notNull(),
    reason: text('reason'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
