import { once, workerAccess, type Tx } from '@openslot/database';
import { invalidInput, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { freeTime, isTaken, takeTime } from '../allocation/allocation.store.ts';
import { stillToTake } from '../allocation/allocation.ts';
import type { OfferedVisit, Place } from '../availability/availability.ts';
import { findPlace } from '../availability/availability.store.ts';
import { askForVisit, type Asked } from '../availability/offered-visit.loaders.ts';
import type { Deps } from '../deps.ts';
import { accessExpiresAt } from '../guest/guest-access.ts';
import { moveGuestAccess } from '../guest/guest-access.store.ts';
import { slotTaken } from '../hold/hold.commands.ts';
import { unknownStaff } from '../hold/hold.store.ts';
import { changesAs, requireRequester } from './access.ts';
import { decide, type AppointmentStatus, type RescheduleAppointmentInput } from './appointment.ts';
import { type AppointmentView } from './appointment-view.store.ts';
import { changeAppointment, watchForNoShow } from './appointment.store.ts';
import { moveSegment } from './segment.store.ts';
import { findVisible, idsOf, lockForChange, timeOf, type Locked } from './change.loaders.ts';
import { isShutOut } from './guest-check.ts';
import { writeInstant } from './instants.ts';
import { reschedulableUntil } from './policy.ts';
import { doerOf, record, type Doer } from './record.ts';
import { movedSegments, requestsFor } from './reschedule.ts';

export interface AppointmentRescheduled {
  readonly __typename: 'AppointmentRescheduled';
  readonly appointmentId: string;
  readonly differenceMinor: number;
  readonly currency: string;
}

export type RescheduleAppointmentOutcome =
  | AppointmentRescheduled
  | { readonly __typename: 'SlotTaken'; readonly nextStartsAt: string | null }
  | { readonly __typename: 'OutsideRescheduleWindow'; readonly until: string }
  | { readonly __typename: 'WrongState'; readonly status: AppointmentStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

type Input = Omit<RescheduleAppointmentInput, 'idempotencyKey'>;

/** See `holdSlot`: rivals are outrun a few times. */
const triesAgainstRivals = 3;

/** Moves an appointment to another offered start: one swap of its time, all of it or nothing. */
export async function rescheduleAppointment(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: RescheduleAppointmentInput,
): Promise<RescheduleAppointmentOutcome> {
  const { actorId } = requireRequester(viewer);
  const seen = await findVisible(deps, viewer, input.appointmentId);
  const by = seen && changesAs(viewer, seen);
  if (!by) return unknownId('appointmentId');
  const { organizationId } = seen;
  const place = await deps.database.read(workerAccess(organizationId), (tx) => findPlace(tx, seen.locationId));

  const keep = (outcome: RescheduleAppointmentOutcome) => outcome.__typename === 'AppointmentRescheduled';
  const named = { organizationId, actorId, operation: 'rescheduleAppointment', key: idempotencyKey };
  const doer = doerOf(viewer, by);
  for (let tried = 1; ; tried += 1) {
    try {
      return await deps.database.transaction(workerAccess(organizationId), (tx) =>
        once<RescheduleAppointmentOutcome>(tx, { ...named, input, keep }, async () =>
          (await isShutOut(tx, viewer)) ? unknownId('appointmentId') : move(tx, seen, place, input, doer),
        ),
      );
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (tried === triesAgainstRivals) return { __typename: 'SlotTaken', nextStartsAt: null };
    }
  }
}

async function move(
  tx: Tx,
  seen: AppointmentView,
  place: Place | null,
  input: Input,
  doer: Doer,
): Promise<RescheduleAppointmentOutcome> {
  const locked = await lockForChange(tx, seen);
  const { appointment, rules, at } = locked;
  if (appointment.version !== input.version) {
    return { __typename: 'VersionConflict', currentVersion: appointment.version };
  }
  if (!decide('reschedule', appointment, { at, by: doer.kind, rules })) {
    return { __typename: 'WrongState', status: appointment.status };
  }
  const until = reschedulableUntil(appointment);
  if (doer.kind === 'CUSTOMER' && at > until) {
    return { __typename: 'OutsideRescheduleWindow', until: writeInstant(until, seen.startOffset) };
  }
  const strangers = await strangersIn(tx, seen.organizationId, input);
  if (strangers) return strangers;
  if (!place) return { __typename: 'SlotTaken', nextStartsAt: null };

  const asked = await askInTurn(tx, place, locked, input);
  if (!('refused' in asked)) return swap(tx, locked, asked.offered, input, doer);
  if (asked.refused === 'OUTSIDE_WINDOW')
    return invalidInput({ path: ['startsAt'], problem: 'outside_booking_window' });
  return slotTaken(asked);
}

async function strangersIn(tx: Tx, organizationId: string, { staff }: Input): Promise<InvalidInput | null> {
  const { anyOf, noneOf } = { anyOf: staff?.anyOf ?? [], noneOf: staff?.noneOf ?? [] };
  const unknown = new Set(await unknownStaff(tx, organizationId, [...anyOf, ...noneOf]));
  const issues = Object.entries({ anyOf, noneOf }).flatMap(([name, ids]) =>
    ids.flatMap((id, nth) => (unknown.has(id) ? [{ path: ['staff', name, String(nth)], problem: 'unknown_id' }] : [])),
  );
  return issues.length > 0 ? invalidInput(...issues) : null;
}

/** Asks for each way of doing the visit in turn, and answers the first that is offered, else the last refusal. */
async function askInTurn(tx: Tx, place: Place, { appointment, segments }: Locked, input: Input): Promise<Asked> {
  let answer: Asked = { refused: 'UNKNOWN_VARIATION', indexes: [] };
  for (const request of requestsFor(appointment, segments, input.staff ?? null)) {
    answer = await askForVisit(tx, place, request, input.startsAt, appointment.id);
    if ('offered' in answer) return answer;
  }
  return answer;
}

/**
 * First takes what is not its own yet, then lets go of the old time and takes the new one as it is: by then all of it is
 * its own, so nobody is waited for while others wait for what is given up.
 */
async function swap(
  tx: Tx,
  { appointment, segments, at }: Locked,
  offered: OfferedVisit,
  input: Input,
  doer: Doer,
): Promise<RescheduleAppointmentOutcome> {
  const { organizationId, id } = appointment;
  const moved = movedSegments(segments, offered);
  const listMinor = moved.reduce((sum, segment) => sum + segment.listMinor, 0);
  const change = {
    startsAt: input.startsAt,
    endsAt: moved.at(-1)?.endsAt ?? appointment.endsAt,
    listMinor,
    rescheduleCount: appointment.rescheduleCount + (doer.kind === 'CUSTOMER' ? 1 : 0),
  };
  const after = { ...appointment, ...change, version: appointment.version + 1 };
  const segmentIds = idsOf(segments);
  const owner = { kind: 'SEGMENT' as const, appointmentId: id, segmentIds, expiresAt: null };
  const wanted = timeOf(moved);
  const changed = ['startsAt', 'endsAt', ...(listMinor === appointment.listMinor ? [] : ['listMinor'])];

  await Promise.all([
    takeTime(tx, organizationId, at, owner, stillToTake(wanted, timeOf(segments))),
    freeTime(tx, organizationId, segmentIds),
    takeTime(tx, organizationId, at, owner, wanted),
    changeAppointment(tx, after, change, { at, userId: doer.userId }),
    ...moved.map((segment) => moveSegment(tx, organizationId, segment)),
    watchForNoShow(tx, after),
    moveGuestAccess(tx, after, accessExpiresAt(after.endsAt)),
    record(tx, doer, { from: appointment.status, after, segments: moved, at }, [
      { name: 'rescheduled', toStatus: appointment.status, changed, previousStartsAt: appointment.startsAt },
    ]),
  ]);
  return {
    __typename: 'AppointmentRescheduled',
    appointmentId: id,
    differenceMinor: listMinor - appointment.listMinor,
    currency: appointment.currency,
  };
}
