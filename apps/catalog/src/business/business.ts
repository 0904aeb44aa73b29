import type { DataOf, businessState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { descriptionsInput, languageTag, namesInput, type Translations } from '../translation/translation.ts';

export type BusinessStatus = 'DRAFT' | 'IN_REVIEW' | 'ACTIVE' | 'PAUSED' | 'SUSPENDED' | 'ARCHIVED';
export type BusinessVerb = 'publish' | 'pause';

/** From which status each verb leads, and where to. */
export const businessSteps: Readonly<
  Record<BusinessVerb, { readonly from: readonly BusinessStatus[]; readonly to: BusinessStatus }>
> = {
  publish: { from: ['DRAFT', 'PAUSED'], to: 'ACTIVE' },
  pause: { from: ['ACTIVE'], to: 'PAUSED' },
};

/** The status after the verb; null where it is not possible. */
export function businessAfter(verb: BusinessVerb, status: BusinessStatus): BusinessStatus | null {
  const step = businessSteps[verb];
  return step.from.includes(status) ? step.to : null;
}

const approvals = ['NONE', 'ALWAYS', 'NEW_CUSTOMERS'] as const;
/** Whose bookings the business wants to see before they count. */
export type Approval = (typeof approvals)[number];

const bookingWindowKinds = ['ROLLING', 'OPEN_DAYS', 'FIXED'] as const;
/** How the last day that customers may book is found. */
export type BookingWindowKind = (typeof bookingWindowKinds)[number];

const customerClashes = ['REFUSE', 'WARN', 'ALLOW'] as const;
/** What is done about a customer who has another visit at that time. */
export type CustomerClash = (typeof customerClashes)[number];

const anyStaffChoices = ['LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES'] as const;
/** Whom a customer without a wish gets. */
export type AnyStaff = (typeof anyStaffChoices)[number];

export interface BusinessSettings {
  readonly slotIntervalMinutes: number;
  readonly leadTimeMinutes: number;
  readonly bookingWindowDays: number;
  readonly holdMinutes: number;
  readonly maxLiveHolds: number;
  readonly paymentMinutes: number;
  readonly checkInRequired: boolean;
  readonly graceMinutes: number;
  readonly rescheduleMax: number;
  readonly approval: Approval;
  readonly approvalHours: number;
  readonly pendingBlocks: boolean;
  readonly autoNoShowMinutes: number | null;
  readonly slotOffsetMinutes: number;
  readonly bookingWindowKind: BookingWindowKind;
  readonly bookingWindowWeekdaysOnly: boolean;
  /** Dates in the location's zone, both included; with FIXED. */
  readonly bookingWindowFrom: string | null;
  readonly bookingWindowTo: string | null;
  readonly customerClash: CustomerClash;
  readonly anyStaff: AnyStaff;
  readonly autoComplete: boolean;
  readonly noShowMonths: number;
  readonly noShowPrepayFrom: number | null;
  readonly noShowBlockFrom: number | null;
}

/** What a business begins with. */
export const firstSettings: Pick<BusinessSettings, TogetherFields> = {
  slotIntervalMinutes: 15,
  slotOffsetMinutes: 0,
  bookingWindowKind: 'ROLLING',
  bookingWindowFrom: null,
  bookingWindowTo: null,
};

/** Settings that make sense only together. */
type TogetherFields =
  'slotIntervalMinutes' | 'slotOffsetMinutes' | 'bookingWindowKind' | 'bookingWindowFrom' | 'bookingWindowTo';

/** The field that makes settings impossible together, with its problem; null when they hold. */
export function settingsProblem(settings: Pick<BusinessSettings, TogetherFields>): Problem | null {
  const { bookingWindowKind: kind, bookingWindowFrom: from, bookingWindowTo: to } = settings;
  const at = (field: TogetherFields, problem: string) => ({ path: ['settings', field], problem });
  if (settings.slotOffsetMinutes >= settings.slotIntervalMinutes) return at('slotOffsetMinutes', 'offset_range');
  if (kind === 'FIXED' && from === null) return at('bookingWindowFrom', 'required');
  if (kind === 'FIXED' && to === null) return at('bookingWindowTo', 'required');
  if (from !== null && to !== null && from > to) return at('bookingWindowTo', 'end_before_start');
  return null;
}

interface Problem {
  readonly path: string[];
  readonly problem: string;
}

export interface Business {
  readonly organizationId: string;
  readonly id: string;
  readonly verticalId: string;
  readonly slug: string;
  readonly names: Translations;
  readonly descriptions: Translations;
  readonly defaultLocale: string;
  readonly currency: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly status: BusinessStatus;
  readonly published: boolean;
  readonly version: number;
}

/** What other slices know of a business. */
export const businessStateOf = (business: Business, settings: BusinessSettings): DataOf<typeof businessState> => ({
  slug: business.slug,
  names: { ...business.names },
  defaultLocale: business.defaultLocale,
  currency: business.currency,
  status: business.status,
  published: business.published,
  settings: { ...settings },
});

const currencies = new Set(Intl.supportedValuesOf('currency'));
const currencyCode = z.string().refine((code) => currencies.has(code), { message: 'unknown_currency' });

const slug = z.string().refine((text) => /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(text), { message: 'not_a_slug' });

const phone = z.string().trim().min(1).max(32);
const email = z.email().max(254);
const website = z.url({ protocol: /^https?$/ }).max(2_000);

const within = (least: number, most: number) => z.int().min(least).max(most);

/** Ranges of `data.md`; fields that are left out keep what they were. */
const settings = z.object({
  slotIntervalMinutes: within(5, 240).nullish(),
  leadTimeMinutes: within(0, 43_200).nullish(),
  bookingWindowDays: within(1, 730).nullish(),
  holdMinutes: within(1, 60).nullish(),
  maxLiveHolds: within(1, 20).nullish(),
  paymentMinutes: within(5, 1_440).nullish(),
  checkInRequired: z.boolean().nullish(),
  graceMinutes: within(0, 240).nullish(),
  rescheduleMax: within(0, 20).nullish(),
  approval: z.enum(approvals).nullish(),
  approvalHours: within(4, 72).nullish(),
  pendingBlocks: z.boolean().nullish(),
  autoNoShowMinutes: within(15, 240).nullish(),
  slotOffsetMinutes: within(0, 239).nullish(),
  bookingWindowKind: z.enum(bookingWindowKinds).nullish(),
  bookingWindowWeekdaysOnly: z.boolean().nullish(),
  bookingWindowFrom: z.iso.date().nullish(),
  bookingWindowTo: z.iso.date().nullish(),
  customerClash: z.enum(customerClashes).nullish(),
  anyStaff: z.enum(anyStaffChoices).nullish(),
  autoComplete: z.boolean().nullish(),
  noShowMonths: within(1, 24).nullish(),
  noShowPrepayFrom: within(1, 50).nullish(),
  noShowBlockFrom: within(1, 50).nullish(),
});

export const createBusinessInput = z.object({
  slug,
  verticalSlug: z.string(),
  names: namesInput,
  descriptions: descriptionsInput.nullish(),
  defaultLanguage: languageTag,
  currency: currencyCode,
  phone: phone.nullish(),
  email: email.nullish(),
  website: website.nullish(),
  settings: settings.nullish(),
});
export type CreateBusiness = z.infer<typeof createBusinessInput>;

export const changeBusinessSettingsInput = z.object({
  businessId: idOf('biz'),
  version: z.int(),
  names: namesInput.nullish(),
  descriptions: descriptionsInput.nullish(),
  phone: phone.nullish(),
  email: email.nullish(),
  website: website.nullish(),
  settings: settings.nullish(),
});
export type ChangeBusinessSettings = z.infer<typeof changeBusinessSettingsInput>;

export const businessStepInput = z.object({ businessId: idOf('biz'), version: z.int() });
export type BusinessStep = z.infer<typeof businessStepInput>;
