export type PaymentStatus =
  | 'REQUIRES_ACTION'
  | 'PROCESSING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'DISPUTED';
export type PaymentPurpose = 'DEPOSIT' | 'FULL' | 'BALANCE' | 'FEE' | 'TIP' | 'TOP_UP';
export type PaymentMethod = 'CARD' | 'TERMINAL' | 'CASH' | 'BANK' | 'GIFT_CARD' | 'PACKAGE' | 'MEMBERSHIP' | 'EXTERNAL';
export type ProviderName = 'STRIPE' | 'SANDBOX' | 'INTERNAL';

/** Where a payment may go from where it is. A success after CANCELLED came too late, and is a fact all the same. */
export const transitions: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  REQUIRES_ACTION: ['PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  PROCESSING: ['SUCCEEDED', 'FAILED', 'CANCELLED'],
  SUCCEEDED: ['PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'],
  FAILED: [],
  CANCELLED: ['SUCCEEDED'],
  PARTIALLY_REFUNDED: ['REFUNDED', 'DISPUTED'],
  REFUNDED: [],
  DISPUTED: ['SUCCEEDED', 'REFUNDED'],
};

export const isOpen = (status: PaymentStatus): boolean => status === 'REQUIRES_ACTION' || status === 'PROCESSING';

/** Money is here, all of it or what refunds have left. */
export const isPaid = (status: PaymentStatus): boolean =>
  status === 'SUCCEEDED' || status === 'PARTIALLY_REFUNDED' || status === 'DISPUTED';

/** How things stand at the provider. */
export type Finding = 'requires_action' | 'processing' | 'succeeded' | 'failed';

const finds: Readonly<Record<Finding, PaymentStatus>> = {
  requires_action: 'REQUIRES_ACTION',
  processing: 'PROCESSING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
};

/**
 * Where the provider's word takes a payment; null when it says nothing new. Word of a success does not undo a dispute:
 * the provider tells the end of that by an announcement of its own.
 */
export function statusAfter(status: PaymentStatus, finding: Finding): PaymentStatus | null {
  const next = finds[finding];
  return status !== 'DISPUTED' && transitions[status].includes(next) ? next : null;
}

/** What a payment is after so much more of it went back. */
export function afterRefund(
  payment: { amountMinor: number; refundedMinor: number },
  amountMinor: number,
): { status: 'PARTIALLY_REFUNDED' | 'REFUNDED'; refundedMinor: number } {
  const refundedMinor = payment.refundedMinor + amountMinor;
  return { status: refundedMinor === payment.amountMinor ? 'REFUNDED' : 'PARTIALLY_REFUNDED', refundedMinor };
}

/** What of a payment is with us. */
export const keptMinor = (payment: { status: PaymentStatus; amountMinor: number; refundedMinor: number }): number =>
  isPaid(payment.status) ? payment.amountMinor - payment.refundedMinor : 0;
