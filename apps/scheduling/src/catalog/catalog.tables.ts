import { money, refColumns } from '@openslot/database';
import { boolean, date, doublePrecision, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const businessRef = scheduling.table(
  'business_ref',
  {
    ...refColumns(),
    slug: text('slug').notNull(),
    names: jsonb('names').$type<Record<string, string>>().notNull(),
    defaultLocale: text('default_locale').notNull(),
    currency: text('currency').notNull(),
    status: text('status').notNull(),
    published: boolean('published').notNull(),
    slotIntervalMinutes: integer('slot_interval_minutes').notNull(),
    leadTimeMinutes: integer('lead_time_minutes').notNull(),
    bookingWindowDays: integer('booking_window_days').notNull(),
    holdMinutes: integer('hold_minutes').notNull(),
    maxLiveHolds: integer('max_live_holds').notNull(),
    paymentMinutes: integer('payment_minutes').notNull(),
    checkInRequired: boolean('check_in_required').notNull(),
    graceMinutes: integer('grace_minutes').notNull(),
    rescheduleMax: integer('reschedule_max').notNull(),
    approval: text('approval').$type<'NONE' | 'ALWAYS' | 'NEW_CUSTOMERS'>().notNull(),
    approvalHours: integer('approval_hours').notNull(),
    pendingBlocks: boolean('pending_blocks').notNull(),
    autoNoShowMinutes: integer('auto_no_show_minutes'),
    slotOffsetMinutes: integer('slot_offset_minutes').notNull(),
    bookingWindowKind: text('booking_window_kind').$type<'ROLLING' | 'OPEN_DAYS' | 'FIXED'>().notNull(),
    bookingWindowWeekdaysOnly: boolean('booking_window_weekdays_only').notNull(),
    bookingWindowFrom: date('booking_window_from'),
    bookingWindowTo: date('booking_window_to'),
    customerClash: text('customer_clash').$type<'REFUSE' | 'WARN' | 'ALLOW'>().notNull(),
    anyStaff: text('any_staff').$type<'LEAST_RECENT' | 'PRIORITY' | 'WEIGHTED' | 'FEWEST_MINUTES'>().notNull(),
    autoComplete: boolean('auto_complete').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const locationRef = scheduling.table(
  'location_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    kind: text('kind').notNull(),
    timeZone: text('time_zone').notNull(),
    country: text('country'),
    name: text('name'),
    latitude: doublePrecision('lat'),
    longitude: doublePrecision('lon'),
    openSwitch: boolean('open_switch').notNull(),
    status: text('status').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** A point as catalog states it. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a mobile location goes: a part of the location's state. */
export const areaRef = scheduling.table(
  'area_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    centerLatitude: doublePrecision('center_lat'),
    centerLongitude: doublePrecision('center_lon'),
    radiusMeters: integer('radius_m'),
    polygon: jsonb('polygon').$type<readonly Point[]>(),
    travelSpeedKmh: integer('travel_speed_kmh').notNull(),
    minTravelMinutes: integer('min_travel_minutes').notNull(),
    feeMinor: money('fee_minor').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId] })],
);

export const resourceRef = scheduling.table(
  'resource_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id'),
    kind: text('kind').notNull(),
    units: integer('units').notNull(),
    memberId: uuid('member_id'),
    bookable: boolean('bookable').notNull(),
    published: boolean('published').notNull(),
    typeId: uuid('type_id'),
    /** The party that may sit at a table. */
    seatsMin: integer('seats_min'),
    seatsMax: integer('seats_max'),
    maxSpareSeats: integer('max_spare_seats'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const staffVariationRef = scheduling.table(
  'staff_variation_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    priceMinor: money('price_minor'),
    durationMinutes: integer('duration_minutes'),
    weight: integer('weight').notNull(),
    /** Higher before lower. */
    priority: integer('priority').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.resourceId, table.variationId] })],
);

