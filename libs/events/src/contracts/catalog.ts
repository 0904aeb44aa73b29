import { z } from 'zod';
import { contract } from '../contract.ts';
import { amountMinor, currency, date, latitude, longitude, minutes, texts } from './values.ts';

export const businessState = contract(
  'catalog.business.state.v1',
  z.object({
    slug: z.string(),
    names: texts,
    defaultLocale: z.string(),
    currency,
    status: z.enum(['DRAFT', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'ARCHIVED']),
    published: z.boolean(),
    settings: z.object({
      slotIntervalMinutes: minutes,
      leadTimeMinutes: minutes,
      bookingWindowDays: z.int(),
      holdMinutes: minutes,
      maxLiveHolds: z.int(),
      paymentMinutes: minutes,
      checkInRequired: z.boolean(),
      graceMinutes: minutes,
      rescheduleMax: z.int(),
      approval: z.enum(['NONE', 'ALWAYS', 'NEW_CUSTOMERS']).default('NONE'),
      /** How long the business has for its decision. */
      approvalHours: z.int().default(24),
      /** Whether a visit that waits for approval occupies its time. */
      pendingBlocks: z.boolean().default(true),
      /** After the start, when nobody has checked in; null: never by itself. */
      autoNoShowMinutes: minutes.nullable().default(null),
      /** The grid of starts begins this long after each window opens. */
      slotOffsetMinutes: minutes.default(0),
      /**
       * Up to which day customers book, in the location's zone: ROLLING `bookingWindowDays` days after today, OPEN_DAYS
       * the last of that many days, today among them, that still have a start, FIXED from one date to another.
       */
      bookingWindowKind: z.enum(['ROLLING', 'OPEN_DAYS', 'FIXED']).default('ROLLING'),
      /** Monday to Friday alone count; the days in between stay bookable. */
      bookingWindowWeekdaysOnly: z.boolean().default(false),
      /** With FIXED: the first and last dates, both included. */
      bookingWindowFrom: date.nullable().default(null),
      bookingWindowTo: date.nullable().default(null),
      /** What is done about a customer who has another visit at that time. */
      customerClash: z.enum(['REFUSE', 'WARN', 'ALLOW']).default('ALLOW'),
      /** Whom a customer without a wish gets, among those who are free. */
      anyStaff: z.enum(['LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES']).default('FEWEST_MINUTES'),
      /** Whether a visit in service is complete by itself when its time is over. */
      autoComplete: z.boolean().default(false),
      /**
       * From how many visits on that somebody missed within so many months the person pays first, or books nothing online;
       * null: never. Absent: as a business begins, 3 and 5 in 6 months.
       */
      noShowMonths: z.int().optional(),
      noShowPrepayFrom: z.int().nullable().optional(),
      noShowBlockFrom: z.int().nullable().optional(),
    }),
  }),
);
export const businessPublished = contract('catalog.business.published.v1', z.object({ slug: z.string() }));

const point = z.object({ latitude, longitude });

/** Where a mobile location goes: around its centre, or within a polygon of at most 100 points. */
const serviceArea = z.object({
  center: point.nullable(),
  radiusMeters: z.int().positive().nullable(),
  polygon: z.array(point).max(100).nullable(),
  travelSpeedKmh: z.int().positive(),
  /** At least this long between two visits at different places. */
  minTravelMinutes: minutes,
  /** For coming at all. */
  feeMinor: amountMinor,
});

export const locationState = contract(
  'catalog.location.state.v1',
  z.object({
    businessId: z.uuid(),
    name: z.string(),
    kind: z.enum(['FIXED', 'MOBILE']),
    timeZone: z.string(),
    address: z.object({
      lines: z.array(z.string()),
      postalCode: z.string().nullable(),
      region: z.string().nullable(),
      country: z.string(),
    }),
    latitude: latitude.nullable().default(null),
    longitude: longitude.nullable().default(null),
    serviceArea: serviceArea.nullable().default(null),
    openSwitch: z.boolean(),
    status: z.enum(['ACTIVE', 'CLOSED', 'ARCHIVED']),
    published: z.boolean(),
  }),
);

/** A location takes people again, or none for now; told only when that changes. */
export const locationSwitched = contract(
  'catalog.location.switched.v1',
  z.object({ businessId: z.uuid(), open: z.boolean() }),
);

/** A resource with what it performs; `performs` is empty for rooms, chairs and devices. */
export const resourceState = contract(
  'catalog.resource.state.v1',
  z.object({
    businessId: z.uuid(),
    locationId: z.uuid().nullable(),
    kind: z.enum(['STAFF', 'ROOM', 'CHAIR', 'TABLE', 'DEVICE', 'POOL']),
    name: z.string(),
    units: z.int().positive(),
    memberId: z.uuid().nullable(),
    bookable: z.boolean(),
    published: z.boolean(),
    live: z.boolean(),
    /** What kind of thing it is, for services that need any one of its type. */
    typeId: z.uuid().nullable().default(null),
    /** Of a table: the party that may sit there, and how many seats may stay empty (null: any number). */
    seatsMin: z.int().positive().nullable().default(null),
    seatsMax: z.int().positive().nullable().default(null),
    maxSpareSeats: z.int().nonnegative().nullable().default(null),
    performs: z.array(
      z.object({
        variationId: z.uuid(),
        priceMinor: amountMinor.nullable(),
        durationMinutes: minutes.nullable(),
        /** Share of the visits of customers without a wish, against the others' weights. */
        weight: z.int().positive().default(100),
        /** Who is asked first, where the business chooses by priority: higher before lower. */
        priority: z.int().nonnegative().default(0),
      }),
    ),
  }),
);

