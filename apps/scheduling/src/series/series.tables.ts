import { instant, rootColumns } from '@openslot/database';
import { boolean, customType, integer, jsonb, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { OccurrenceOutcome, OccurrenceProblem, OnConflict, SeriesStatus, SeriesTemplate } from './series.ts';

const wallTime = customType<{ data: string }>({ dataType: () => 'timestamp(3) without time zone' });

export const series = scheduling.table(
  'series',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    template: jsonb('template').$type<SeriesTemplate>().notNull(),
    rule: text('rule').notNull(),
    excluded: text('excluded').array().notNull().default([]),
    startsLocal: wallTime('starts_local').notNull(),
    timeZone: text('time_zone').notNull(),
    onConflict: text('on_conflict').$type<OnConflict>().notNull(),
    status: text('status').$type<SeriesStatus>().notNull(),
    occurrences: integer('occurrences').notNull(),
    continuesId: uuid('continues_id'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const seriesOccurrence = scheduling.table(
  'series_occurrence',
  {
    organizationId: uuid('organization_id').notNull(),
    seriesId: uuid('series_id').notNull(),
    n: smallint('n').notNull(),
    customerId: uuid('customer_id').notNull(),
    localStart: wallTime('local_start').notNull(),
    outcome: text('outcome').$type<OccurrenceOutcome>().notNull(),
    appointmentId: uuid('appointment_id'),
    problem: text('problem').$type<OccurrenceProblem>(),
    nextStartsAt: instant('next_starts_at'),
    changed: boolean('changed').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.seriesId, table.n] })],
);