/** Joined tables. */
export const groupRef = scheduling.table(
  'group_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    resourceIds: uuid('resource_ids').array().notNull(),
    seatsMin: integer('seats_min').notNull(),
    seatsMax: integer('seats_max').notNull(),
    maxSpareSeats: integer('max_spare_seats'),
    rank: integer('rank').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const addOnRef = scheduling.table(
  'add_on_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    minutes: integer('minutes').notNull(),
    priceMinor: money('price_minor').notNull(),
    currency: text('currency').notNull(),
    maxQuantity: integer('max_quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export type ServiceKind = 'APPOINTMENT' | 'CLASS' | 'TABLE' | 'RENTAL';
export type PlaceKind = 'BUSINESS' | 'CUSTOMER_ADDRESS' | 'PHONE' | 'ONLINE';

export const serviceRef = scheduling.table(
  'service_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    policyId: uuid('policy_id'),
    depositRuleId: uuid('deposit_rule_id'),
    published: boolean('published').notNull(),
    names: jsonb('names').$type<Record<string, string>>(),
    kind: text('kind').$type<ServiceKind>().notNull(),
    placeKinds: text('place_kinds').array().$type<PlaceKind[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Which add-ons a service offers: a part of the service's state. */
export const serviceAddOnRef = scheduling.table(
  'service_add_on_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    addOnId: uuid('add_on_id').notNull(),
    required: boolean('required').notNull(),
    displayOrder: integer('display_order').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.serviceId, table.addOnId] })],
);

export const variationRef = scheduling.table(
  'variation_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    priceMinor: money('price_minor').notNull(),
    currency: text('currency').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    processingStartMinutes: integer('processing_start_minutes'),
    processingMinutes: integer('processing_minutes'),
    minParty: integer('min_party').notNull(),
    maxParty: integer('max_party').notNull(),
    bookableOnline: boolean('bookable_online').notNull(),
    priceKind: text('price_kind').$type<'FIXED' | 'FROM' | 'PER_PERSON'>().notNull(),
    capacity: integer('capacity').notNull(),
    pauseAfterMinutes: integer('pause_after_minutes').notNull(),
    /** Null: the business's. */
    leadTimeMinutes: integer('lead_time_minutes'),
    bookingWindowDays: integer('booking_window_days'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** How long a party of that size stays: a part of the variation's state. */
export const stayRef = scheduling.table(
  'stay_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    variationId: uuid('variation_id').notNull(),
    minParty: integer('min_party').notNull(),
    maxParty: integer('max_party').notNull(),
    minutes: integer('minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.variationId, table.minParty] })],
);

/** What a visit occupies beside its staff: a part of the state of the service or of the variation. */
export const requirementRef = scheduling.table(
  'requirement_ref',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    /** One of the two. */
    serviceId: uuid('service_id'),
    variationId: uuid('variation_id'),
    typeId: uuid('type_id'),
    resourceId: uuid('resource_id'),
    quantity: integer('quantity').notNull(),
    phase: text('phase').$type<'WHOLE' | 'SERVICE' | 'PROCESSING'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** A fee as catalog states it: a share of the price, or an amount, or both null. */
export interface Fee {
  readonly percent: number | null;
  readonly amountMinor: number | null;
}

export const policyRef = scheduling.table(
  'policy_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    isDefault: boolean('is_default').notNull(),
    text: jsonb('text').$type<Record<string, string>>().notNull(),
    cancelCutoffMinutes: integer('cancel_cutoff_minutes').notNull(),
    rescheduleCutoffMinutes: integer('reschedule_cutoff_minutes').notNull(),
    steps: jsonb('steps').$type<readonly (Fee & { readonly noticeMinutes: number })[]>().notNull(),
    noShow: jsonb('no_show').$type<Fee>(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const depositRuleRef = scheduling.table(
  'deposit_rule_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    isDefault: boolean('is_default').notNull(),
    kind: text('kind').notNull(),
    /** Parts per million of the list price. */
    ratePpm: integer('rate_ppm'),
    amountMinor: money('amount_minor'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
