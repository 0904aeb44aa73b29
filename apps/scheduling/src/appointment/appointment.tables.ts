import { bytea, createdAt, instant, money, rootColumns } from '@openslot/database';
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type {
  ActorKind,
  AppointmentSource,
  AppointmentStatus,
  PaymentRequirement,
  PriceSnapshot,
} from './appointment.ts';
import type { ResourceKind } from '../availability/calendar.ts';
import type { PlaceKind } from '../catalog/catalog.tables.ts';
import type { CancellationPolicy } from './policy.ts';

/** What a clock on the wall shows. */
const wallTime = customType<{ data: string }>({ dataType: () => 'timestamp(3) without time zone' });

/** What is written down about a visit, while it is in the calendar and afterwards. */
export const visitColumns = () => ({
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  number: text('number').notNull(),
  businessId: uuid('business_id').notNull(),
  locationId: uuid('location_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  partySize: integer('party_size').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  timeZone: text('time_zone').notNull(),
  localStart: wallTime('local_start').notNull(),
  place: text('place').$type<PlaceKind>().notNull().default('BUSINESS'),
  placeLatitude: doublePrecision('place_lat'),
  placeLongitude: doublePrecision('place_lon'),
  source: text('source').$type<AppointmentSource>().notNull(),
  createdByKind: text('created_by_kind').$type<ActorKind>().notNull(),
  status: text('status').$type<AppointmentStatus>().notNull(),
  approvalDeadline: instant('approval_deadline'),
  paymentRequirement: text('payment_requirement').$type<PaymentRequirement>().notNull(),
  paymentDeadline: instant('payment_deadline'),
  paymentExtendedAt: instant('payment_extended_at'),
  depositMinor: money('deposit_minor').notNull(),
  paymentId: uuid('payment_id'),
  listMinor: money('list_minor').notNull(),
  currency: text('currency').notNull(),
  priceSnapshot: jsonb('price_snapshot').$type<PriceSnapshot>().notNull(),
  policySnapshot: jsonb('policy_snapshot').$type<CancellationPolicy>().notNull(),
  customerNoteEnc: bytea('customer_note_enc'),
  seriesId: uuid('series_id'),
  occurrence: smallint('occurrence'),
  rescheduleCount: integer('reschedule_count').notNull().default(0),
  icalSequence: integer('ical_sequence').notNull().default(0),
  checkedInAt: instant('checked_in_at'),
  startedAt: instant('started_at'),
  completedAt: instant('completed_at'),
  noShowAt: instant('no_show_at'),
  noShowUndoneAt: instant('no_show_undone_at'),
  cancelledAt: instant('cancelled_at'),
  cancelledBy: text('cancelled_by').$type<ActorKind>(),
  cancelReason: text('cancel_reason'),
  isLate: boolean('is_late').notNull().default(false),
  feeMinor: money('fee_minor').notNull().default(0),
  externalId: text('external_id'),
  ...rootColumns(),
});

export const appointment = scheduling.table(
  'appointment',
  {
    ...visitColumns(),
    localDate: date('local_date', { mode: 'string' })
      .notNull()
      .generatedAlwaysAs(sql`local_start::date`),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const segment = scheduling.table(
  'segment',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    seq: smallint('seq').notNull(),
    serviceId: uuid('service_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    variationVersion: integer('variation_version').notNull(),
    resourceId: uuid('resource_id'),
    unit: smallint('unit'),
    requestedStaff: text('requested_staff').$type<'ANY' | 'NAMED'>().notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    minutes: integer('minutes').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    processingStartMinutes: integer('processing_start_minutes'),
    processingMinutes: integer('processing_minutes'),
    listMinor: money('list_minor').notNull(),
    status: text('status').$type<AppointmentStatus>().notNull(),
    sessionId: uuid('session_id'),
    seatId: uuid('seat_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const segmentResource = scheduling.table(
  'segment_resource',
  {
    organizationId: uuid('organization_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    unit: smallint('unit').notNull(),
    kind: text('kind').$type<ResourceKind>().notNull(),
    partsFrom: integer('parts_from').array().notNull(),
    partsTo: integer('parts_to').array().notNull(),
    startsAt: instant('starts_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.segmentId, table.resourceId, table.unit] })],
);

export const segmentAddOn = scheduling.table(
  'segment_add_on',
  {
    organizationId: uuid('organization_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    addOnId: uuid('add_on_id').notNull(),
    quantity: integer('quantity').notNull(),
    minutes: integer('minutes').notNull(),
    priceMinor: money('price_minor').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.segmentId, table.addOnId] })],
);

export const appointmentHistory = scheduling.table(
  'appointment_history',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    version: integer('version').notNull(),
    createdAt: createdAt(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorId: uuid('actor_id'),
    door: text('door').notNull(),
    action: text('action').notNull(),
    fromStatus: text('from_status').$type<AppointmentStatus>(),
    toStatus: text('to_status').$type<AppointmentStatus>().notNull(),
    changed: text('changed').array().notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