/** Joined tables: booked as one, and free when all its members are. */
export const resourceGroupState = contract(
  'catalog.resource-group.state.v1',
  z.object({
    businessId: z.uuid(),
    locationId: z.uuid(),
    name: z.string(),
    resourceIds: z.array(z.uuid()).min(1),
    seatsMin: z.int().positive(),
    seatsMax: z.int().positive(),
    maxSpareSeats: z.int().nonnegative().nullable(),
    /** Among those that fit equally well, the lower one is taken first. */
    rank: z.int().nonnegative(),
    live: z.boolean(),
  }),
);

/** Something that can be added to a visit, and may lengthen it. */
export const addOnState = contract(
  'catalog.add-on.state.v1',
  z.object({
    businessId: z.uuid(),
    names: texts,
    minutes,
    priceMinor: amountMinor,
    currency,
    maxQuantity: z.int().positive(),
    live: z.boolean(),
  }),
);

/** What a visit occupies beside its staff: a number of units of any resources of a type, or of one resource. */
const requirement = z.object({
  id: z.uuid(),
  typeId: z.uuid().nullable(),
  resourceId: z.uuid().nullable(),
  quantity: z.int().positive(),
  /** WHOLE with the buffers, SERVICE without them, PROCESSING while the staff member is free. */
  phase: z.enum(['WHOLE', 'SERVICE', 'PROCESSING']),
});

export const serviceState = contract(
  'catalog.service.state.v1',
  z.object({
    businessId: z.uuid(),
    names: texts,
    /** Null: the business's default. */
    policyId: z.uuid().nullable(),
    depositRuleId: z.uuid().nullable(),
    published: z.boolean(),
    live: z.boolean(),
    /** CLASS is booked by seats of sessions; TABLE and RENTAL need no staff. */
    kind: z.enum(['APPOINTMENT', 'CLASS', 'TABLE', 'RENTAL']).default('APPOINTMENT'),
    placeKinds: z
      .array(z.enum(['BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE']))
      .min(1)
      .default(['BUSINESS']),
    /** In the order in which they are shown. */
    addOns: z.array(z.object({ addOnId: z.uuid(), required: z.boolean(), displayOrder: z.int() })).default([]),
    /** Of every variation, beside the variation's own. */
    requirements: z.array(requirement).default([]),
  }),
);

export const variationState = contract(
  'catalog.variation.state.v1',
  z.object({
    businessId: z.uuid(),
    serviceId: z.uuid(),
    names: texts,
    durationMinutes: minutes,
    priceMinor: amountMinor,
    currency,
    bufferBeforeMinutes: minutes,
    bufferAfterMinutes: minutes,
    /** Part of the visit in which the staff member is free for others; null: none. */
    processing: z.object({ startMinutes: minutes, minutes }).nullable(),
    minParty: z.int(),
    maxParty: z.int(),
    bookableOnline: z.boolean(),
    live: z.boolean(),
    /** FROM: at least; the rest is settled afterwards. PER_PERSON: for each person of the party. */
    priceKind: z.enum(['FIXED', 'FROM', 'PER_PERSON']).default('FIXED'),
    /** How many places a session of it has, when nothing else is said. */
    capacity: z.int().positive().default(1),
    /** Between the end of this segment and the start of the next one of the same visit. */
    pauseAfterMinutes: minutes.default(0),
    /** Instead of the business's own; null: that one. */
    leadTimeMinutes: minutes.nullable().default(null),
    bookingWindowDays: z.int().nonnegative().nullable().default(null),
    requirements: z.array(requirement).default([]),
    /** How long a party of that size stays, instead of `durationMinutes`. Ranges do not overlap. */
    stays: z
      .array(z.object({ minParty: z.int().positive(), maxParty: z.int().positive(), minutes: z.int().positive() }))
      .default([]),
  }),
);

const fee = z.object({ percent: z.number().min(0).max(100).nullable(), amountMinor: amountMinor.nullable() });

export const cancellationPolicyState = contract(
  'catalog.cancellation-policy.state.v1',
  z.object({
    businessId: z.uuid(),
    isDefault: z.boolean(),
    text: texts,
    /** Customers cancel and reschedule themselves until this long before the start. */
    cancelCutoffMinutes: minutes,
    rescheduleCutoffMinutes: minutes,
    /** Ordered from the longest notice to the shortest: cancelling with less notice than this costs the fee. */
    steps: z.array(fee.extend({ noticeMinutes: minutes })),
    noShow: fee.nullable(),
    live: z.boolean(),
  }),
);

export const depositRuleState = contract(
  'catalog.deposit-rule.state.v1',
  z.object({
    businessId: z.uuid(),
    isDefault: z.boolean(),
    kind: z.enum(['NONE', 'CARD_ON_FILE', 'FIXED', 'PERCENT', 'PER_PERSON', 'FULL']),
    percent: z.number().min(0).max(100).nullable(),
    amountMinor: amountMinor.nullable(),
    live: z.boolean(),
  }),
);
