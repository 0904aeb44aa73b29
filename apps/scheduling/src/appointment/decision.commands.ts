import { clearTimer, setTimer, type Tx } from '@openslot/database';
import type { Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import type { Deps } from '../deps.ts';
import type { AppointmentStatus } from './appointment.ts';
import type { DecideAppointmentInput } from './appointment.input.ts';
import { minutesToPayAfterApproval, paymentDeadline } from './deadlines.ts';
import { laterPaymentDeadline } from './later-payment.ts';
import { changeAppointment, copyStatus } from './appointment.store.ts';
import { idsOf, type Locked } from './change.loaders.ts';
import { haveTime } from './have-time.ts';
import { doerOf, record, type Doer } from './record.ts';
import { changeAsStaff, type AppointmentStepOutcome } from './staff-change.ts';

/** The business says whether it takes a visit that waits for it. */
export const decideAppointment = (
  deps: Deps,
  viewer: Viewer,
  { approve: approved, reason, ...input }: DecideAppointmentInput,
): Promise<AppointmentStepOutcome> => {
  const doer = doerOf(viewer, 'STAFF');
  const verb = approved ? 'approve' : 'decline';
  return changeAsStaff(deps, viewer, 'appointment.decide', { ...input, verb }, (tx, locked, path) =>
    approved ? approve(tx, doer, locked, path, reason) : decline(tx, doer, locked, reason),
  );
};

/**
 * Confirms the visit, or lets its customer pay first. Time that it did not occupy while it waited is taken now; when
 * somebody else has it, the visit goes on waiting: the time may come free again before the deadline.
 */
async function approve(
  tx: Tx,
  doer: Doer,
  { appointment, segments, at }: Locked,
  path: readonly AppointmentStatus[],
  reason: string | null,
): Promise<boolean> {
  const { organizationId, id, startsAt } = appointment;
  const status = path.at(-1) ?? appointment.status;
  const until = appointment.source === 'SERIES' ? laterPaymentDeadline : paymentDeadline;
  const deadline = status === 'PENDING_PAYMENT' ? until(at, minutesToPayAfterApproval, startsAt) : null;
  if (!(await haveTime(tx, { appointment, segments, at }, deadline))) return false;

  const after = { ...appointment, status, paymentDeadline: deadline, version: appointment.version + 1 };
  await Promise.all([
    changeAppointment(tx, after, { status, paymentDeadline: deadline }, { at, userId: doer.userId }),
    copyStatus(tx, after),
    clearTimer(tx, 'approval_deadline', id),
    deadline && setTimer(tx, { organizationId, kind: 'payment_deadline', subjectId: id, dueAt: deadline }),
    record(tx, doer, { from: appointment.status, after, segments, at }, [
      { name: 'approved', toStatus: status, changed: ['status'], reason },
    ]),
  ]);
  return true;
}

async function decline(
  tx: Tx,
  doer: Doer,
  { appointment, segments, at }: Locked,
  reason: string | null,
): Promise<boolean> {
  const after = { ...appointment, status: 'DECLINED', version: appointment.version + 1 } as const;
  await Promise.all([
    changeAppointment(tx, after, { status: after.status }, { at, userId: doer.userId }),
    copyStatus(tx, after),
    freeTime(tx, appointment.organizationId, idsOf(segments)),
    clearTimer(tx, 'approval_deadline', appointment.id),
    clearTimer(tx, 'auto_no_show', appointment.id),
    record(tx, doer, { from: appointment.status, after, segments, at }, [
      { name: 'declined', toStatus: after.status, changed: ['status'], reason },
    ]),
  ]);
  return true;
}
