import { once, workerAccess, type Tx } from '@openslot/database';
import { accessOf, Refusal, requireActing, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { changesAs, mayAsMember, requireAny, requireRequester } from '../appointment/access.ts';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { decide, obstacle } from '../appointment/life-cycle.ts';
import { cancellationTerms } from '../appointment/terms.ts';
import { changeAppointment } from '../appointment/appointment.store.ts';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { findVisible, lockForChange, type Locked } from '../appointment/change.loaders.ts';
import { isShutOut } from '../appointment/guest-check.ts';
import { minutesAfter, writeInstant } from '../appointment/instants.ts';
import { noShowFeeMinor } from '../appointment/policy.ts';
import { doerOf, record, type Doer } from '../appointment/record.ts';
import { removeSeatSegment } from '../appointment/segment.store.ts';
import { writeSteps } from '../appointment/steps.commands.ts';
import { wrongState, type WrongState } from '../appointment/wrong-state.ts';
import type { Deps } from '../deps.ts';
import { tellSeats } from './follow-visit.ts';
import { counts, step, withoutPlace, type CancelSeatInput, type MarkSeatInput, type SeatStatus } from './seat.ts';
import { findSeats, leadSeat, lockSeat, seatsOfVisit, type SeatRow, type SeatView } from './seat.store.ts';

interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

export interface SeatCancelled {
  readonly __typename: 'SeatCancelled';
  readonly seatId: string;
  readonly appointmentId: string;
  readonly feeMinor: number;
  readonly currency: string;
}
export type CancelSeatOutcome =
  | SeatCancelled
  | { readonly __typename: 'OutsideCancellationWindow'; readonly until: string }
  | WrongState<AppointmentStatus | SeatStatus>
  | VersionConflict
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

export interface SeatMarked {
  readonly __typename: 'SeatMarked';
  readonly seatId: string;
  readonly appointmentId: string;
}
export type MarkSeatOutcome = SeatMarked | WrongState<AppointmentStatus | SeatStatus> | VersionConflict | InvalidInput;

/** A seat with its visit, as the viewer's doors show them. */
async function findSeatOfVisit(
  deps: Deps,
  viewer: Viewer,
  seatId: string,
): Promise<{ readonly seat: SeatView; readonly visit: AppointmentView } | null> {
  const [seat] = await deps.database.read(accessOf(viewer), (tx) => findSeats(tx, [seatId], null));
  const visit = seat?.appointmentId ? await findVisible(deps, viewer, seat.appointmentId) : null;
  return seat && visit ? { seat, visit } : null;
}

/** Gives up one place, for the customer within the policy and for its fee. The last one takes the visit along. */
export async function cancelSeat(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: CancelSeatInput,
): Promise<CancelSeatOutcome> {
  const { actorId } = requireRequester(viewer);
  const seen = await findSeatOfVisit(deps, viewer, input.seatId);
  const by = seen && changesAs(viewer, seen.visit);
  if (!by) return unknownId('seatId');

  const { visit } = seen;
  const { organizationId } = visit;
  const keep = (outcome: CancelSeatOutcome) => outcome.__typename === 'SeatCancelled';
  const request = { organizationId, actorId, operation: 'cancelSeat', key: idempotencyKey, input, keep };
  return deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<CancelSeatOutcome>(tx, request, async () => {
      const [locked, shutOut] = await Promise.all([lockForChange(tx, visit), isShutOut(tx, viewer)]);
      if (shutOut) return unknownId('seatId');
      const seat = await lockSeat(tx, seen.seat);
      if (!seat) return unknownId('seatId');
      if (seat.version !== input.version) return { __typename: 'VersionConflict', currentVersion: seat.version };
      const { appointment, rules, at } = locked;
      if (!step('giveUp', seat.status)) return wrongState(seat.status, 'status');
      const inTheWay = obstacle('cancel', appointment, { at, by, rules });
      if (inTheWay) return wrongState(appointment.status, inTheWay);
      const terms = cancellationTerms({ ...appointment, listMinor: seat.listMinor }, at);
      if (by === 'CUSTOMER' && !terms.possible && terms.until) {
        return { __typename: 'OutsideCancellationWindow', until: writeInstant(terms.until, visit.startOffset) };
      }
      const feeMinor = by === 'CUSTOMER' ? terms.feeMinor : 0;
      await giveUp(tx, doerOf(viewer, by), locked, seat, { reason: input.reason, feeMinor });
      const { id: appointmentId, currency } = appointment;
      return { __typename: 'SeatCancelled', seatId: seat.id, appointmentId, feeMinor, currency };
    }),
  );
}

