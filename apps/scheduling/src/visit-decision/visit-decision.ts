import type { StaffRequest, VisitRequest } from '../availability/availability.ts';
import type { Segment } from '../appointment/appointment.ts';
import { minutesAfter } from '../appointment/instants.ts';
import { requestsFor } from '../appointment/reschedule.ts';

export type DecisionReason =
  'BUSINESS_ARCHIVED' | 'LOCATION_CLOSED' | 'LOCATION_SWITCHED_OFF' | 'RESOURCE_RETIRED' | 'STAFF_LEFT';

/** Something is gone that visits to come were booked with. */
export interface Gone {
  readonly reason: DecisionReason;
  /** The business, the location, or the resource. */
  readonly id: string;
}

const daysToDecide = 7;

/** Where the place is gone the visit is cancelled by itself after a week, at the latest at its start. */
export function cancelsAt({ reason }: Gone, startsAt: Date, at: Date): Date | null {
  if (reason === 'RESOURCE_RETIRED' || reason === 'STAFF_LEFT') return null;
  const week = minutesAfter(at, daysToDecide * 1_440);
  return week < startsAt ? week : startsAt;
}

/**
 * How the visit may be done at its own time without the resource: with any other of its kind, and by anybody else where
 * anybody would do when it was booked. Null: somebody has to ask the customer.
 */
export function requestWithout(
  id: string,
  visit: Parameters<typeof requestsFor>[0],
  segments: readonly Segment[],
): VisitRequest | null {
  const [same] = requestsFor(visit, segments, null);
  const isNamed = segments.some(({ resourceId, requestedStaff }) => resourceId === id && requestedStaff === 'NAMED');
  const helps = segments.some(({ resources }) =>
    resources.some((used) => used.kind === 'STAFF' && used.resourceId === id),
  );
  if (!same || isNamed || helps) return null;
  const staffOf = (staff: StaffRequest, index: number): StaffRequest =>
    segments[index]?.resourceId === id ? { ...staff, anyOf: null, noneOf: [id] } : staff;
  return { ...same, segments: same.segments.map((each, index) => ({ ...each, staff: staffOf(each.staff, index) })) };
}

/** A change that nobody asked for costs nobody anything. */
export const atOldPrice = (moved: readonly Segment[], before: readonly Segment[]): readonly Segment[] =>
  moved.map((segment, index) => {
    const { listMinor, addOns } = before[index] ?? segment;
    return { ...segment, listMinor, addOns };
  });
