import { clearTimer, type Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import { blocks, completesAt, type AppointmentStatus, type AppointmentStepInput } from './appointment.ts';
import { changeAppointment, copyStatus, watchForCompletion } from './appointment.store.ts';
import { idsOf, type Locked } from './change.loaders.ts';
import { noShowFeeMinor } from './policy.ts';
import { doerOf, record, type Doer, type Step } from './record.ts';
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
  const feeMinor = noShowFeeMinor(appointment);
  const steps = path.map((status) => stepTo(status, feeMinor));
  const status = path.at(-1) ?? appointment.status;
  const after = { ...appointment, status, version: appointment.version + steps.length };
  await Promise.all([
    changeAppointment(
      tx,
      after,
      { status, ...reachedAt(path, at), ...(status === 'NO_SHOW' && { feeMinor }) },
      { at, userId: doer.userId },
    ),
    copyStatus(tx, after),
    !blocks(status) && freeTime(tx, appointment.organizationId, idsOf(segments)),
    clearTimer(tx, 'auto_no_show', appointment.id),
    status === 'IN_SERVICE' && watchForCompletion(tx, appointment, completesAt(appointment, at)),
    status === 'COMPLETED' && clearTimer(tx, 'auto_complete', appointment.id),
    record(tx, doer, { from: appointment.status, after, segments, at }, steps),
  ]);
}

function stepTo(toStatus: AppointmentStatus, feeMinor: number): Step {
  const changed = ['status'];
  switch (toStatus) {
    case 'CHECKED_IN':
      return { name: 'checked_in', toStatus, changed };
    case 'IN_SERVICE':
      return { name: 'started', toStatus, changed };
    case 'COMPLETED':
      return { name: 'completed', toStatus, changed };
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
