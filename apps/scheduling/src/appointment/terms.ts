import type { Appointment } from './appointment.ts';
import { path } from './life-cycle.ts';
import { cancellableUntil, cancellationFeeMinor, freeUntil, isLate, reschedulableUntil } from './policy.ts';

/** What cancelling would mean for the customer at `at`. An unpaid appointment can be given up freely. */
export interface CancellationTerms {
  readonly possible: boolean;
  readonly feeMinor: number;
  /** The last instant at which the customer may cancel; null: whenever. */
  readonly until: Date | null;
  readonly freeUntil: Date | null;
}

export function cancellationTerms(appointment: Appointment, at: Date): CancellationTerms {
  const { status } = appointment;
  if (!path('cancel', status) || status === 'CHECKED_IN') {
    return { possible: false, feeMinor: 0, until: null, freeUntil: null };
  }
  if (status !== 'CONFIRMED') return { possible: true, feeMinor: 0, until: null, freeUntil: appointment.startsAt };
  const until = cancellableUntil(appointment);
  const possible = at <= until;
  return {
    possible,
    feeMinor: cancellationFeeMinor(appointment, at),
    until,
    freeUntil: possible ? freeUntil(appointment) : null,
  };
}

/** Whether it was given up too late to be free of charge: what only waited to be confirmed never is. */
export const isCancelledLate = (appointment: Appointment, at: Date): boolean =>
  (appointment.status === 'CONFIRMED' || appointment.status === 'CHECKED_IN') && isLate(appointment, at);

/**
 * The instant after which a change needs the right to override the policy, when that is over at `at`; null: it is not.
 * Customers have no such right. Of a customer who is there, no policy says anything.
 */
export function cutOff(verb: 'cancel' | 'reschedule', appointment: Appointment, at: Date): Date | null {
  if (appointment.status !== 'CONFIRMED') return null;
  const until = verb === 'cancel' ? cancellableUntil(appointment) : reschedulableUntil(appointment);
  return at > until ? until : null;
}

/** What has been paid in advance: the payment that confirmed the appointment, which is all that scheduling knows. */
export const paidMinor = (appointment: Appointment): number => (appointment.paymentId ? appointment.depositMinor : 0);
