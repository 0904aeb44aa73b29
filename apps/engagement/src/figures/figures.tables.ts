import { createdAt, instant, money } from '@openslot/database';
import { boolean, date, integer, jsonb, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';
import type { Share } from './figures.ts';

export const factApplied = engagement.table(
  'fact_applied',
  {
    organizationId: uuid('organization_id').notNull(),
    eventId: uuid('event_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.eventId] })],
);

export const visitFact = engagement.table(
  'visit_fact',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id'),
    locationId: uuid('location_id'),
    customerId: uuid('customer_id'),
    status: text('status'),
    source: text('source'),
    startsAt: instant('starts_at'),
    timeZone: text('time_zone'),
    bookedAt: instant('booked_at'),
    day: date('day', { mode: 'string' }),
    leadDays: integer('lead_days'),
    shares: jsonb('shares').$type<readonly Share[]>().notNull().default([]),
    listMinor: money('list_minor').notNull().default(0),
    currency: text('currency'),
    late: boolean('late').notNull().default(false),
    refundedMinor: money('refunded_minor').notNull().default(0),
    feeMinor: money('fee_minor').notNull().default(0),
    rating: smallint('rating'),
    isFirst: boolean('is_first').notNull().default(false),
    version: integer('version').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type VisitFactRow = typeof visitFact.$inferSelect;

export const customerSummary = engagement.table(
  'customer_summary',
  {
    organizationId: uuid('organization_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    firstVisitAt: instant('first_visit_at'),
    lastVisitAt: instant('last_visit_at'),
    visits: integer('visits').notNull(),
    noShows: integer('no_shows').notNull(),
    cancels: integer('cancels').notNull(),
    spentMinor: money('spent_minor').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.customerId] })],
);

const dailyColumns = () => ({
  organizationId: uuid('organization_id').notNull(),
  businessId: uuid('business_id').notNull(),
  date: date('date', { mode: 'string' }).notNull(),
  currency: text('currency').notNull(),
  booked: integer('booked').notNull().default(0),
  completed: integer('completed').notNull().default(0),
  cancelled: integer('cancelled').notNull().default(0),
  lateCancelled: integer('late_cancelled').notNull().default(0),
  noShows: integer('no_shows').notNull().default(0),
  walkIns: integer('walk_ins').notNull().default(0),
  newCustomers: integer('new_customers').notNull().default(0),
  returningCustomers: integer('returning_customers').notNull().default(0),
  bookedMinutes: integer('booked_minutes').notNull().default(0),
  leadDays: integer('lead_days').notNull().default(0),
  listMinor: money('list_minor').notNull().default(0),
  revenueMinor: money('revenue_minor').notNull().default(0),
  refundsMinor: money('refunds_minor').notNull().default(0),
  feesMinor: money('fees_minor').notNull().default(0),
  reviews: integer('reviews').notNull().default(0),
  ratingSum: integer('rating_sum').notNull().default(0),
});

export const analyticsDaily = engagement.table('analytics_daily', dailyColumns(), (table) => [
  primaryKey({ columns: [table.organizationId, table.businessId, table.date] }),
]);

export const analyticsLocationDaily = engagement.table(
  'analytics_location_daily',
  { ...dailyColumns(), locationId: uuid('location_id').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId, table.date] })],
);

export const staffDaily = engagement.table(
  'staff_daily',
  { ...dailyColumns(), staffId: uuid('staff_id').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.staffId, table.date] })],
);

export const serviceDaily = engagement.table(
  'service_daily',
  { ...dailyColumns(), serviceId: uuid('service_id').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.serviceId, table.date] })],
);
