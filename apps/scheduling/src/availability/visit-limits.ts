import type { Calendars, Offer, OfferedSegment, OfferedVisit, VisitRequest } from './availability.ts';
import type { Blocked, Calendar } from './calendar.ts';
import type { Preference } from './choice.ts';
import type { Candidate } from './engine.ts';
import { periodStart, refusedBy, type LimitUse } from './limits.ts';
import { localDay, type Offsets } from './local-time.ts';
import { shortestMinutes } from './offer.ts';
import { union } from './ranges.ts';

/**
 * The starts that limits refuse to a candidate of one segment, whoever does the others. A visit counts once for its place
 * and its customer, in the period of its start; once for each of its staff; and for a variation as often as it has segments
 * of it. Other segments count at their shortest: whether a visit as it would be is too much is for `exceedsLimits`.
 */
export function blockedByLimits(
  request: VisitRequest,
  index: number,
  offer: Offer,
  { limits, offsets, until }: Calendars,
): (candidate: Candidate) => readonly Blocked[] {
  const first = offsets[0];
  if (limits.length === 0 || !first) return () => [];
  const bounds = { from: first.from, to: until };
  const { variationId } = request.segments[index] ?? {};
  const isSame = (nth: number) => request.segments[nth]?.variationId === variationId;
  const same = request.segments.filter((_, nth) => isSame(nth)).length;
  const shortest = shortestMinutes(offer, request);
  const others = (counts: (nth: number) => boolean) =>
    shortest.reduce((sum, minutes, nth) => (nth === index || !counts(nth) ? sum : sum + minutes), 0);
  return ({ staff, minutes }) =>
    limits.flatMap((limit): readonly Blocked[] => {
      const refusedFor = (count: number, all: number) => [refusedBy(limit, { count, minutes: all }, offsets, bounds)];
      switch (limit.subject) {
        case 'RESOURCE':
          return staff.some(({ id }) => id === limit.subjectId) ? refusedFor(1, minutes) : [];
        case 'VARIATION':
          return variationId === limit.subjectId ? refusedFor(same, minutes + others(isSame)) : [];
        default:
          return index === 0 ? refusedFor(1, minutes + others(() => true)) : [];
      }
    });
}

/** A room, table or device that is not to be had in periods in which its own limit leaves no room for this long. */
export function withinItsLimits(calendar: Calendar, minutes: number, { limits, offsets, until }: Calendars): Calendar {
  const own = limits.filter(({ subject, subjectId }) => subject === 'RESOURCE' && subjectId === calendar.id);
  const [first] = offsets;
  if (own.length === 0 || !first) return calendar;
  const full = own
    .map((limit) => refusedBy(limit, { count: 1, minutes }, offsets, { from: first.from, to: until }).ranges)
    .reduce(union);
  return { ...calendar, taken: calendar.taken.map((unit) => union(unit, full)) };
}

/** Whether limits of minutes could tell a visit of several segments apart by who does them. */
export const mayExceedLimits = ({ segments }: VisitRequest, { limits }: Calendars): boolean =>
  segments.length > 1 && limits.some(({ maxMinutes }) => maxMinutes !== null);

/** Those whose minutes nobody counts before the others, and whoever is quicker first; then the lower id. */
export function leastLimited({ limits }: Pick<Calendars, 'limits'>): Preference {
  const counted = new Set(limits.flatMap((limit) => (limit.subject === 'RESOURCE' ? [limit.subjectId] : [])));
  const rank = ({ staff }: Candidate) => staff.filter(({ id }) => counted.has(id)).length;
  const name = ({ staff: [lead] }: Candidate) => lead?.id ?? '';
  return (a, b) => rank(a) - rank(b) || a.minutes - b.minutes || (name(a) < name(b) ? -1 : 1);
}

/** Whether the visit, as it would be, takes more minutes of a period than a limit leaves. */
export const exceedsLimits = (visit: Planned, { limits, offsets }: Pick<Calendars, 'limits' | 'offsets'>): boolean =>
  limits.some((limit) => {
    const { maxMinutes, used } = limit;
    if (maxMinutes === null) return false;
    return [...minutesOf(limit, visit, offsets)].some(
      ([start, minutes]) => (used.get(start)?.minutes ?? 0) + minutes > maxMinutes,
    );
  });

type Planned = Pick<OfferedVisit, 'startsAt'> & {
  readonly segments: readonly Pick<OfferedSegment, 'variation' | 'resources' | 'minutes' | 'startsAt'>[];
};

/** What a visit takes of a limit, by the first date of the period. */
function minutesOf(limit: LimitUse, visit: Planned, offsets: Offsets): ReadonlyMap<string, number> {
  const { subject, subjectId, period, weekStart } = limit;
  const ofWhole = subject === 'LOCATION' || subject === 'CUSTOMER';
  const minutes = new Map<string, number>();
  for (const segment of visit.segments) {
    if (subject === 'RESOURCE' && !segment.resources.some(({ resourceId }) => resourceId === subjectId)) continue;
    if (subject === 'VARIATION' && segment.variation.id !== subjectId) continue;
    const at = ofWhole ? visit.startsAt : segment.startsAt;
    const start = periodStart(localDay(offsets, at), period, weekStart);
    minutes.set(start, (minutes.get(start) ?? 0) + segment.minutes);
  }
  return minutes;
}
