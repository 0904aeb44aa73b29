import {
  leadOf,
  type Bounds,
  type Calendars,
  type Offer,
  type OfferedSegment,
  type OfferedVisit,
  type Place,
  type SegmentRequest,
  type VisitRequest,
} from './availability.ts';
import { bookingWindow } from './booking-window.ts';
import type { Blocked, Calendar, DayWindow } from './calendar.ts';
import { segmentsOf, type SegmentCandidate } from './candidates.ts';
import { chooser, isIntertwined, type Choice } from './choice.ts';
import { occupations, reachOf, type Reach, type Segment, type Strictness } from './engine.ts';
import { startsOnGrid, windowsOfAll, windowsOfAny } from './grid.ts';
import { localDay } from './local-time.ts';
import { isBookable, longestVisit } from './offer.ts';
import { withinOpenDays } from './open-days.ts';
import { picksOf, preferenceOf } from '../pick/pick.ts';
import { blockedByPacing } from '../table/pacing.ts';
import { priceVisit } from './price.ts';
import { contains, firstEndingAfter, type Ranges } from './ranges.ts';
import { mayExceedLimits, withinLimitsTogether } from './visit-limits.ts';

/** All that is known of how a visit could be done, laid out once for all its starts. */
export interface Plan {
  readonly segments: readonly Segment[];
  readonly windows: readonly DayWindow[];
  /** Starts of the visit that rules refuse. */
  readonly blocked: readonly Blocked[];
  readonly reach: Reach;
  /** Starts on the grid at which the visit can be done. */
  startsIn(bounds: Bounds): readonly number[];
  /** All starts on the grid, or those within the ranges. */
  gridIn(bounds: Bounds, reached?: Ranges): readonly number[];
  /** The visit at one of the starts that it can reach; null where what it needs at once cannot all be had. */
  visitAt: VisitAt;
  /** Whether the visit at a start that it can reach is more than limits leave. */
  exceedsAt(start: number): boolean;
}

type VisitAt = (start: number) => OfferedVisit | null;

export function planVisit(place: Place, request: VisitRequest, offer: Offer, calendars: Calendars): Plan {
  const segments = segmentsOf(request, offer, calendars);
  const windows = gridOf(request.segments[0], segments[0], calendars);
  const blocked: readonly Blocked[] = [
    { reason: 'CLOSED', ranges: calendars.location.tooLate },
    blockedByPacing(calendars.pacing, request.partySize),
  ];
  const reach = reachOf(segments, blocked);
  const grid = { interval: place.slotIntervalMinutes, offset: place.slotOffsetMinutes };
  const gridIn = (bounds: Bounds, reached: Ranges = [bounds.from, bounds.to]) =>
    startsOnGrid(windows, reached, { ...grid, ...bounds });
  const isUnsure =
    mayExceedLimits(request, calendars) || segments.some(({ candidates }) => candidates.some(isIntertwined));
  const visitAt = visitsOf(reach, request, offer, calendars);
  const withoutLimits = visitsOf(reach, request, offer, calendars, { obeysLimits: false });
  const canBeHad = (start: number) => !isUnsure || visitAt(start) !== null;
  return {
    ...{ segments, windows, blocked, reach, gridIn, visitAt },
    exceedsAt: (start) => visitAt(start) === null && withoutLimits(start) !== null,
    startsIn: (bounds) =>
      withinOpenDays(place, calendars, bounds, (within) => gridIn(within, reach.visit).filter(canBeHad)),
  };
}

/** The windows that carry the grid: of those who may do the first segment, or the location's where nobody has to. */
function gridOf(
  asked: SegmentRequest | undefined,
  segment: Segment | undefined,
  { location }: Calendars,
): readonly DayWindow[] {
  const crews = segment?.candidates.map(({ staff }) => staff) ?? [];
  if (crews.some((crew) => crew.length === 0)) return location.windows;
  if (asked?.staff.anyOf === null && (asked.staff.allOf ?? []).length > 0) return windowsOfAll(crews[0] ?? []);
  return windowsOfAny([...new Set(crews.flat())]);
}

/** Every offered visit within the bounds, in order of its start. */
export function offeredVisits(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
): readonly OfferedVisit[] {
  const plan = planVisit(place, request, offer, calendars);
  return plan.startsIn(bounds).flatMap((start) => plan.visitAt(start) ?? []);
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
    const visit = plan.visitAt(start);
    if (visit) return withPicks(visit, plan.reach, calendars);
  }
  const known = Math.min(window.to, calendars.until - longestVisit(offer, request));
  const nextStart = plan.startsIn({ from: Math.ceil(start), to: known })[0] ?? null;
  const withoutOthers = plan.gridIn(exactly, reachOf(plan.segments, plan.blocked, ifNobodyHadBooked).visit);
  return { reason: withoutOthers.includes(start) ? 'TAKEN' : 'NOT_OFFERED', nextStart };
}

/** Time off alone, as if nobody had booked. */
const ifNobodyHadBooked: Strictness = { takenOf: ({ off }: Calendar) => [off] };

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
  const visit = contains(reach.visit, start) ? visitsOf(reach, request, offer, calendars)(start) : null;
  if (visit) return withPicks(visit, reach, calendars);
  const next = reach.visit[firstEndingAfter(reach.visit, start)] ?? Infinity;
  return { nextStart: next < calendars.until - longestVisit(offer, request) ? Math.max(next, start + 1) : null };
}

/** With whom the house chose out of whom. */
function withPicks(visit: OfferedVisit, reach: Reach, { picks, offsets }: Calendars): OfferedVisit {
  const chosen = visit.segments.map((segment) => ({
    ...{ startsAt: segment.startsAt, lead: leadOf(segment)?.resourceId ?? null },
  }));
  return { ...visit, picks: picksOf(reach, chosen, picks, localDay(offsets, visit.startsAt)) };
}

function visitsOf(
  reach: Reach,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  { obeysLimits = true } = {},
): VisitAt {
  const choose = chooser(
    reach,
    preferenceOf(calendars.picks),
    obeysLimits ? withinLimitsTogether(request, calendars) : null,
  );
  return (start) => {
    const choices = choose(start, localDay(calendars.offsets, start));
    if (!choices) return null;
    const segments = choices.map((choice, index) => offeredSegment(choice, request.segments[index], offer));
    const lines = segments.map(({ priceMinor, variation }) => ({ priceMinor, rule: variation.depositRule }));
    return {
      startsAt: start,
      endsAt: choices.at(-1)?.endsAt ?? start,
      segments,
      price: priceVisit(lines, request.partySize),
      occupations: occupations(choices),
    };
  };
}

function offeredSegment(choice: Choice, asked: SegmentRequest | undefined, offer: Offer): OfferedSegment {
  const variation = asked && offer.get(asked.variationId);
  if (!variation) throw new Error('a segment without its variation cannot be offered');
  const { minutes, priceMinor, addOns } = choice.candidate as SegmentCandidate;
  const { resources, startsAt, endsAt } = choice;
  return { variation, resources, addOns, priceMinor, minutes, startsAt, endsAt };
}
