import { instant, rootColumns } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

/** What became of a visit, as far as it says something of the customer. */
export const customerIncident = identity.table(
  'customer_incident',
  {
    organizationId: uuid('organization_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind', { enum: ['COMPLETED', 'NO_SHOW', 'LATE_CANCEL'] }).notNull(),
    at: instant('at').notNull(),
    businessId: uuid('business_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.appointmentId] })],
);

export const customerConduct = identity.table(
  'customer_conduct',
  {
    organizationId: uuid('organization_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    completed: integer('completed').notNull(),
    noShows: integer('no_shows').notNull(),
    lateCancels: integer('late_cancels').notNull(),
    lastNoShowAt: instant('last_no_show_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.customerId] })],
);

export const customerBlock = identity.table(
  'customer_block',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    customerId: uuid('customer_id').notNull(),
    mode: text('mode', { enum: ['APPROVAL', 'PREPAY', 'BLOCKED'] }).notNull(),
    source: text('source', { enum: ['RULE', 'STAFF'] }).notNull(),
    reason: text('reason'),
    until: instant('until'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
