import { clearTimer, type Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import { isOfSeats, type AppointmentStatus, type Segment } from './appointment.ts';
import type { AppointmentStepInput } from './appointment.input.ts';
import { blocks, completesAt } from './life-cycle.ts';
import { changeAppointment, copyStatus, watchForCompletion } from './appointment.store.ts';
import { idsOf, type Locked } from './change.loaders.ts';
import { noShowFeeMinor } from './policy.ts';
import { doerOf, record, type Doer, type Step } from './record.ts';
import { withoutMissed, type Missed } from '../seat/seat.ts';
import { seatsOfVisit } from '../seat/seat.store.ts';
import { moveSegments } from './segment.store.ts';
import { changeAsStaff, type AppointmentStepOutcome } from './staff-change.ts';

export type StepVerb = 'checkIn' | 'start' | 'complete' | 'markNoShow';

/** One step of a visit at the desk: for members who may change it. */
export const stepAppointment = (
  deps: Deps,
  viewer: Viewer,
  verb: StepVerb,
  input: AppointmentStepInput,
): Promise<AppointmentStepOutcome> =>
  changeAsStaff(deps, viewer, 'appointment.write', { ...input, verb }, async (tx, locked, path) => {
    await writeSteps(tx, doerOf(viewer, 'STAFF'), locked, path);
    return true;
  });

/** Leads a visit through the statuses of a path, all at the same moment. */
export async function writeSteps(
  tx: Tx,
  doer: Doer,
  { appointment, segments, at }: Pick<Locked, 'appointment' | 'segments' | 'at'>,
  path: readonly AppointmentStatus[],
): Promise<void> {
  const status = path.at(-1) ?? appointment.status;
  const { costs, missed } = await costsAt(tx, status, appointment, segments);
  const free = segments.filter(({ seatId }) => missed.some((place) => place.seatId === seatId));
  const rest = segments.map((segment) => (free.includes(segment) ? { ...segment, listMinor: 0 } : segment));
  const steps = path.map((reached) => stepTo(reached, noShowFeeMinor(appointment), missed));
  const after = { ...appointment, ...costs, status, version: appointment.version + steps.length };
  await Promise.all([
    changeAppointment(tx, after, { status, ...reachedAt(path, at), ...costs }, { at, userId: doer.userId }),
    copyStatus(tx, after),
    !blocks(status) && freeTime(tx, appointment.organizationId, idsOf(segments)),
    clearTimer(tx, 'auto_no_show', appointment.id),
    status === 'IN_SERVICE' && watchForCompletion(tx, appointment, completesAt(appointment, at)),
    status === 'COMPLETED' && clearTimer(tx, 'auto_complete', appointment.id),
    free.length > 0 && moveSegments(tx, appointment.organizationId, rest),
    record(tx, doer, { from: appointment.status, after, segments: rest, at }, steps),
  ]);
}

/** What a visit costs once it has got into a status, as far as that differs from before; and places nobody came to. */
async function costsAt(
  tx: Tx,
  status: AppointmentStatus,
  appointment: Locked['appointment'],
  segments: readonly Segment[],
): Promise<{ readonly costs: Partial<Locked['appointment']>; readonly missed: readonly Missed[] }> {
  if (status === 'NO_SHOW') {
    return { costs: { feeMinor: appointment.feeMinor + noShowFeeMinor(appointment) }, missed: [] };
  }
  if (status !== 'COMPLETED' || !isOfSeats(segments)) return { costs: {}, missed: [] };
  const seats = await seatsOfVisit(tx, appointment.organizationId, appointment.id);
  const found = withoutMissed(appointment, seats);
  return found.missed.length > 0 ? found : { costs: {}, missed: [] };
}

function stepTo(toStatus: AppointmentStatus, feeMinor: number, missed: readonly Missed[]): Step {
  const changed = ['status'];
  switch (toStatus) {
    case 'CHECKED_IN':
      return { name: 'checked_in', toStatus, changed };
    case 'IN_SERVICE':
      return { name: 'started', toStatus, changed };
    case 'COMPLETED':
      return { name: 'completed', toStatus, changed, missed };
    case 'NO_SHOW':
      return { name: 'no_show', toStatus, changed, feeMinor };
    default:
      throw new Error(`no step leads to ${toStatus}`);
  }
}

/** When each status was reached; all of one command at the same moment. */
const reachedAt = (path: readonly AppointmentStatus[], at: Date) => ({
  ...(path.includes('CHECKED_IN') && { checkedInAt: at }),
  ...(path.includes('IN_SERVICE') && { startedAt: at }),
  ...(path.includes('COMPLETED') && { completedAt: at }),
  ...(path.includes('NO_SHOW') && { noShowAt: at }),
});
