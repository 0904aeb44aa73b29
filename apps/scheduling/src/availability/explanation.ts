import type { Bounds, Calendars, Offer, Place, VisitRequest } from './availability.ts';
import { bookingWindow } from './booking-window.ts';
import type { Calendar, NotOfferedReason } from './calendar.ts';
import { reachOf, type Reach, type TakenOf } from './engine.ts';
import { unbookable } from './offer.ts';
import { planVisit, type Plan } from './offered-visit.ts';
import { contains, nothing } from './ranges.ts';

export interface Refusal {
  readonly startsAt: number;
  readonly reason: NotOfferedReason;
}

/** The starts on the grid within the bounds that are not offered, and why; at most so many. */
export function refusalsIn(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
  most: number,
): readonly Refusal[] {
  const plan = planVisit(place, request, offer, calendars);
  const offered = new Set(isOpen(place, request, offer) ? plan.startsIn(withinWindow(place, calendars, bounds)) : []);
  const reasonOf = reasonsOf(place, request, offer, calendars, plan);
  return plan
    .gridIn(bounds)
    .filter((start) => !offered.has(start))
    .slice(0, most)
    .map((startsAt) => ({ startsAt, reason: reasonOf(startsAt) }));
}

const isOpen = (place: Place, request: VisitRequest, offer: Offer): boolean =>
  place.isOpenForBooking && unbookable(offer, request) === null;

function withinWindow(place: Place, calendars: Calendars, { from, to }: Bounds): Bounds {
  const window = bookingWindow(place, calendars.now);
  return { from: Math.max(from, window.from), to: Math.min(to, window.to) };
}

/**
 * Why a start that is not offered is not: the first of what stands in its way that it would be offered without. What
 * concerns everything comes first, then rules, then what is taken, then hours.
 */
export function reasonsOf(
  place: Place,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
  plan: Plan = planVisit(place, request, offer, calendars),
): (start: number) => NotOfferedReason {
  const window = bookingWindow(place, calendars.now);
  const never = reasonAtAll(place, request, offer, plan);
  const steps = relaxed(plan);
  return (start) => {
    if (never) return never;
    if (!Number.isInteger(start)) return 'OFF_GRID';
    if (start < window.from) return 'TOO_SOON';
    if (start >= window.to) return 'TOO_FAR';
    if (contains(plan.reach.visit, start)) return onGridReason(place, plan, start);
    const found = steps.find(({ reach }) => contains(reach().visit, start));
    if (found) return found.reason ?? ruleAt(plan, start);
    return contains(calendars.location.open, start) ? 'OUTSIDE_HOURS' : 'CLOSED';
  };
}

function reasonAtAll(place: Place, request: VisitRequest, offer: Offer, plan: Plan): NotOfferedReason | null {
  if (!place.isOpenForBooking) return 'NOT_BOOKABLE';
  const refused = unbookable(offer, request);
  if (refused) return refused;
  if (plan.segments.some(({ candidates }) => candidates.length === 0)) return 'NOBODY_PERFORMS';
  const seatless = plan.segments.some(({ candidates }) =>
    candidates.every(({ staff, needs }) => staff.length === 0 && needs.some(({ options }) => options.length === 0)),
  );
  return seatless ? 'PARTY_SIZE' : null;
}

/** It could be done: then it lies beside the grid, or beyond the last of the days that are counted. */
function onGridReason({ openDays }: Place, plan: Plan, start: number): NotOfferedReason {
  if (plan.gridIn({ from: start, to: start + 1 }).length === 0) return 'OFF_GRID';
  if (plan.exceedsAt(start)) return 'LIMIT_REACHED';
  return openDays ? 'TOO_FAR' : 'RESOURCE_TAKEN';
}

/** The same visit with one thing less in its way at each step; null: rules, of which each has its own reason. */
function relaxed(plan: Plan): readonly { readonly reason: NotOfferedReason | null; readonly reach: () => Reach }[] {
  const without = (takenOf: TakenOf | null) => {
    let known: Reach | null = null;
    return () => (known ??= reachOf(plan.segments, [], { ...(takenOf ? { takenOf } : {}), obeysRules: false }));
  };
  return [
    { reason: null, reach: without(null) },
    { reason: 'RESOURCE_TAKEN', reach: without((calendar) => (isStaff(calendar) ? calendar.taken : [nothing])) },
    { reason: 'TAKEN', reach: without((calendar) => (isStaff(calendar) ? [calendar.off] : [nothing])) },
    { reason: 'TIME_OFF', reach: without(() => [nothing]) },
  ];
}

const isStaff = ({ kind }: Calendar): boolean => kind === 'STAFF';

/** Which rule refuses a start that would be possible without rules. */
function ruleAt({ blocked, segments }: Plan, start: number): NotOfferedReason {
  const all = [...blocked, ...segments.flatMap(({ candidates }) => candidates.flatMap((each) => each.blocked))];
  return (all.find(({ ranges }) => contains(ranges, start)) ?? all[0])?.reason ?? 'NOT_BOOKABLE';
}
