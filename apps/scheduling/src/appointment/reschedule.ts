import type { OfferedVisit, StaffRequest, VisitRequest } from '../availability/availability.ts';
import { instantOf } from '../availability/local-time.ts';
import type { Segment } from './appointment.ts';

interface WantedStaff {
  readonly anyOf?: readonly string[] | null | undefined;
  readonly noneOf?: readonly string[] | null | undefined;
}

/**
 * How the visit may be done at its new time, best first. With a choice of staff: so, for every service. Without: by the
 * same people; and where anybody would do when it was booked, by anybody.
 */
export function requestsFor(
  { partySize }: { readonly partySize: number },
  segments: readonly Segment[],
  staff: WantedStaff | null,
): readonly VisitRequest[] {
  const request = (staffOf: (segment: Segment) => StaffRequest): VisitRequest => ({
    partySize,
    segments: segments.map((segment, index) => ({
      variationId: segment.variationId,
      staff: staffOf(segment),
      pauseBefore: minutesBetween(segments[index - 1]?.endsAt ?? segment.startsAt, segment.startsAt),
    })),
  });
  if (staff) return [request(() => ({ anyOf: staff.anyOf ?? null, noneOf: staff.noneOf ?? [] }))];
  const same = (segment: Segment) => ({ anyOf: [segment.resourceId], noneOf: [] });
  const asBooked = (segment: Segment) =>
    segment.requestedStaff === 'ANY' ? { anyOf: null, noneOf: [] } : same(segment);
  const isFree = segments.some(({ requestedStaff }) => requestedStaff === 'ANY');
  return isFree ? [request(same), request(asBooked)] : [request(same)];
}

/** The segments at their new time. They keep the price at which they were booked, unless somebody else does them now. */
export function movedSegments(segments: readonly Segment[], offered: OfferedVisit): readonly Segment[] {
  return segments.map((segment, index) => {
    const now = offered.segments[index];
    if (!now) throw new Error('an offered visit has as many segments as were asked for');
    return {
      ...segment,
      resourceId: now.resourceId,
      unit: now.unit,
      startsAt: instantOf(now.startsAt),
      endsAt: instantOf(now.endsAt),
      minutes: now.minutes,
      bufferBeforeMinutes: now.variation.buffers.before,
      bufferAfterMinutes: now.variation.buffers.after,
      processingStartMinutes: now.variation.processing?.start ?? null,
      processingMinutes: now.variation.processing?.minutes ?? null,
      listMinor: now.resourceId === segment.resourceId ? segment.listMinor : now.priceMinor,
    };
  });
}

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);
