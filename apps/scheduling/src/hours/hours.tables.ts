import { createdAt, rootColumns } from '@openslot/database';
import { boolean, customType, date, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

const weekRange = customType<{ data: string }>({ dataType: () => 'int4range' });

/** The first and the last date on which a window of every week begins; null: no end on that side. */
const validity = () => ({
  validFrom: date('valid_from', { mode: 'string' }),
  validTo: date('valid_to', { mode: 'string' }),
});

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
    /** The last start of a visit; null: any that ends in time. */
    lastStart: smallint('last_start'),
    ...validity(),
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
    ...validity(),
    /** The weeks of the cycle of four in which it counts: `[0,4)` is every week. */
    weeks: weekRange('weeks').notNull().default('[0,4)'),
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
