import { money, refColumns } from '@openslot/database';
import { boolean, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
    openSwitch: boolean('open_switch').notNull(),
    status: text('status').notNull(),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
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
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.resourceId, table.variationId] })],
);

export const serviceRef = scheduling.table(
  'service_ref',
  {
    ...refColumns(),
    businessId: uuid('business_id').notNull(),
    policyId: uuid('policy_id'),
    depositRuleId: uuid('deposit_rule_id'),
    published: boolean('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
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
