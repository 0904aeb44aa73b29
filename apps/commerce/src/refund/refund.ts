export type RefundStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';
export type RefundReason = 'CUSTOMER' | 'LATE_PAYMENT' | 'CANCELLED' | 'SEAT_CANCELLED' | 'DISPUTE' | 'GOODWILL';

/** A payment with what was already decided about it: refunds that are not failed, and what of it became income. */
export interface Holding {
  readonly amountMinor: number;
  readonly refundsMinor: number;
  readonly earnedMinor: number;
}

/** What of a payment nobody has disposed of yet. */
export const unsettledMinor = ({ amountMinor, refundsMinor, earnedMinor }: Holding): number =>
  Math.max(0, amountMinor - refundsMinor - earnedMinor);

/**
 * How payments are parted when a visit, or some places of it, will not be: what the rest of it needs stays, the fee is
 * kept, and what is left goes back; each from the first payment on.
 */
export function partForFee<Payment extends Holding>(
  payments: readonly Payment[],
  feeMinor: number,
  stillNeededMinor = 0,
): { payment: Payment; keepMinor: number; refundMinor: number }[] {
  let [needed, owed] = [stillNeededMinor, feeMinor];
  return payments.map((payment) => {
    const unsettled = unsettledMinor(payment);
    const staysMinor = Math.min(unsettled, needed);
    const keepMinor = Math.min(unsettled - staysMinor, owed);
    [needed, owed] = [needed - staysMinor, owed - keepMinor];
    return { payment, keepMinor, refundMinor: unsettled - staysMinor - keepMinor };
  });
}

const minuteMs = 60_000;
const waits: readonly number[] = [minuteMs, 10 * minuteMs, 60 * minuteMs, 6 * 60 * minuteMs];

/** When a refund that the provider refused so often is asked for again; null: people have to look. */
export const askAgainMs = (refusals: number): number | null => waits[refusals - 1] ?? null;
