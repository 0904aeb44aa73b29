import { workerAccess, type Tx } from '@openslot/database';
import { requireActing, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import { changesAs, requireAny } from './access.ts';
import { blocks, decide, type AppointmentStatus, type AppointmentStepInput } from './appointment.ts';
import { changeAppointment, copyStatus } from './appointment.store.ts';
import { findVisible, idsOf, lockForChange, type Locked } from './change.loaders.ts';
import { noShowFeeMinor } from './policy.ts';
import { record, type Step } from './record.ts';

export interface AppointmentChanged {
  readonly __typename: 'AppointmentChanged';
  readonly appointmentId: string;
}

export type AppointmentStepOutcome =
  | AppointmentChanged
  | { readonly __typename: 'WrongState'; readonly status: AppointmentStatus }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | InvalidInput;

export type StepVerb = 'checkIn' | 'start' | 'complete' | 'markNoShow';

/** One step of a visit at the desk: for members who may change it. */
export async function stepAppointment(
  deps: Deps,
  viewer: Viewer,
  verb: StepVerb,
  { appointmentId, version }: AppointmentStepInput,
): Promise<AppointmentStepOutcome> {
  const acting = requireActing(viewer);
  requireAny(acting, 'appointment.write');
  const seen = await findVisible(deps, viewer, appointmentId);
  if (!seen || seen.organizationId !== acting.organizationId) return unknownId('appointmentId');
  if (changesAs(viewer, { ...seen, isOwn: false }) === null) return unknownId('appointmentId');

  return deps.database.transaction(workerAccess(seen.organizationId), async (tx): Promise<AppointmentStepOutcome> => {
    const locked = await lockForChange(tx, seen);
    const { appointment, rules, at } = locked;
    if (appointment.version !== version) return { __typename: 'VersionConflict', currentVersion: appointment.version };
    const path = decide(verb, appointment, { at, by: 'STAFF', rules });
    if (!path) return { __typename: 'WrongState', status: appointment.status };
    await write(tx, viewer, locked, path);
    return { __typename: 'AppointmentChanged', appointmentId };
  });
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { appointment, segments, at }: Locked,
  path: readonly AppointmentStatus[],
): Promise<void> {
  const feeMinor = noShowFeeMinor(appointment);
  const steps = path.map((status) => stepTo(status, feeMinor));
  const status = path.at(-1) ?? appointment.status;
  const after = { ...appointment, status, version: appointment.version + steps.length };
  const userId = viewer.person?.userId ?? null;
  await Promise.all([
    changeAppointment(
      tx,
      after,
      { status, ...reachedAt(path, at), ...(status === 'NO_SHOW' && { feeMinor }) },
      { at, userId },
    ),
    copyStatus(tx, after),
    !blocks(status) && freeTime(tx, appointment.organizationId, idsOf(segments)),
    record(tx, { kind: 'STAFF', userId, door: 'member' }, { from: appointment.status, after, segments, at }, steps),
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
