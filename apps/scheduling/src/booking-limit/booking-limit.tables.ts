import { createdAt, instant, rootColumns } from '@openslot/database';
import { date, integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { LimitPeriod, LimitSubject } from '../availability/limits.ts';
import { scheduling } from '../schema.tables.ts';

export const bookingLimit = scheduling.table(
  'booking_limit',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    subject: text('subject').$type<LimitSubject>().notNull(),
    /** Null: each one of that kind, on its own. */
    subjectId: uuid('subject_id'),
    period: text('period').$type<LimitPeriod>().notNull(),
    /** ISO: the day on which weeks begin. */
    weekStart: smallint('week_start').notNull().default(1),
    maxCount: integer('max_count'),
    maxMinutes: integer('max_minutes'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** What is used in the period that begins on that local date. */
export const limitCounter = scheduling.table(
  'limit_counter',
  {
    organizationId: uuid('organization_id').notNull(),
    limitId: uuid('limit_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    periodStart: date('period_start', { mode: 'string' }).notNull(),
    usedCount: integer('used_count').notNull(),
    usedMinutes: integer('used_minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.limitId, table.subjectId, table.periodStart] })],
);

/** Which of it is whose: of a hold, or of a visit. */
export const limitUse = scheduling.table(
  'limit_use',
  {
    organizationId: uuid('organization_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    limitId: uuid('limit_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    periodStart: date('period_start', { mode: 'string' }).notNull(),
    usedCount: integer('used_count').notNull(),
    usedMinutes: integer('used_minutes').notNull(),
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({
      columns: [table.organizationId, table.ownerId, table.limitId, table.subjectId, table.periodStart],
    }),
  ],
);
