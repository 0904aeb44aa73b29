import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import { minutesAfter } from '../appointment/instants.ts';
import {
  partySizeSchema,
  segmentsSchema,
  type Bounds,
  type Calendars,
  type Offer,
  type OfferedVisit,
  type Place,
  type VisitRequest,
} from '../availability/availability.ts';
import { bookingWindow, placeFor, withoutWindow } from '../availability/booking-window.ts';
import { longestVisit } from '../availability/offer.ts';
import { offeredVisit, visitInMinute } from '../availability/offered-visit.ts';
import type { Calendar } from '../availability/calendar.ts';
import { nothing } from '../availability/ranges.ts';
import { localDay } from '../availability/local-time.ts';
import { visitPlaceSchema } from '../travel/travel.ts';
import { contactInput } from '../guest/contact.ts';

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

export const bookAtDeskInput = z
  .object({
    locationId: idOf('loc'),
    startsAt: z.date(),
    segments: segmentsSchema,
    partySize: partySizeSchema,
    place: visitPlaceSchema,
    customerId: orNull(idOf('cus')),
    customer: orNull(contactInput),
    source: z.enum(['PHONE', 'WALK_IN', 'STAFF']),
    checkIn: z
      .boolean()
      .nullish()
      .transform((checkIn) => checkIn ?? false),
    override: orNull(z.object({ reason: z.string().trim().min(1).max(500) })),
    note: z
      .string()
      .trim()
      .max(4096)
      .nullish()
      .transform((note) => note || null),
    externalId: orNull(z.string().trim().min(1).max(200)),
    idempotencyKey: z.string().min(1).max(255),
  })
  .refine(({ customerId, customer }) => (customerId === null) !== (customer === null), {
    error: 'one_customer',
    path: ['customerId'],
  })
  .refine(({ checkIn, source }) => !checkIn || source === 'WALK_IN', { error: 'only_walk_in', path: ['checkIn'] });
export type BookAtDeskInput = z.infer<typeof bookAtDeskInput>;

/** What a visit at the desk is bound to. */
export interface DeskWish extends VisitRequest {
  readonly startsAt: Date;
  readonly source: 'PHONE' | 'WALK_IN' | 'STAFF';
  readonly overrides: boolean;
  /** A visit that was agreed on: lead time and booking window do not bind it any more. */
  readonly isAgreed?: boolean;
}

/** Somebody may have sat down before there was time to write it down. */
const walkInGraceMinutes = 15;
const overrideBeforeMinutes = 24 * 60;
const overrideAfterMinutes = 2 * 366 * 24 * 60;

/** The minute in which a visit starts. Only a start on the grid has to be exact. */
export const minuteOf = (startsAt: Date): number => Math.floor(startsAt.getTime() / 60_000);

/**
 * When a visit may start. On the phone as online; a walk-in from now on, with a little grace; with an override from a day
 * ago, for what is written down later, on.
 */
export function deskWindow(place: Place, { source, overrides }: DeskWish, now: Date): Bounds {
  if (overrides) {
    const [from, to] = [-overrideBeforeMinutes, overrideAfterMinutes].map((minutes) => minutesAfter(now, minutes));
    return { from: minuteOf(from as Date), to: minuteOf(to as Date) };
  }
  const window = bookingWindow(place, now);
  return source === 'WALK_IN' ? { from: minuteOf(minutesAfter(now, -walkInGraceMinutes)), to: window.to } : window;
}

/** The place as the desk books that visit there: its services may have lead times and booking windows of their own. */
export const placeAtDesk = (place: Place, wish: DeskWish, offer: Offer): Place =>
  wish.isAgreed ? { ...withoutWindow(place), leadTimeMinutes: 0 } : placeFor(place, wish, offer);

export type NotAtDesk =
  | { readonly reason: 'OUTSIDE_WINDOW'; readonly window: Bounds }
  | { readonly reason: 'NOT_SOLD'; readonly indexes: readonly number[] }
  | { readonly reason: 'PARTY'; readonly minimum: number; readonly maximum: number }
  | { readonly reason: 'NOT_FREE'; readonly nextStart: number | null };

/**
 * The visit that starts then, by the rules of the desk. What is sold at all may be booked, online or not. A walk-in starts
 * in any minute. An override ignores every rule but one: nobody serves two visits at once.
 */
