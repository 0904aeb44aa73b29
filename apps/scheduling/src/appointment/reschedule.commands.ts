import { once, workerAccess, type Tx } from '@openslot/database';
import { invalidInput, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { isTaken } from '../allocation/allocation.store.ts';
import type { Place } from '../availability/availability.ts';
import { findPlace } from '../availability/place.store.ts';
import { askForVisit, type Asked } from '../availability/offered-visit.loaders.ts';
import type { Deps } from '../deps.ts';
import { loadDeskFacts } from '../desk/desk.loaders.ts';
import { slotTaken } from '../hold/hold.commands.ts';
import { unknownStaff } from '../hold/hold.store.ts';
import { changesAs, requireOverride, requireRequester } from './access.ts';
import { isOfSeats } from './appointment.ts';
import type { RescheduleAppointmentInput } from './appointment.input.ts';
import { obstacle } from './life-cycle.ts';
import { cutOff } from './terms.ts';
import { type AppointmentView } from './appointment-view.store.ts';
import { findVisible, idsOf, lockForChange, type Locked } from './change.loaders.ts';
import { notePicks } from '../pick/pick.store.ts';
import { isShutOut } from './guest-check.ts';
import { writeInstant } from './instants.ts';
import { moveVisit } from './move-visit.ts';
import { doerOf, type Doer } from './record.ts';
import { movedSegments, requestsFor } from './reschedule.ts';
import { wrongState, type WrongState } from './wrong-state.ts';

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
  | WrongState
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
  if (input.override) requireOverride(viewer, seen);
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
  const inTheWay = obstacle('reschedule', appointment, { at, by: doer.kind, rules });
  if (inTheWay) return wrongState(appointment.status, inTheWay);
  if (isOfSeats(locked.segments)) return invalidInput({ path: ['appointmentId'], problem: 'not_movable' });
  const until = input.override ? null : cutOff('reschedule', appointment, at);
  if (until) return { __typename: 'OutsideRescheduleWindow', until: writeInstant(until, seen.startOffset) };
  const strangers = await strangersIn(tx, seen.organizationId, input);
  if (strangers) return strangers;
  if (!place) return { __typename: 'SlotTaken', nextStartsAt: null };

  const ask = input.override ? askAgainstRules : askInTurn;
  const asked = await ask(tx, place, locked, input);
  if (!('refused' in asked)) {
    const moved = movedSegments(locked.segments, asked.offered);
    notePicks(tx, appointment.organizationId, idsOf(moved), asked.offered.picks);
    await moveVisit(tx, locked, moved, doer, input.override?.reason ?? null);
    return {
      ...{ __typename: 'AppointmentRescheduled', appointmentId: appointment.id, currency: appointment.currency },
      differenceMinor: moved.reduce((sum, { listMinor }) => sum + listMinor, -appointment.listMinor),
    };
  }
  if (asked.refused === 'OUTSIDE_WINDOW')
    return invalidInput({ path: ['startsAt'], problem: 'outside_booking_window' });
  return slotTaken(asked);
}

async function strangersIn(tx: Tx, organizationId: string, { staff }: Input): Promise<InvalidInput | null> {
  const named = { anyOf: staff?.anyOf ?? [], noneOf: staff?.noneOf ?? [], allOf: staff?.allOf ?? [] };
  const unknown = new Set(await unknownStaff(tx, organizationId, Object.values(named).flat()));
  const issues = Object.entries(named).flatMap(([name, ids]) =>
    ids.flatMap((id, nth) => (unknown.has(id) ? [{ path: ['staff', name, String(nth)], problem: 'unknown_id' }] : [])),
  );
  return issues.length > 0 ? invalidInput(...issues) : null;
}

/** Asks for each way of doing the visit in turn, and answers the first that is offered, else the last refusal. */
async function askInTurn(tx: Tx, place: Place, { appointment, segments }: Locked, input: Input): Promise<Asked> {
  let answer: Asked = { refused: 'UNKNOWN_VARIATION', indexes: [], addOns: [] };
  for (const request of requestsFor(appointment, segments, input.staff ?? null)) {
    answer = await askForVisit(tx, place, request, input.startsAt, appointment.id);
    if ('offered' in answer) return answer;
  }
  return answer;
}

/** The same against the rules. One of them stays: nobody serves two visits at once. */
async function askAgainstRules(
  tx: Tx,
  place: Place,
  { appointment, segments }: Locked,
  { startsAt, staff }: Input,
): Promise<Asked> {
  let answer: Asked = { refused: 'UNKNOWN_VARIATION', indexes: [], addOns: [] };
  for (const request of requestsFor(appointment, segments, staff ?? null)) {
    const wish = { ...request, startsAt, source: 'STAFF' as const, overrides: true };
    const facts = await loadDeskFacts(tx, place, wish, { exceptAppointmentId: appointment.id });
    if ('reason' in facts) return { refused: 'OUTSIDE_WINDOW', window: facts.window };
    const { found, offer, calendars } = facts;
    if (!('reason' in found)) return { offered: found, offer, calendars };
    if (found.reason === 'OUTSIDE_WINDOW') return { refused: 'OUTSIDE_WINDOW', window: found.window };
    answer = { refused: 'NOT_FREE', reason: 'TAKEN', nextStart: null, calendars };
  }
  return answer;
}
