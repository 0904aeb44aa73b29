import { idOf } from '@openslot/service';
import { z } from 'zod';
import type { CancellationPolicy } from '../appointment/policy.ts';
import {
  choose,
  gridWindows,
  occupations,
  reachOf,
  startsOnGrid,
  takenParts,
  type Calendar,
  type Candidate,
  type Choice,
  type DayWindow,
  type Occupation,
  type Reach,
  type Segment,
} from './engine.ts';
import { localDay, minuteFrom, type Offsets } from './local-time.ts';
import { contains, firstEndingAfter, type Ranges } from './ranges.ts';
import { priceVisit, type DepositRule, type VisitPrice } from './price.ts';

export const longestRangeDays = 32;

export const staffChoice = z
  .object({ anyOf: z.array(idOf('stf')).min(1).max(100).nullish(), noneOf: z.array(idOf('stf')).max(100).nullish() })
  .nullish();

const segment = z.object({
  variationId: idOf('var'),
  staff: staffChoice,
  // Add-ons have no prices and lengths here yet: better refused than ignored.
  addOnIds: z.array(z.string()).max(0).nullish(),
  pauseBeforeMinutes: z.int().min(0).max(1440).nullish(),
});

/** The segments of a visit, as availability and holds ask for them. */
export const segmentsSchema = z
  .array(segment)
  .min(1)
  .max(8)
  .transform((segments) =>
    segments.map(({ variationId, staff, pauseBeforeMinutes }): SegmentRequest => ({
      variationId,
      staff: { anyOf: staff?.anyOf ?? null, noneOf: staff?.noneOf ?? [] },
      pauseBefore: pauseBeforeMinutes ?? 0,
    })),
  )
  .refine(([first]) => first?.pauseBefore === 0, { error: 'invalid_value', path: ['0', 'pauseBeforeMinutes'] });

export const partySizeSchema = z
  .int()
  .min(1)
  .max(500)
  .nullish()
  .transform((size) => size ?? 1);

export const availabilityInput = z
  .object({
    locationId: idOf('loc'),
    from: z.date(),
    to: z.date(),
    segments: segmentsSchema,
    partySize: partySizeSchema,
    reschedules: idOf('apt')
      .nullish()
      .transform((id) => id ?? null),
  })
  .refine(({ from, to }) => from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= longestRangeDays * 86_400_000, {
    error: 'too_long',
    path: ['to'],
  });
export type AvailabilityInput = z.infer<typeof availabilityInput>;

export interface StaffRequest {
  /** Null: anybody who performs it here. */
  readonly anyOf: readonly string[] | null;
  readonly noneOf: readonly string[];
}

export interface SegmentRequest {
  readonly variationId: string;
  readonly staff: StaffRequest;
  readonly pauseBefore: number;
}

export interface VisitRequest {
  readonly segments: readonly SegmentRequest[];
  readonly partySize: number;
}

/** A published location with the rules of its business, at one moment. */
export interface Place {
  readonly organizationId: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly currency: string;
  /** False while the business is paused, or the location closed or switched off. */
  readonly isOpenForBooking: boolean;
  readonly slotIntervalMinutes: number;
  readonly leadTimeMinutes: number;
  readonly holdMinutes: number;
  /** How many live holds one caller may have. */
  readonly maxLiveHolds: number;
  /** Where the booking window ends: midnight after its last local day, in minutes since 1970. */
  readonly latest: number;
  readonly now: Date;
}

export interface Performer {
  readonly resourceId: string;
  readonly minutes: number;
  readonly priceMinor: number;
}

export interface OfferedVariation {
  readonly id: string;
  readonly serviceId: string;
  readonly version: number;
  readonly isBookable: boolean;
  /** At the desk, if not online. */
  readonly isSold: boolean;
  readonly minutes: number;
  readonly buffers: { readonly before: number; readonly after: number };
  readonly processing: { readonly start: number; readonly minutes: number } | null;
  readonly minParty: number;
  readonly maxParty: number;
  readonly performers: readonly Performer[];
  /** The service's own, else the business's default. */
  readonly policy: CancellationPolicy | null;
  readonly depositRule: DepositRule | null;
}

