import { instant, money, rootColumns } from '@openslot/database';
import { boolean, customType, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { SessionStatus } from './class-session.ts';

/** What a clock on the wall shows. */
const wallTime = customType<{ data: string }>({ dataType: () => 'timestamp(3) without time zone' });

export const classSession = scheduling.table(
  'class_session',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    variationVersion: integer('variation_version').notNull(),
    staffId: uuid('staff_id').notNull(),
    roomId: uuid('room_id'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    localStart: wallTime('local_start').notNull(),
    capacity: integer('capacity').notNull(),
    taken: integer('taken').notNull().default(0),
    held: integer('held').notNull().default(0),
    waitlistMax: integer('waitlist_max').notNull().default(0),
    listMinor: money('list_minor').notNull(),
    currency: text('currency').notNull(),
    courseId: uuid('course_id'),
    published: boolean('published').notNull(),
    /** The location's: shown to everybody only where both are. */
    placePublished: boolean('place_published').notNull().default(true),
    status: text('status').$type<SessionStatus>().notNull(),
    cancelReason: text('cancel_reason'),
    /** When it is called off because its place is gone. */
    cancelsAt: instant('cancels_at'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
