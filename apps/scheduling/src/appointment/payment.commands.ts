import { clearTimer, now, setTimer, type Tx } from '@openslot/database';
import type { DataOf, Envelope, cardSetupSucceeded, paymentSucceeded } from '@openslot/events';
import { freeTime, keepTime } from '../allocation/allocation.store.ts';
import { changeArchived, lockArchived } from '../archive/archived-visit.store.ts';
import { haveSeats } from '../seat/seat.store.ts';
import { isOfSeats, type Segment } from './appointment.ts';
import { isOverdue, paymentDeadline, processingMinutes } from './deadlines.ts';
import { blocks, canBePaid, path } from './life-cycle.ts';
import {
  changeAppointment,
  copyStatus,
  extendPayment,
  lockAppointment,
  type AppointmentRow,
} from './appointment.store.ts';
import { segmentsOfOne } from './segment.store.ts';
import { idsOf } from './change.loaders.ts';
import { haveTime } from './have-time.ts';
import { record, theSystem, type Step } from './record.ts';

type Payment = DataOf<typeof paymentSucceeded>;

interface Waiting {
  readonly appointment: AppointmentRow;
  readonly segments: readonly Segment[];
  readonly at: Date;
}

interface Paid extends Waiting {
  readonly event: Envelope<Payment>;
}

/**
 * What was due has been paid. The appointment is confirmed, also after its deadline where its time can still be had; a
 * payment that can no longer serve is told to commerce, which refunds it, however old the visit is. The same payment
 * counts once.
 */
export async function takePayment(tx: Tx, event: Envelope<Payment>): Promise<void> {
  const organizationId = event.organizationid;
  if (organizationId === null || !isInAdvance(event.data)) return;
  const waiting = await lockPayable(tx, organizationId, event.data.appointmentId);
  if (!waiting) return unusableInArchive(tx, organizationId, event);
  if (waiting.appointment.paymentId === event.subject) return;

  const paid = { ...waiting, event };
  if (!canBePaid(paid.appointment)) return unusable(tx, paid);
  return (await haveTime(tx, paid, null)) ? confirm(tx, paid, event, event.subject) : unusable(tx, paid);
}

/** A card has been left where that was all that was due. Nobody has paid, so a late one that cannot serve is let be. */
export async function takeCard(tx: Tx, event: Envelope<DataOf<typeof cardSetupSucceeded>>): Promise<void> {
  const organizationId = event.organizationid;
  if (organizationId === null) return;
  const waiting = await lockPayable(tx, organizationId, event.data.appointmentId);
  if (!waiting) return;
  const { appointment, at } = waiting;
  if (appointment.paymentRequirement !== 'CARD_ON_FILE' || !canBePaid(appointment)) return;
  if (await haveTime(tx, waiting, null)) return confirm(tx, waiting, event, null);
  if (isOverdue(appointment, at)) await expire(tx, waiting);
}

/** The provider has a payment in hand: the appointment waits a little longer for how it ends, once. */
export async function waitForPayment(tx: Tx, event: Envelope<Payment>): Promise<void> {
  const organizationId = event.organizationid;
  if (organizationId === null || !isInAdvance(event.data)) return;
  const waiting = await lockPayable(tx, organizationId, event.data.appointmentId);
  if (!waiting) return;
  const { appointment, segments, at } = waiting;
  const { id, startsAt, status, paymentDeadline: deadline, paymentExtendedAt } = appointment;
  if (status !== 'PENDING_PAYMENT' || !deadline || paymentExtendedAt || at >= deadline) return;

  const later = paymentDeadline(deadline, processingMinutes, startsAt);
  await Promise.all([
    extendPayment(tx, appointment, later, at),
    isOfSeats(segments)
      ? haveSeats(tx, appointment, { until: later, at })
      : keepTime(tx, organizationId, idsOf(segments), later),
    setTimer(tx, { organizationId, kind: 'payment_deadline', subjectId: id, dueAt: later }),
  ]);
}

