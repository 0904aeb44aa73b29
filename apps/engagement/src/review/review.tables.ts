import { instant, rootColumns } from '@openslot/database';
import { sql } from 'drizzle-orm';
import { boolean, integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';
import type { ReviewStatus, SubjectKind } from './review.ts';

export const review = engagement.table(
  'review',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    staffIds: uuid('staff_ids').array().notNull(),
    serviceIds: uuid('service_ids').array().notNull(),
    rating: smallint('rating').notNull(),
    text: text('text'),
    language: text('language').$type<'en' | 'ja'>().notNull(),
    status: text('status').$type<ReviewStatus>().notNull().default('PENDING'),
    isVisible: boolean('is_visible')
      .notNull()
      .generatedAlwaysAs(sql`status = 'PUBLISHED'`),
    moderatedBy: uuid('moderated_by'),
    moderatedAt: instant('moderated_at'),
    reason: text('reason'),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
    authorErasedAt: instant('author_erased_at'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type ReviewRow = typeof review.$inferSelect;

export const ratingSummary = engagement.table(
  'rating_summary',
  {
    organizationId: uuid('organization_id').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    one: integer('one').notNull(),
    two: integer('two').notNull(),
    three: integer('three').notNull(),
    four: integer('four').notNull(),
    five: integer('five').notNull(),
    count: integer('count')
      .notNull()
      .generatedAlwaysAs(sql`one + two + three + four + five`),
    sum: integer('sum')
      .notNull()
      .generatedAlwaysAs(sql`one + 2 * two + 3 * three + 4 * four + 5 * five`),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.subjectKind, table.subjectId] })],
);
