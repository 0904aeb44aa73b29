import { createdAt, rootColumns } from '@openslot/database';
import { boolean, date, integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { AnyStaff, Approval, BookingWindowKind, BusinessStatus, CustomerClash } from './business.ts';

export const businesses = catalog.table(
  'business',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    verticalId: uuid('vertical_id').notNull(),
    ownerMemberId: uuid('owner_member_id'),
    slug: text('slug').notNull(),
    defaultLocale: text('default_locale').notNull(),
    currency: text('currency').notNull(),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    status: text('status').$type<BusinessStatus>().notNull().default('DRAFT'),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const businessSlugs = catalog.table('business_slug', {
  slug: text('slug').primaryKey(),
  organizationId: uuid('organization_id').notNull(),
  businessId: uuid('business_id').notNull(),
  kind: text('kind').$type<'SLUG' | 'SUBDOMAIN' | 'OLD'>().notNull().default('SLUG'),
  createdAt: createdAt(),
});

export const businessSettings = catalog.table(
  'business_settings',
  {
    organizationId: uuid('organization_id').notNull(),
    businessId: uuid('business_id').notNull(),
    slotIntervalMinutes: smallint('slot_interval_min').notNull().default(15),
    leadTimeMinutes: integer('lead_time_min').notNull().default(0),
    bookingWindowDays: smallint('booking_window_days').notNull().default(90),
    holdMinutes: smallint('hold_min').notNull().default(10),
    maxLiveHolds: smallint('max_live_holds').notNull().default(3),
    paymentMinutes: smallint('payment_min').notNull().default(15),
    checkInRequired: boolean('check_in_required').notNull().default(false),
    graceMinutes: smallint('grace_min').notNull().default(15),
    rescheduleMax: smallint('reschedule_max').notNull().default(3),
    approval: text('approval').$type<Approval>().notNull().default('NONE'),
    approvalHours: smallint('approval_hours').notNull().default(24),
    pendingBlocks: boolean('pending_blocks').notNull().default(true),
    autoNoShowMinutes: smallint('auto_no_show_min'),
    slotOffsetMinutes: smallint('slot_offset_min').notNull().default(0),
    bookingWindowKind: text('booking_window_kind').$type<BookingWindowKind>().notNull().default('ROLLING'),
    bookingWindowWeekdaysOnly: boolean('booking_window_weekdays_only').notNull().default(false),
    bookingWindowFrom: date('booking_window_from'),
    bookingWindowTo: date('booking_window_to'),
    customerClash: text('customer_clash').$type<CustomerClash>().notNull().default('ALLOW'),
    anyStaff: text('any_staff').$type<AnyStaff>().notNull().default('FEWEST_MINUTES'),
    autoComplete: boolean('auto_complete').notNull().default(false),
    noShowMonths: smallint('no_show_months').notNull().default(6),
    noShowPrepayFrom: smallint('no_show_prepay_from').default(3),
    noShowBlockFrom: smallint('no_show_block_from').default(5),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.businessId] })],
);
