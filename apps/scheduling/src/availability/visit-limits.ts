import type { Calendars, Offer, VisitRequest } from './availability.ts';
import type { Blocked, Calendar } from './calendar.ts';
import type { Choice } from './choice.ts';
import type { Candidate } from './engine.ts';
import { periodStart, refusedBy, type LimitUse } from './limits.ts';
import { localDay, type Offsets } from './local-time.ts';
import { shortestMinutes } from './offer.ts';
import { union } from './ranges.ts';

/**
 * The starts that limits refuse to a candidate of one segment, whoever does the others. A visit counts once for its place
 * and its customer, in the period of its start; once for each of its staff; and for a variation as often as it has segments
 * of it. Other segments count at their shortest: who goes together with whom is for `withinLimitsTogether`.
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

/**
 * Whether those chosen for the first segments of a visit take no more minutes of a period together than limits leave; null
 * where each may be judged alone.
 */
export function withinLimitsTogether(
  request: VisitRequest,
  calendars: Calendars,
): ((choices: readonly Choice[]) => boolean) | null {
  if (!mayExceedLimits(request, calendars)) return null;
  const { offsets } = calendars;
  const limits = calendars.limits.filter(({ maxMinutes }) => maxMinutes !== null);
  return (choices) =>
    limits.every((limit) =>
      [...minutesOf(limit, request, choices, offsets)].every(
        ([start, minutes]) => (limit.used.get(start)?.minutes ?? 0) + minutes <= (limit.maxMinutes ?? Infinity),
      ),
    );
}

/** What they take of a limit, by the first date of the period. */
function minutesOf(
  { subject, subjectId, period, weekStart }: LimitUse,
  { segments }: VisitRequest,
  choices: readonly Choice[],
  offsets: Offsets,
): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const [index, { candidate, resources, startsAt }] of choices.entries()) {
    if (subject === 'RESOURCE' && !resources.some(({ resourceId }) => resourceId === subjectId)) continue;
    if (subject === 'VARIATION' && segments[index]?.variationId !== subjectId) continue;
    const at = subject === 'RESOURCE' || subject === 'VARIATION' ? startsAt : (choices[0]?.startsAt ?? startsAt);
    const start = periodStart(localDay(offsets, at), period, weekStart);
    minutes.set(start, (minutes.get(start) ?? 0) + candidate.minutes);
  }
  return minutes;
}
