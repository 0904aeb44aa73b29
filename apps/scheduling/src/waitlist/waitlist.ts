import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import {
  partySizeSchema,
  staffChoice,
  type Bounds,
  type Calendars,
  type Offer,
  type OfferedVisit,
  type Place,
  type VisitRequest,
} from '../availability/availability.ts';
import { bookingWindow } from '../availability/booking-window.ts';
import { longestVisit } from '../availability/offer.ts';
import { offeredVisits } from '../availability/offered-visit.ts';
import { localDay, minuteFrom, offsetAt, type Offsets } from '../availability/local-time.ts';
import { wallTime } from '../hours/hours.ts';

export const waitlistStatuses = ['WAITING', 'OFFERED', 'FILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export type WaitlistStatus = (typeof waitlistStatuses)[number];
export type OfferStatus = 'SENT' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED';

/** A customer's wish for a visit at a time that was not free. */
export interface WaitlistEntry {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly customerId: string;
  /** Null: anybody who performs it. */
  readonly staffAnyOf: readonly string[] | null;
  readonly staffNoneOf: readonly string[];
  /** A start may lie in [startsFrom, startsUntil). */
  readonly startsFrom: Date;
  readonly startsUntil: Date;
  readonly timeZone: string;
  /** ISO; null: any. */
  readonly weekdays: readonly number[] | null;
  /** Minutes of the location's day in which a start may lie, [earliest, latest); null: any. */
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly partySize: number;
  /** The greater is asked first. */
  readonly priority: number;
  readonly status: WaitlistStatus;
  readonly version: number;
}

export type WaitlistVerb = 'offer' | 'putBack' | 'fill' | 'withdraw' | 'expire';

const transitions: Record<WaitlistVerb, Partial<Record<WaitlistStatus, WaitlistStatus>>> = {
  offer: { WAITING: 'OFFERED' },
  putBack: { OFFERED: 'WAITING' },
  fill: { WAITING: 'FILLED', OFFERED: 'FILLED' },
  withdraw: { WAITING: 'WITHDRAWN', OFFERED: 'WITHDRAWN' },
  expire: { WAITING: 'EXPIRED' },
};

/** The status that a verb leads to; null where it is not possible. */
export const step = (verb: WaitlistVerb, status: WaitlistStatus): WaitlistStatus | null =>
  transitions[verb][status] ?? null;

/** Time that has come free, in minutes since 1970: of one resource, or of somebody at the location. */
export interface FreedTime {
  readonly locationId: string;
  readonly resourceId: string | null;
  readonly from: number;
  readonly to: number;
}

/** A visit that an entry was offered before: nobody is asked twice about one time. */
export interface PastOffer {
  readonly entryId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Fitting<Entry extends WaitlistEntry = WaitlistEntry> {
  readonly entry: Entry;
  readonly request: VisitRequest;
  readonly visit: OfferedVisit;
}

export interface Freed {
  readonly place: Place;
  readonly offer: Offer;
  readonly calendars: Calendars;
  readonly freed: FreedTime;
  readonly past: readonly PastOffer[];
}

/** The first in line for whom the freed time is of use, with the visit to offer; null when it is of use to nobody. */
export function firstInLine<Entry extends WaitlistEntry>(line: readonly Entry[], found: Freed): Fitting<Entry> | null {
  for (const entry of line) {
    const request = requestIn(entry, found.freed);
    const visit = request && bestVisit(entry, request, found);
    if (visit) return { entry, request, visit };
  }
  return null;
}

/** The wish as a request to the one whose time came free; null when that is nobody whom the customer wants. */
function requestIn(entry: WaitlistEntry, { resourceId }: FreedTime): VisitRequest | null {
  const { staffAnyOf, staffNoneOf, variationId, partySize } = entry;
  if (resourceId !== null && (staffNoneOf.includes(resourceId) || staffAnyOf?.includes(resourceId) === false)) {
    return null;
  }
  const staff = { anyOf: resourceId === null ? staffAnyOf : [resourceId], noneOf: staffNoneOf };
  return { segments: [{ variationId, staff, pauseBefore: 0 }], partySize };
}

/** From where the time came free on, and only else with a start before that: so that little is left over. */
function bestVisit(entry: WaitlistEntry, request: VisitRequest, found: Freed): OfferedVisit | null {
  const { place, offer, calendars, freed, past } = found;
  const variation = offer.get(entry.variationId);
  if (!variation?.isSold || request.partySize < variation.minParty || request.partySize > variation.maxParty)
    return null;
  const bounds = startsNear(freed, longestVisit(offer, request), bookingWindow(place, calendars.now));
  const own = past.filter(({ entryId }) => entryId === entry.id);
  const fitting = offeredVisits(place, request, offer, calendars, bounds).filter(
    (visit) => uses(visit, freed) && suits(entry, visit.startsAt, calendars.offsets) && !own.some(meets(visit)),
  );
  return fitting.find(({ startsAt }) => startsAt >= freed.from) ?? fitting.at(-1) ?? null;
}

/** No buffer is longer. */
export const longestBuffer = 240;

/** Where a visit must start to use any of the freed time. */
export const startsNear = ({ from, to }: FreedTime, longest: number, window: Bounds): Bounds => ({
  from: Math.max(from - longest - longestBuffer, window.from),
  to: Math.min(to + longestBuffer, window.to),
});

/** Whether the visit could not have been had without the freed time. */
const uses = ({ occupations }: OfferedVisit, { resourceId, from, to }: FreedTime): boolean =>
  occupations.some(
    (part) => (resourceId === null || part.resourceId === resourceId) && part.from < to && part.to > from,
  );

const meets =
  ({ startsAt, endsAt }: OfferedVisit) =>
  (offer: PastOffer): boolean =>
    minuteFrom(offer.startsAt) < endsAt && minuteFrom(offer.endsAt) > startsAt;

/** Whether a start lies where the customer wants it. */
export function suits(entry: WaitlistEntry, start: number, offsets: Offsets): boolean {
  if (start < minuteFrom(entry.startsFrom) || start >= minuteFrom(entry.startsUntil)) return false;
  const { weekdays, earliest, latest } = entry;
  // 1970 began on a Thursday.
  const weekday = ((localDay(offsets, start) + 3) % 7) + 1;
  if (weekdays && !weekdays.includes(weekday)) return false;
  const minute = (start + offsetAt(offsets, start)) % 1440;
  return earliest === null || latest === null || (earliest <= minute && minute < latest);
}

const soonMinutes = 180;

/** How long an offer stands: half an hour, and less where there is little time to find somebody else. */
export const offerMinutes = (start: number, now: Date): number => (start - minuteFrom(now) < soonMinutes ? 10 : 30);

/** The ranges that a visit's services leave free, one for each person in a row. */
export function freedBy(
  locationId: string,
  parts: readonly { readonly resourceId: string | null; readonly startsAt: Date; readonly endsAt: Date }[],
): readonly FreedTime[] {
  const byResource = Map.groupBy(parts, ({ resourceId }) => resourceId);
  return [...byResource].map(([resourceId, own]) => ({
    ...{ locationId, resourceId },
    from: Math.min(...own.map(({ startsAt }) => minuteFrom(startsAt))),
    to: Math.max(...own.map(({ endsAt }) => minuteFrom(endsAt))),
  }));
}

const longestRangeDays = 367;
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

const timeOfDay = wallTime.refine((minutes) => minutes <= 1440, 'not_a_wall_time');

export const joinWaitlistInput = z
  .object({
    locationId: idOf('loc'),
    variationId: idOf('var'),
    staff: staffChoice.transform((staff) => ({ anyOf: staff?.anyOf ?? null, noneOf: staff?.noneOf ?? [] })),
    from: z.date(),
    to: z.date(),
    weekdays: orNull(z.array(z.int().min(1).max(7)).min(1).max(7)),
    hours: orNull(
      z
        .object({ from: timeOfDay, to: timeOfDay })
        .refine(({ from, to }) => from < to, { error: 'window_order', path: ['to'] }),
    ),
    partySize: partySizeSchema,
    customerId: orNull(idOf('cus')),
    priority: orNull(z.int().min(0).max(100)),
  })
  .refine(({ from, to }) => from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= longestRangeDays * 86_400_000, {
    error: 'wish_too_long',
    path: ['to'],
  })
  .refine(({ customerId, priority }) => customerId !== null || priority === null, {
    error: 'priority_is_for_staff',
    path: ['priority'],
  });
export type JoinWaitlistInput = z.infer<typeof joinWaitlistInput>;

export const leaveWaitlistInput = z.object({ entryId: idOf('wle') });
export const declineWaitlistOfferInput = z.object({ offerId: idOf('wlo') });

export const waitlistFilter = z.object({
  businessId: idOf('biz'),
  locationId: orNull(idOf('loc')),
  serviceId: orNull(idOf('svc')),
  status: z
    .array(z.enum(waitlistStatuses))
    .nullish()
    .transform((status) => status ?? (['WAITING', 'OFFERED'] as const)),
});
export type WaitlistFilter = z.infer<typeof waitlistFilter>;

export const waitlistTexts: Texts = {
  AlreadyWaiting: { en: 'You are waiting for this already.', ja: 'すでにキャンセル待ちに登録されています。' },
  wish_too_long: { en: 'You can wait for at most 367 days.', ja: 'キャンセル待ちの期間は最長367日です。' },
  wish_is_over: { en: 'This lies in the past.', ja: '過去の日時は指定できません。' },
  priority_is_for_staff: {
    en: 'A priority is given by the staff, for a customer.',
    ja: '優先度はスタッフがお客様に対して設定します。',
  },
};
