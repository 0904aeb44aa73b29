import type { Appointment } from './appointment.ts';
import { minutesAfter } from './instants.ts';

/** Past a deadline; what has none is never over. */
export const isOver = (deadline: Date | null, at: Date): boolean => deadline !== null && at >= deadline;

/** When it stops waiting for the business, or for what is due in advance; null where it does not wait. */
export function waitsUntil({
  status,
  approvalDeadline,
  paymentDeadline,
}: Pick<Appointment, 'status' | 'approvalDeadline' | 'paymentDeadline'>): Date | null {
  if (status === 'PENDING_APPROVAL') return approvalDeadline;
  return status === 'PENDING_PAYMENT' ? paymentDeadline : null;
}

export const isOverdue = (appointment: Appointment, at: Date): boolean => isOver(waitsUntil(appointment), at);

/** Until when the required payment may come: never past the start of the visit. */
export const paymentDeadline = (at: Date, paymentMinutes: number, startsAt: Date): Date =>
  earliest(minutesAfter(at, paymentMinutes), startsAt);

/** Whoever waited for an approval has longer to pay than somebody who is just booking. */
export const minutesToPayAfterApproval = 24 * 60;

/** A payment that the provider has in hand at the deadline gets a little longer, once. */
export const processingMinutes = 10;

/** Until when the business may decide: never past the start of the visit. */
export const approvalDeadline = (at: Date, approvalHours: number, startsAt: Date): Date =>
  earliest(minutesAfter(at, approvalHours * 60), startsAt);

/** What an appointment may be waiting for by a timer. */
export const appointmentTimerKinds = [
  'approval_deadline',
  'payment_deadline',
  'auto_no_show',
  'auto_complete',
] as const;

const earliest = (one: Date, other: Date): Date => (one < other ? one : other);
