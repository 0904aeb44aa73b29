import type { Calendars, Offer, OfferedVariation, VisitRequest } from './availability.ts';
import type { Blocked } from './calendar.ts';
import type { Candidate } from './engine.ts';
import { refusedBy } from './limits.ts';
import { longestVisit } from './offer.ts';

/**
 * The starts that limits refuse to a candidate of one segment. A visit counts once for its place and its customer, once
 * for each of its staff, and as often for a variation as it has segments of it. Where other segments may be longer or
 * shorter by who does them, they count at their longest.
 */
export function blockedByLimits(
  variation: OfferedVariation | undefined,
  request: VisitRequest,
  offer: Offer,
  calendars: Calendars,
): (candidate: Candidate) => readonly Blocked[] {
  const { limits, offsets, until } = calendars;
  const first = offsets[0];
  if (limits.length === 0 || !first) return () => [];
  const bounds = { from: first.from, to: until };
  const same = request.segments.filter(({ variationId }) => variationId === variation?.id).length;
  const others =
    longestVisit(offer, request) - longestVisit(offer, { ...request, segments: ofOne(request, variation) });
  return ({ staff, minutes }) =>
    limits.flatMap((limit): readonly Blocked[] => {
      const more = { count: 1, minutes };
      switch (limit.subject) {
        case 'RESOURCE':
          return staff.some(({ id }) => id === limit.subjectId) ? [refusedBy(limit, more, offsets, bounds)] : [];
        case 'VARIATION':
          return variation?.id === limit.subjectId
            ? [refusedBy(limit, { count: same, minutes: minutes * same }, offsets, bounds)]
            : [];
        default:
          return [refusedBy(limit, { count: 1, minutes: minutes + Math.max(0, others) }, offsets, bounds)];
      }
    });
}

const ofOne = ({ segments }: VisitRequest, variation: OfferedVariation | undefined) =>
  segments.filter(({ variationId }) => variationId === variation?.id).slice(0, 1);