export function visitAtDesk(
  place: Place,
  wish: DeskWish,
  offer: Offer,
  calendars: Calendars,
): OfferedVisit | NotAtDesk {
  const ruled = placeAtDesk(place, wish, offer);
  const window = deskWindow(ruled, wish, calendars.now);
  const start = minuteOf(wish.startsAt);
  if (start < window.from || start >= window.to) return { reason: 'OUTSIDE_WINDOW', window };
  const unsold = wish.segments.flatMap(({ variationId }, index) => (offer.get(variationId)?.isSold ? [] : [index]));
  if (unsold.length > 0) return { reason: 'NOT_SOLD', indexes: unsold };
  const party = partyFor(wish, offer);
  if (wish.partySize < party.minimum || wish.partySize > party.maximum) return { reason: 'PARTY', ...party };
  if (!place.isOpenForBooking && !wish.overrides) return { reason: 'NOT_FREE', nextStart: null };

  if (wish.overrides) return visitAgainstRules(wish, offer, calendars, start);
  if (wish.source === 'WALK_IN') return inMinute(wish, offer, calendars, start);
  const found = offeredVisit(ruled, wish, soldAtDesk(offer), calendars, wish.startsAt);
  if (!('reason' in found)) return found;
  return found.reason === 'OUTSIDE_WINDOW' ? found : { reason: 'NOT_FREE', nextStart: found.nextStart };
}

function partyFor({ segments }: DeskWish, offer: Offer): { readonly minimum: number; readonly maximum: number } {
  const variations = segments.flatMap(({ variationId }) => offer.get(variationId) ?? []);
  return {
    minimum: Math.max(...variations.map(({ minParty }) => minParty)),
    maximum: Math.min(...variations.map(({ maxParty }) => maxParty)),
  };
}

/** What is sold at all, as if it were sold online. */
export const soldAtDesk = (offer: Offer): Offer =>
  new Map([...offer].map(([id, variation]) => [id, { ...variation, isBookable: variation.isSold }]));

function inMinute(wish: DeskWish, offer: Offer, calendars: Calendars, start: number): OfferedVisit | NotAtDesk {
  const found = visitInMinute(wish, offer, calendars, start);
  return 'nextStart' in found ? { reason: 'NOT_FREE', ...found } : found;
}

/** How much may be booked, and what else the customer does. */
const withoutRules: Pick<Calendars, 'limits' | 'customerBusy'> = { limits: [], customerBusy: nothing };

/** With as few rules broken as it takes: people at work first, then any who are not away, then anybody. */
function visitAgainstRules(
  wish: DeskWish,
  offer: Offer,
  calendars: Calendars,
  start: number,
): OfferedVisit | NotAtDesk {
  const until = start + longestVisit(offer, wish);
  const open = (calendar: Calendar): Calendar => ({
    ...calendar,
    open: [start, until],
    windows: [{ day: localDay(calendars.offsets, start), opens: start, closes: until }],
  });
  const here = (calendar: Calendar): Calendar => ({ ...open(calendar), taken: calendar.booked });
  for (const relaxed of [(calendar: Calendar) => calendar, open, here]) {
    const byResource = new Map([...calendars.byResource].map(([id, calendar]) => [id, relaxed(calendar)]));
    const found = inMinute(wish, offer, { ...calendars, ...withoutRules, byResource }, start);
    if (!('reason' in found)) return found;
  }
  return { reason: 'NOT_FREE', nextStart: null };
}

export const deskTexts: Texts = {
  external_id_taken: {
    en: 'Another appointment has this name already.',
    ja: 'この外部IDは別の予約で使われています。',
  },
  one_customer: {
    en: 'Name a known customer, or give the contact data of a new one.',
    ja: '既存のお客様を選ぶか、新しいお客様の連絡先を入力してください。',
  },
  not_sold: { en: 'This is not sold any more.', ja: 'このメニューは現在取り扱っていません。' },
  party_size: { en: 'For {minimum} to {maximum} people.', ja: '{minimum}〜{maximum}名様でご利用いただけます。' },
  only_walk_in: {
    en: 'Only a walk-in is checked in at once.',
    ja: '同時にチェックインできるのは飛び込みのお客様だけです。',
  },
};
