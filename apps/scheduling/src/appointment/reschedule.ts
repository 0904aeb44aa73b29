import type { OfferedVisit, StaffRequest, VisitRequest } from '../availability/availability.ts';
import { instantOf } from '../availability/local-time.ts';
import { takenBy } from '../hold/hold.ts';
import { placeKept, type KeptPlace } from '../travel/travel.ts';
import type { Segment } from './appointment.ts';

interface WantedStaff {
  readonly anyOf?: readonly string[] | null | undefined;
  readonly noneOf?: readonly string[] | null | undefined;
  readonly allOf?: readonly string[] | null | undefined;
}

/**
 * How the visit may be done at its new time, best first. With a choice of staff: so, for every service. Without: by the
 * same people; and where anybody would do when it was booked, by anybody.
 */
export function requestsFor(
  { partySize, ...kept }: Partial<KeptPlace> & { readonly partySize: number },
  segments: readonly Segment[],
  staff: WantedStaff | null,
): readonly VisitRequest[] {
  const request = (staffOf: (segment: Segment) => StaffRequest): VisitRequest => ({
    partySize,
    place: placeKept(kept),
    segments: segments.map((segment, index) => ({
      variationId: segment.variationId,
      staff: staffOf(segment),
      addOnIds: segment.addOns.flatMap(({ addOnId, quantity }) => Array.from({ length: quantity }, () => addOnId)),
      pauseBefore: minutesBetween(segments[index - 1]?.endsAt ?? segment.startsAt, segment.startsAt),
    })),
  });
  if (staff) return [request(() => chosen(staff))];
  const asBooked = (segment: Segment) => (segment.requestedStaff === 'ANY' ? anybody : same(segment));
  const isFree = segments.some(({ requestedStaff }) => requestedStaff === 'ANY');
  return isFree ? [request(same), request(asBooked)] : [request(same)];
}

const anybody: StaffRequest = { anyOf: null, noneOf: [], allOf: [] };

const chosen = ({ anyOf, noneOf, allOf }: WantedStaff): StaffRequest => ({
  ...{ anyOf: anyOf ?? null, noneOf: noneOf ?? [], allOf: allOf ?? [] },
});

/** Whoever does it now, with the same helpers. */
const same = ({ resourceId, resources }: Segment): StaffRequest => ({
  ...anybody,
  anyOf: resourceId === null ? null : [resourceId],
  allOf: resources.filter(({ kind }) => kind === 'STAFF').map((helper) => helper.resourceId),
});

/** The segments at their new time. They keep the price at which they were booked, unless somebody else does them now. */
export function movedSegments(segments: readonly Segment[], offered: OfferedVisit): readonly Segment[] {
  return segments.map((segment, index) => {
    const now = offered.segments[index];
    if (!now) throw new Error('an offered visit has as many segments as were asked for');
    const taken = takenBy(now);
    const isSame = taken.resourceId === segment.resourceId;
    return {
      ...segment,
      ...taken,
      startsAt: instantOf(now.startsAt),
      endsAt: instantOf(now.endsAt),
      minutes: now.minutes,
      bufferBeforeMinutes: now.variation.buffers.before,
      bufferAfterMinutes: now.variation.buffers.after,
      processingStartMinutes: now.variation.processing?.start ?? null,
      processingMinutes: now.variation.processing?.minutes ?? null,
      listMinor: isSame ? segment.listMinor : now.priceMinor,
      addOns: isSame ? segment.addOns : now.addOns,
    };
  });
}

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);