/** The variations that a request names, by id; one that is missing is unknown at this business. */
export type Offer = ReadonlyMap<string, OfferedVariation>;

export interface Calendars {
  readonly now: Date;
  /** All that is open or taken before this minute was loaded. */
  readonly until: number;
  readonly offsets: Offsets;
  readonly byResource: ReadonlyMap<string, Calendar>;
}

/** One offered visit: who does what, when, at which price, and what it takes. */
export interface OfferedVisit {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly segments: readonly OfferedSegment[];
  readonly price: VisitPrice;
  readonly occupations: readonly Occupation[];
}

export interface OfferedSegment {
  readonly variation: OfferedVariation;
  readonly resourceId: string;
  readonly unit: number;
  readonly priceMinor: number;
  readonly minutes: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Minutes in which a start may lie: [from, to). */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** From the lead time to the end of the booking window. */
export function bookingWindow(place: Place, now: Date): Bounds {
  return { from: minuteFrom(new Date(now.getTime() + place.leadTimeMinutes * 60_000)), to: place.latest };
}

export function within(range: { from: Date; to: Date }, window: Bounds): Bounds {
  return { from: Math.max(minuteFrom(range.from), window.from), to: Math.min(minuteFrom(range.to), window.to) };
}

export const knowsAll = (offer: Offer, request: VisitRequest): boolean =>
  request.segments.every(({ variationId }) => offer.has(variationId));

/** Everything that was asked for can be booked by a party of that size. */
export const isBookable = (offer: Offer, request: VisitRequest): boolean =>
  request.segments.every(({ variationId }) => {
    const variation = offer.get(variationId);
    if (!variation?.isBookable) return false;
    return variation.minParty <= request.partySize && request.partySize <= variation.maxParty;
  });

/** The only people whom the request can mean, where every segment names some; null: anybody. */
export function namedStaff(request: VisitRequest): readonly string[] | null {
  const named = request.segments.map(({ staff }) => staff.anyOf);
  return named.every((ids) => ids !== null) ? [...new Set(named.flat())] : null;
}

/** How long the visit can last at most, from its start to the end of its last segment. */
export function longestVisit(offer: Offer, request: VisitRequest): number {
  const lengths = request.segments.map(({ variationId, pauseBefore }) => {
    const variation = offer.get(variationId);
    const each = variation?.performers.map(({ minutes }) => minutes) ?? [];
    return pauseBefore + Math.max(variation?.minutes ?? 0, ...each);
  });
  return lengths.reduce((total, length) => total + length, 0);
}

interface Plan {
  readonly segments: readonly Segment[];
  readonly windows: readonly DayWindow[];
  readonly reach: Reach;
  /** Starts on the grid; of the visit as it can be done, or as far as `reached` says. */
  startsIn(bounds: Bounds, reached?: Ranges): readonly number[];
}

/** The request with its candidates: those whom the choice allows, who perform it, and whose calendar was loaded. */
function planVisit(place: Place, request: VisitRequest, offer: Offer, calendars: Calendars): Plan {
  const segments = segmentsOf(request, offer, calendars);
  const windows = gridWindows(segments[0]?.candidates ?? []);
  const reach = reachOf(segments);
  return {
    segments,
    windows,
    reach,
    startsIn: (bounds, reached = reach.visit) =>
      startsOnGrid(windows, reached, { interval: place.slotIntervalMinutes, ...bounds }),
  };
}

const segmentsOf = (request: VisitRequest, offer: Offer, calendars: Calendars): readonly Segment[] =>
  request.segments.map(({ variationId, staff, pauseBefore }) => {
    const variation = offer.get(variationId);
    return { pauseBefore, candidates: variation ? candidatesOf(variation, staff, calendars) : [] };
  });

function candidatesOf(variation: OfferedVariation, staff: StaffRequest, calendars: Calendars): readonly Candidate[] {
  return variation.performers
    .filter(({ resourceId }) => allows(staff, resourceId))
    .flatMap(({ resourceId, minutes, priceMinor }) => {
      const calendar = calendars.byResource.get(resourceId);
      if (!calendar) return [];
      return [{ calendar, minutes, priceMinor, parts: takenParts(minutes, variation.buffers, variation.processing) }];
    });
}

const allows = (staff: StaffRequest, resourceId: string): boolean =>
  (staff.anyOf?.includes(resourceId) ?? true) && !staff.noneOf.includes(resourceId);

/** Every offered visit within the bounds, in order of its start. */
export function offeredVisits(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
): readonly OfferedVisit[] {
  const plan = planVisit(place, request, offer, calendars);
  return plan.startsIn(bounds).map((start) => visitAt(start, plan.reach, request, offer, calendars));
}

/** The first start within the bounds that is offered. */
export function firstOffered(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
): number | null {
  return planVisit(place, request, offer, calendars).startsIn(bounds)[0] ?? null;
}

export type NotOffered =
  | { readonly reason: 'OUTSIDE_WINDOW'; readonly window: Bounds }
  /** Somebody has it; `nextStart` is the next offered start in what was loaded. */
  | { readonly reason: 'TAKEN'; readonly nextStart: number | null }
  | { readonly reason: 'NOT_OFFERED'; readonly nextStart: number | null };

/**
 * The visit that starts exactly then, or why it is not offered: outside the booking window; taken, where it would be
 * offered if nobody else had booked; else not offered at all (closed, off the grid, time off, wrong party, nobody does it).
 */
export function offeredVisit(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  startsAt: Date,
): OfferedVisit | NotOffered {
  const window = bookingWindow(place, calendars.now);
  const start = startsAt.getTime() / 60_000;
  if (start < window.from || start >= window.to) return { reason: 'OUTSIDE_WINDOW', window };
  if (!place.isOpenForBooking || !isBookable(offer, request)) return { reason: 'NOT_OFFERED', nextStart: null };

  const plan = planVisit(place, request, offer, calendars);
  const exactly = { from: start, to: start + 1 };
  if (Number.isInteger(start) && plan.startsIn(exactly).length > 0) {
    return visitAt(start, plan.reach, request, offer, calendars);
  }
  const known = Math.min(window.to, calendars.until - longestVisit(offer, request));
  const nextStart = plan.startsIn({ from: Math.ceil(start), to: known })[0] ?? null;
  const withoutOthers = plan.startsIn(exactly, reachOf(plan.segments, offOnly).visit);
  return { reason: withoutOthers.includes(start) ? 'TAKEN' : 'NOT_OFFERED', nextStart };
}

/**
 * The visit that starts in exactly that minute, wherever the grid lies; else the next minute in what was loaded in which
 * it could start.
 */
export function visitInMinute(
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  start: number,
): OfferedVisit | { readonly nextStart: number | null } {
  const reach = reachOf(segmentsOf(request, offer, calendars));
  if (contains(reach.visit, start)) return visitAt(start, reach, request, offer, calendars);
  const next = reach.visit[firstEndingAfter(reach.visit, start)] ?? Infinity;
  return { nextStart: next < calendars.until - longestVisit(offer, request) ? next : null };
}

/** Time off alone, as if nobody had booked. */
const offOnly = (calendar: Calendar) => [calendar.off];

function visitAt(start: number, reach: Reach, request: VisitRequest, offer: Offer, calendars: Calendars): OfferedVisit {
  const choices = choose(reach, start, localDay(calendars.offsets, start));
  const segments = choices.map((choice, index) => offeredSegment(choice, request.segments[index], offer));
  const lines = segments.map(({ priceMinor, variation }) => ({ priceMinor, rule: variation.depositRule }));
  return {
    startsAt: start,
    endsAt: choices.at(-1)?.endsAt ?? start,
    segments,
    price: priceVisit(lines, request.partySize),
    occupations: occupations(choices),
  };
}

function offeredSegment(choice: Choice, asked: SegmentRequest | undefined, offer: Offer): OfferedSegment {
  const variation = asked && offer.get(asked.variationId);
  if (!variation) throw new Error('a segment without its variation cannot be offered');
  const { calendar, minutes, priceMinor } = choice.candidate;
  const { unit, startsAt, endsAt } = choice;
  return { variation, resourceId: calendar.id, unit, priceMinor, minutes, startsAt, endsAt };
}
