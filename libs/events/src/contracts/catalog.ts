import { z } from 'zod';
import { contract } from '../contract.ts';
import { amountMinor, currency, minutes, texts } from './values.ts';

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
    }),
  }),
);
export const businessPublished = contract('catalog.business.published.v1', z.object({ slug: z.string() }));

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
    openSwitch: z.boolean(),
    status: z.enum(['ACTIVE', 'CLOSED', 'ARCHIVED']),
    published: z.boolean(),
  }),
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
    performs: z.array(
      z.object({ variationId: z.uuid(), priceMinor: amountMinor.nullable(), durationMinutes: minutes.nullable() }),
    ),
  }),
);

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
