import { createdAt, instant, rootColumns } from '@openslot/database';
import { boolean, date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { ClosureScope, ClosureSource } from './closure.ts';

export const closure = scheduling.table(
  'closure',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    scope: text('scope').$type<ClosureScope>().notNull(),
    locationId: uuid('location_id'),
    /** Local dates, both included; null where it is a matter of instants. */
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    recurring: boolean('recurring').notNull().default(false),
    reason: text('reason'),
    source: text('source').$type<ClosureSource>().notNull(),
    /** The location's or the business's: a closure is as public as what is shut. */
    published: boolean('published').notNull(),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const closureResource = scheduling.table(
  'closure_resource',
  {
    organizationId: uuid('organization_id').notNull(),
    closureId: uuid('closure_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.closureId, table.resourceId] })],
);
