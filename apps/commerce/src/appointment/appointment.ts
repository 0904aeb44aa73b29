/** Statuses of a visit, as scheduling tells them. */
export type AppointmentStatus =
  | 'PENDING_APPROVAL'
  | 'PENDING_PAYMENT'
  | 'CONFIRMED'
  | 'CHECKED_IN'
  | 'IN_SERVICE'
  | 'COMPLETED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'NO_SHOW';

/** Nobody is served any more, and nobody was: a new payment would be for nothing. */
export const takesNoPayment = (status: AppointmentStatus): boolean =>
  status === 'DECLINED' || status === 'EXPIRED' || status === 'CANCELLED' || status === 'NO_SHOW';

/** What a visit costs as things stand: the list price with the fees of places that were given up, the fees alone of one
 * that will not be, or nothing. */
export function priceMinor(visit: { status: AppointmentStatus; listMinor: number; feeMinor: number }): number {
  if (visit.status === 'CANCELLED' || visit.status === 'NO_SHOW') return visit.feeMinor;
  return takesNoPayment(visit.status) ? 0 : visit.listMinor + visit.feeMinor;
}

/** What is still to be paid for a visit, given what was paid and kept. */
export const balanceDueMinor = (
  visit: { status: AppointmentStatus; listMinor: number; feeMinor: number },
  keptMinor: number,
): number => Math.max(0, priceMinor(visit) - keptMinor);
