import type { Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { EnterInErrorInput } from './appointment.ts';
import { changeAppointment } from './appointment.store.ts';
import { doerOf, record } from './record.ts';
import { changeAsStaff, type AppointmentStepOutcome } from './staff-change.ts';

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
