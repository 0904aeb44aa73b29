import { now, type Tx } from '@openslot/database';
import type { DataOf, Envelope, paymentSucceeded } from '@openslot/events';
import { freeTime, keepTime, tryTakeTime } from '../allocation/allocation.store.ts';
import { blocks, path, type Appointment, type Segment } from './appointment.ts';
import {
  changeAppointment,
  copyStatus,
  lockAppointment,
  segmentsOfOne,
  type AppointmentRow,
} from './appointment.store.ts';
import { idsOf, timeOf } from './change.loaders.ts';
import { record, theSystem, type Step } from './record.ts';

type Payment = DataOf<typeof paymentSucceeded>;

interface Paid {
  readonly appointment: AppointmentRow;
  readonly segments: readonly Segment[];
  readonly at: Date;
  readonly event: Envelope<Payment>;
}

/**
 * What was due has been paid. The appointment is confirmed, also after its deadline where its time can still be had; a
 * payment that can no longer serve is told to commerce, which refunds it. The same payment counts once.
 */
export async function takePayment(tx: Tx, event: Envelope<Payment>): Promise<void> {
  const { appointmentId, purpose } = event.data;
  const organizationId = event.organizationid;
  if (organizationId === null || (purpose !== 'DEPOSIT' && purpose !== 'FULL')) return;
  const [appointment, at, segments] = await Promise.all([
    lockAppointment(tx, organizationId, appointmentId),
    now(tx),
    segmentsOfOne(tx, organizationId, appointmentId),
  ]);
  if (!appointment) throw new Error(`a payment for an appointment that is not known: ${appointmentId}`);
  if (appointment.paymentId === event.subject) return;

  const paid = { appointment, segments, at, event };
  if (!path('confirm', appointment.status)) return unusable(tx, paid);
  return (await haveTime(tx, paid)) ? confirm(tx, paid) : unusable(tx, paid);
}

/** Whether the time is still its own, or could be taken again. Past its start nothing can be confirmed any more. */
async function haveTime(tx: Tx, { appointment, segments, at }: Paid): Promise<boolean> {
  const { organizationId, id } = appointment;
  if (at >= appointment.startsAt) return false;
  const ranges = timeOf(segments);
  const segmentIds = idsOf(segments);
  if ((await keepTime(tx, organizationId, segmentIds)) === ranges.length) return true;
  await freeTime(tx, organizationId, segmentIds);
  return tryTakeTime(
    tx,
    organizationId,
    at,
    { kind: 'SEGMENT', appointmentId: id, segmentIds, expiresAt: null },
    ranges,
  );
}

async function confirm(tx: Tx, { appointment, segments, at, event }: Paid): Promise<void> {
  const status = 'CONFIRMED';
  const after = { ...appointment, status, paymentId: event.subject, version: appointment.version + 1 } as const;
  await Promise.all([
    changeAppointment(tx, after, { status, paymentId: event.subject }, { at, userId: null }),
    copyStatus(tx, after),
    record(tx, theSystem(event), { from: appointment.status, after, segments, at }, [
      { name: 'confirmed', toStatus: status, changed: ['status'] },
    ]),
  ]);
}

/** An appointment that was still waiting for the payment has lost its time: it has expired as well. */
async function unusable(tx: Tx, { appointment, segments, at, event }: Paid): Promise<void> {
  const expired = path('expire', appointment.status) !== null;
  const status = expired ? 'EXPIRED' : appointment.status;
  const steps: readonly Step[] = [
    ...(expired ? [{ name: 'expired', toStatus: status, changed: ['status'] } as const] : []),
    { name: 'payment_unusable', toStatus: status, changed: [], paymentId: event.subject },
  ];
  const after = { ...appointment, status, version: appointment.version + steps.length };
  await Promise.all([
    changeAppointment(tx, after, { status }, { at, userId: null }),
    copyStatus(tx, after),
    !blocks(status) && freeTime(tx, appointment.organizationId, idsOf(segments)),
    record(tx, theSystem(event), { from: appointment.status, after, segments, at }, steps),
  ]);
}

/** The payment did not come in time: the time is free for others. */
export async function expireUnpaid(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const [appointment, at, segments] = await Promise.all([
    lockAppointment(tx, organizationId, appointmentId),
    now(tx),
    segmentsOfOne(tx, organizationId, appointmentId),
  ]);
  if (!appointment || !path('expire', appointment.status) || !isOverdue(appointment, at)) return;

  const after = { ...appointment, status: 'EXPIRED', version: appointment.version + 1 } as const;
  await Promise.all([
    changeAppointment(tx, after, { status: 'EXPIRED' }, { at, userId: null }),
    copyStatus(tx, after),
    freeTime(tx, organizationId, idsOf(segments)),
    record(tx, theSystem(), { from: appointment.status, after, segments, at }, [
      { name: 'expired', toStatus: 'EXPIRED', changed: ['status'] },
    ]),
  ]);
}

const isOverdue = ({ paymentDeadline }: Appointment, at: Date): boolean =>
  paymentDeadline !== null && at >= paymentDeadline;
