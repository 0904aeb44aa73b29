import type { Viewer } from '@openslot/service';
import { tryTakeTime } from '../allocation/allocation.store.ts';
import { instantOf } from '../availability/local-time.ts';
import type { Deps } from '../deps.ts';
import type { AppointmentStepInput } from './appointment.input.ts';
import { changeAppointment, copyStatus, watchForNoShow } from './appointment.store.ts';
import { idsOf, timeOf, type Locked } from './change.loaders.ts';
import { noShowFeeMinor } from './policy.ts';
import { doerOf, record } from './record.ts';
import { changeAsStaff, type AppointmentStepOutcome } from './staff-change.ts';
import type { Tx } from '@openslot/database';

/** The wrong customer was checked in. */
export const undoCheckIn = (deps: Deps, viewer: Viewer, input: AppointmentStepInput): Promise<AppointmentStepOutcome> =>
  changeAsStaff(
    deps,
    viewer,
    'appointment.write',
    { ...input, verb: 'undoCheckIn' },
    async (tx, { appointment, segments, at }) => {
      const doer = doerOf(viewer, 'STAFF');
      const after = { ...appointment, status: 'CONFIRMED', version: appointment.version + 1 } as const;
      await Promise.all([
        changeAppointment(tx, after, { status: after.status, checkedInAt: null }, { at, userId: doer.userId }),
        copyStatus(tx, after),
        watchForNoShow(tx, after),
        record(tx, doer, { from: appointment.status, after, segments, at }, [
          { name: 'check_in_undone', toStatus: after.status, changed: ['status'] },
        ]),
      ]);
      return true;
    },
  );

/** The customer came after all. What is left of the time is taken again; there is nothing to be had of what has passed. */
export const undoNoShow = (deps: Deps, viewer: Viewer, input: AppointmentStepInput): Promise<AppointmentStepOutcome> =>
  changeAsStaff(deps, viewer, 'appointment.write', { ...input, verb: 'undoNoShow' }, async (tx, locked) => {
    if (!(await takeWhatIsLeft(tx, locked))) return false;
    const { appointment, segments, at } = locked;
    const doer = doerOf(viewer, 'STAFF');
    const after = { ...appointment, status: 'CONFIRMED', version: appointment.version + 1 } as const;
    const feeMinor = Math.max(0, appointment.feeMinor - noShowFeeMinor(appointment));
    const change = { status: after.status, noShowUndoneAt: at, feeMinor };
    await Promise.all([
      changeAppointment(tx, after, change, { at, userId: doer.userId }),
      copyStatus(tx, after),
      record(tx, doer, { from: appointment.status, after, segments, at }, [
        { name: 'no_show_undone', toStatus: after.status, changed: ['status'] },
      ]),
    ]);
    return true;
  });

async function takeWhatIsLeft(tx: Tx, { appointment, segments, at }: Locked): Promise<boolean> {
  const { organizationId, id } = appointment;
  const left = timeOf(segments).filter(({ to }) => instantOf(to) > at);
  if (left.length === 0) return true;
  const owner = { kind: 'SEGMENT', appointmentId: id, segmentIds: idsOf(segments), expiresAt: null } as const;
  return tryTakeTime(tx, organizationId, at, owner, left);
}
