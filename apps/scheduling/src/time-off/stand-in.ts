import type { Tx } from '@openslot/database';
import { isOfSeats } from '../appointment/appointment.ts';
import { idsOf, lockById, type Locked } from '../appointment/change.loaders.ts';
import { tryMoveVisit } from '../appointment/move-visit.ts';
import type { Doer } from '../appointment/record.ts';
import { movedSegments, requestsFor } from '../appointment/reschedule.ts';
import type { StaffRequest, VisitRequest } from '../availability/availability.ts';
import { findPlace } from '../availability/place.store.ts';
import { loadDeskFacts } from '../desk/desk.loaders.ts';
import { unchosen } from '../pick/pick.ts';
import { notePicks } from '../pick/pick.store.ts';

/** Who is absent, and who serves in the meantime. */
export interface StandIn {
  readonly organizationId: string;
  readonly resourceId: string;
  readonly standInId: string;
}

/**
 * Has the stand-in do visits at their time, at the agreed price, where the engine says that this can be: it knows whether
 * the stand-in performs them and is free. Answers those that were handed over; the others stay as they are.
 */
export async function handOver(tx: Tx, standIn: StandIn, visitIds: readonly string[], doer: Doer): Promise<string[]> {
  const handed: string[] = [];
  for (const id of visitIds) {
    const locked = await lockById(tx, standIn.organizationId, id);
    if (await handOverOne(tx, standIn, locked, doer)) handed.push(id);
  }
  return handed;
}

async function handOverOne(tx: Tx, standIn: StandIn, locked: Locked, doer: Doer): Promise<boolean> {
  const { appointment, segments } = locked;
  if (appointment.status !== 'CONFIRMED' || isOfSeats(segments)) return false;
  const place = await findPlace(tx, appointment.locationId);
  const [asBooked] = requestsFor(appointment, segments, null);
  if (!place || !asBooked) return false;
  const wish = { startsAt: appointment.startsAt, source: 'STAFF' as const, overrides: false, isAgreed: true };
  const facts = await loadDeskFacts(
    tx,
    place,
    { ...insteadOf(standIn, asBooked), ...wish },
    { exceptAppointmentId: appointment.id },
  );
  if ('reason' in facts || 'reason' in facts.found) return false;
  const moved = movedSegments(segments, facts.found).map((segment, index) => ({
    ...segment,
    listMinor: segments[index]?.listMinor ?? segment.listMinor,
    addOns: segments[index]?.addOns ?? segment.addOns,
  }));
  if (!(await tryMoveVisit(tx, locked, moved, doer))) return false;
  const taken = moved.map(({ resourceId }, index) =>
    resourceId === standIn.standInId && segments[index]?.resourceId !== resourceId
      ? unchosen('STAND_IN', standIn.standInId)
      : null,
  );
  notePicks(tx, appointment.organizationId, idsOf(moved), taken);
  return true;
}

/** The same visit, done by the stand-in where it was the absent one. */
export function insteadOf(
  { resourceId, standInId }: Omit<StandIn, 'organizationId'>,
  visit: VisitRequest,
): VisitRequest {
  const other = (id: string) => (id === resourceId ? standInId : id);
  const staffOf = ({ anyOf, noneOf, allOf = [] }: StaffRequest): StaffRequest => ({
    ...{ noneOf, anyOf: anyOf?.map(other) ?? null, allOf: allOf.map(other) },
  });
  return { ...visit, segments: visit.segments.map((each) => ({ ...each, staff: staffOf(each.staff) })) };
}
