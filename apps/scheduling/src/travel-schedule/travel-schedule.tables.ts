import { createdAt } from '@openslot/database';
import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** The zone in which the hours of a resource are read from one date to another, both included. */
export const travelSchedule = scheduling.table(
  'travel_schedule',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    timeZone: text('time_zone').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
