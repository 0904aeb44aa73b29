import { accessOf, loaderById, may, page, type Connection, type PageRequest, type Viewer } from '@openslot/service';
import type { SessionView } from '../class-session/class-session.store.ts';
import type { Deps } from '../deps.ts';
import type { SeatStatus } from './seat.ts';
import { findSeats, ownSeats, seatsOfSession, type SeatView } from './seat.store.ts';

/** Whether a seat is the viewer's business: the own, or as a member who sees visits there. */
function maySee(viewer: Viewer, { isOwn, organizationId, businessId, locationId, isOnOwnAgenda }: SeatView): boolean {
  if (isOwn) return true;
  if (businessId === null || locationId === null) return false;
  const place = { organizationId, businessId, locationId };
  return may(viewer, 'appointment.read', place) || (isOnOwnAgenda && may(viewer, 'appointment.read.own', place));
}

/** Seats that the viewer may see, however they are reached. */
export const seatLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<SeatView>(async (ids) => {
    const memberId = viewer.acting?.memberId ?? null;
    const rows = await database.read(accessOf(viewer), (tx) => findSeats(tx, ids, memberId));
    return rows.filter((row) => maySee(viewer, row));
  });

const createdAndId = ({ createdAt, id }: SeatView) => [createdAt.toISOString(), id] as const;

/** Who has a place in a session that the viewer sees; null where that is not the viewer's business. */
export async function findSeatsOf(
  { database, keys }: Deps,
  viewer: Viewer,
  session: SessionView,
  {
    status,
    staffMemberId,
    request,
  }: { status: readonly SeatStatus[]; staffMemberId: string | null; request: PageRequest },
): Promise<Connection<SeatView> | null> {
  const memberId = viewer.acting?.memberId ?? null;
  const isOnOwnAgenda = memberId !== null && staffMemberId === memberId;
  const sees =
    may(viewer, 'appointment.read', session) || (isOnOwnAgenda && may(viewer, 'appointment.read.own', session));
  if (!sees) return null;
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => seatsOfSession(tx, session, { status, memberId }, query)),
  });
}

/** The person's own seats, in every organization. */
export const findOwnSeats = (
  { database, keys }: Deps,
  viewer: Viewer,
  status: readonly SeatStatus[],
  request: PageRequest,
): Promise<Connection<SeatView>> =>
  page(request, {
    key: keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => ownSeats(tx, status, query)),
  });
