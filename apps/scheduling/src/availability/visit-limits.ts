import type { Calendars, Offer, VisitRequest } from './availability.ts';
import type { Blocked } from './calendar.ts';
import type { Candidate } from './engine.ts';
import { refusedBy } from './limits.ts';
import { longestMinutes } from './offer.ts';

/**
 * The starts that limits refuse to a candidate of one segment. A visit counts once for its place and its customer, in the
 * period of its start; once for each of its staff; and for a variation as often as it has segments of it. Where other
 * segments may be longer or shorter by who does them, they count at their longest.
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
  const same = request.segments.filter((segment) => segment.variationId === variationId).length;
  const others = longestMinutes(offer, request).reduce((sum, minutes, nth) => (nth === index ? sum : sum + minutes), 0);
  return ({ staff, minutes }) =>
    limits.flatMap((limit): readonly Blocked[] => {
      const refusedFor = (count: number, all: number) => [refusedBy(limit, { count, minutes: all }, offsets, bounds)];
      switch (limit.subject) {
        case 'RESOURCE':
          return staff.some(({ id }) => id === limit.subjectId) ? refusedFor(1, minutes) : [];
        case 'VARIATION':
          return variationId === limit.subjectId ? refusedFor(same, minutes * same) : [];
        default:
          return index === 0 ? refusedFor(1, minutes + others) : [];
      }
    });
}