/** Nobody decided, or what was due did not come in time: the time is free for others. */
export async function expireOverdue(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const waiting = await lockWaiting(tx, organizationId, appointmentId);
  if (isOverdue(waiting.appointment, waiting.at)) await expire(tx, waiting);
}

/** Nobody will pay for it: its time is free before its deadline. */
export async function expireUnpaid(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  const waiting = await lockWaiting(tx, organizationId, appointmentId);
  if (waiting.appointment.status === 'PENDING_PAYMENT') await expire(tx, waiting);
}

const isInAdvance = ({ purpose }: Payment): boolean => purpose === 'DEPOSIT' || purpose === 'FULL';

async function lockWaiting(tx: Tx, organizationId: string, appointmentId: string): Promise<Waiting> {
  const waiting = await lockPayable(tx, organizationId, appointmentId);
  if (!waiting) throw new Error(`an appointment that waits for nothing any more: ${appointmentId}`);
  return waiting;
}

/** Null: it is in the archive, where nothing is waited for. */
async function lockPayable(tx: Tx, organizationId: string, appointmentId: string): Promise<Waiting | null> {
  const [appointment, at, segments] = await Promise.all([
    lockAppointment(tx, organizationId, appointmentId),
    now(tx),
    segmentsOfOne(tx, organizationId, appointmentId),
  ]);
  if (appointment) return { appointment, segments, at };
  if (await lockArchived(tx, organizationId, appointmentId)) return null;
  throw new Error(`an appointment that is not known: ${appointmentId}`);
}

/** What was paid for a visit of two years ago or more goes back. */
async function unusableInArchive(tx: Tx, organizationId: string, event: Envelope<Payment>): Promise<void> {
  const visit = { organizationId, id: event.data.appointmentId };
  const [archived, at] = await Promise.all([lockArchived(tx, organizationId, visit.id), now(tx)]);
  if (!archived || archived.paymentId === event.subject) return;
  const { segments, ...after } = await changeArchived(tx, visit, {});
  await record(tx, theSystem(event), { from: after.status, after, segments, at }, [
    { name: 'payment_unusable', toStatus: after.status, changed: [], paymentId: event.subject },
  ]);
}

async function confirm(
  tx: Tx,
  { appointment, segments, at }: Waiting,
  event: Envelope,
  paymentId: string | null,
): Promise<void> {
  const status = 'CONFIRMED';
  const after = { ...appointment, status, paymentId, version: appointment.version + 1 } as const;
  await Promise.all([
    changeAppointment(tx, after, { status, paymentId }, { at, userId: null }),
    copyStatus(tx, after),
    clearTimer(tx, 'payment_deadline', appointment.id),
    record(tx, theSystem(event), { from: appointment.status, after, segments, at }, [
      { name: 'confirmed', toStatus: status, changed: ['status'] },
    ]),
  ]);
}

/** An appointment that was still waiting for the payment has lost its time: it has expired as well. */
async function unusable(tx: Tx, { appointment, segments, at, event }: Paid): Promise<void> {
  const expired = appointment.status === 'PENDING_PAYMENT';
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

async function expire(tx: Tx, { appointment, segments, at }: Waiting): Promise<void> {
  if (!path('expire', appointment.status)) return;
  const after = { ...appointment, status: 'EXPIRED', version: appointment.version + 1 } as const;
  await Promise.all([
    changeAppointment(tx, after, { status: 'EXPIRED' }, { at, userId: null }),
    copyStatus(tx, after),
    freeTime(tx, appointment.organizationId, idsOf(segments)),
    clearTimer(tx, 'payment_deadline', appointment.id),
    // What the first payment decides for the others, a timer of their series finds out.
    appointment.seriesId &&
      setTimer(tx, {
        ...{ organizationId: appointment.organizationId, kind: 'series_unpaid' },
        ...{ subjectId: appointment.seriesId, dueAt: at },
      }),
    record(tx, theSystem(), { from: appointment.status, after, segments, at }, [
      { name: 'expired', toStatus: 'EXPIRED', changed: ['status'] },
    ]),
  ]);
}
