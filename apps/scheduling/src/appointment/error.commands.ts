import { workerAccess } from '@openslot/database';
import { accessOf, Refusal, requireActing, unknownId, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { mayAsMember, requireAny } from './access.ts';
import type { AppointmentStepInput, EnterInErrorInput } from './appointment.input.ts';
import { isRestorable } from './life-cycle.ts';
import { findEnteredInError } from './appointment-view.store.ts';
import { changeAppointment } from './appointment.store.ts';
import { lockForChange } from './change.loaders.ts';
import { doerOf, record } from './record.ts';
import { changeAsStaff, type AppointmentStepOutcome } from './staff-change.ts';
import { wrongState } from './wrong-state.ts';

export interface AppointmentEnteredInError {
  readonly __typename: 'AppointmentEnteredInError';
  readonly appointmentId: string;
}

export type EnterInErrorOutcome =
  AppointmentEnteredInError | Exclude<AppointmentStepOutcome, { __typename: 'AppointmentChanged' | 'SlotTaken' }>;

/** A visit that is over was written down by mistake: it is in no list any more, and its number stays taken. */
export async function enterInError(
  deps: Deps,
  viewer: Viewer,
  { reason, ...input }: EnterInErrorInput,
): Promise<EnterInErrorOutcome> {
  const outcome = await changeAsStaff(
    deps,
    viewer,
    'appointment.override',
    { ...input, verb: 'enterInError' },
    async (tx, { appointment, segments, at }) => {
      const doer = doerOf(viewer, 'STAFF');
      const after = { ...appointment, version: appointment.version + 1 };
      await Promise.all([
        changeAppointment(tx, after, { deletedAt: at }, { at, userId: doer.userId }),
        record(tx, doer, { from: appointment.status, after, segments, at }, [
          { name: 'entered_in_error', toStatus: appointment.status, changed: ['deletedAt'], reason },
        ]),
      ]);
      return true;
    },
  );
  if (outcome.__typename === 'SlotTaken') throw new Error('what is over takes no time');
  return outcome.__typename === 'AppointmentChanged'
    ? { ...outcome, __typename: 'AppointmentEnteredInError' }
    : outcome;
}

/**
 * It was no mistake: the visit is in every list again, as it was. What is over takes no time, and its number and its name
 * elsewhere were kept for it, so that nothing it needs can have been taken.
 */
export async function restoreAppointment(
  { database }: Deps,
  viewer: Viewer,
  { appointmentId, version }: AppointmentStepInput,
): Promise<AppointmentStepOutcome> {
  const acting = requireActing(viewer);
  requireAny(acting, 'appointment.override');
  const { organizationId, memberId } = acting;
  const seen = await database.read(accessOf(viewer), (tx) =>
    findEnteredInError(tx, organizationId, appointmentId, memberId),
  );
  if (!seen) return unknownId('appointmentId');
  if (!mayAsMember(viewer, 'appointment.override', seen)) {
    throw new Refusal('FORBIDDEN', 'This needs the permission appointment.override here.');
  }
  return database.transaction(workerAccess(organizationId), async (tx): Promise<AppointmentStepOutcome> => {
    const { appointment, segments, at } = await lockForChange(tx, seen);
    if (appointment.version !== version) return { __typename: 'VersionConflict', currentVersion: appointment.version };
    if (!isRestorable(appointment, at)) return wrongState(appointment.status, 'too_late');
    const doer = doerOf(viewer, 'STAFF');
    const after = { ...appointment, version: appointment.version + 1 };
    await Promise.all([
      changeAppointment(tx, after, { deletedAt: null }, { at, userId: doer.userId }),
      record(tx, doer, { from: appointment.status, after, segments, at }, [
        { name: 'restored', toStatus: appointment.status, changed: ['deletedAt'] },
      ]),
    ]);
    return { __typename: 'AppointmentChanged', appointmentId };
  });
}