interface GivenUp {
  readonly reason: string | null;
  readonly feeMinor: number;
}

async function giveUp(tx: Tx, doer: Doer, locked: Locked, seat: SeatRow, given: GivenUp): Promise<void> {
  const { appointment } = locked;
  const seats = await seatsOfVisit(tx, appointment.organizationId, appointment.id);
  const others = seats.filter((other) => other.id !== seat.id && counts(other));
  if (others.length > 0) return leaveVisit(tx, doer, locked, seat, given);
  // With the last place the visit ends.
  return writeCancellation(tx, doer, locked, given);
}

/** The visit goes on without the place, and costs as much less. */
async function leaveVisit(
  tx: Tx,
  doer: Doer,
  { appointment, segments, at }: Locked,
  seat: SeatRow,
  { reason, feeMinor }: GivenUp,
): Promise<void> {
  const change = {
    ...withoutPlace(appointment, { listMinor: seat.listMinor, feeMinor }),
    partySize: appointment.partySize - 1,
  };
  const after = { ...appointment, ...change, version: appointment.version + 1 };
  const rest = segments.filter(({ seatId }) => seatId !== seat.id);
  const led = await leadSeat(tx, seat, { to: 'CANCELLED', feeMinor, at });
  await Promise.all([
    changeAppointment(tx, after, change, { at, userId: doer.userId }),
    removeSeatSegment(tx, appointment.organizationId, seat.id),
    tellSeats(tx, after, [led], feeMinor),
    record(tx, doer, { from: appointment.status, after, segments: rest, at }, [
      {
        ...{ name: 'seat_cancelled', toStatus: appointment.status, changed: ['listMinor', 'partySize'], reason },
        ...{ seatId: seat.id, feeMinor },
      },
    ]),
  ]);
}

/** Statuses of a visit in which it can be said who came. */
const canBeMarked = (status: AppointmentStatus): boolean =>
  status === 'CONFIRMED' || status === 'CHECKED_IN' || status === 'IN_SERVICE';

/** Somebody came to a place, or nobody did; what that means for the visit follows. */
export async function markSeat(deps: Deps, viewer: Viewer, input: MarkSeatInput): Promise<MarkSeatOutcome> {
  const acting = requireActing(viewer);
  requireAny(acting, 'appointment.write');
  const seen = await findSeatOfVisit(deps, viewer, input.seatId);
  if (!seen || seen.visit.organizationId !== acting.organizationId) return unknownId('seatId');
  const { visit } = seen;
  if (!mayAsMember(viewer, 'appointment.write', visit)) {
    throw new Refusal('FORBIDDEN', 'This needs the permission appointment.write here.');
  }

  return deps.database.transaction(workerAccess(visit.organizationId), async (tx): Promise<MarkSeatOutcome> => {
    const locked = await lockForChange(tx, visit);
    const seat = await lockSeat(tx, seen.seat);
    if (!seat) return unknownId('seatId');
    if (seat.version !== input.version) return { __typename: 'VersionConflict', currentVersion: seat.version };
    const { appointment, rules, at } = locked;
    if (!canBeMarked(appointment.status)) return wrongState(appointment.status, 'status');
    const to = step(input.attended ? 'attend' : 'miss', seat.status);
    const isTooEarly = !input.attended && at < minutesAfter(appointment.startsAt, rules.graceMinutes);
    if (!to || isTooEarly) return wrongState(seat.status, to ? 'too_early' : 'status');

    const feeMinor = input.attended ? 0 : noShowFeeMinor({ ...appointment, listMinor: seat.listMinor });
    await leadSeat(tx, seat, { to, feeMinor, at });
    await follow(tx, doerOf(viewer, 'STAFF'), locked, input.attended);
    return { __typename: 'SeatMarked', seatId: seat.id, appointmentId: appointment.id };
  });
}

/** Checked in with the first who came; a no-show when nobody did. */
async function follow(tx: Tx, doer: Doer, locked: Locked, attended: boolean): Promise<void> {
  const { appointment, rules, at } = locked;
  if (appointment.status !== 'CONFIRMED') return;
  const seats = await seatsOfVisit(tx, appointment.organizationId, appointment.id);
  const nobodyCame = seats.filter(counts).every(({ status }) => status === 'NO_SHOW');
  if (!attended && !nobodyCame) return;
  const path = decide(attended ? 'checkIn' : 'markNoShow', appointment, { at, by: 'STAFF', rules });
  if (path) await writeSteps(tx, doer, locked, path);
}
