/** What a merchant wants to be paid: the customer acts on it, then it is succeeded or failed for good. */
export interface Intent {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'requires_action' | 'succeeded' | 'failed';
  readonly failure: string | null;
  readonly refunds: readonly Refund[];
  readonly createdAt: string;
}

export interface Refund {
  readonly id: string;
  readonly amountMinor: number;
  readonly reason: string | null;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly createdAt: string;
}

export type Outcome = 'SUCCEED' | 'DECLINE';

export function pay(intent: Intent, outcome: Outcome): Intent {
  return outcome === 'SUCCEED'
    ? { ...intent, status: 'succeeded' }
    : { ...intent, status: 'failed', failure: 'card_declined' };
}

/** What can still be given back: what was paid less every refund that has not failed. */
export function refundableMinor(intent: Intent): number {
  if (intent.status !== 'succeeded') return 0;
  const given = intent.refunds.filter((refund) => refund.status !== 'failed');
  return given.reduce((rest, refund) => rest - refund.amountMinor, intent.amountMinor);
}

export const withRefund = (intent: Intent, refund: Refund): Intent => ({
  ...intent,
  refunds: [...intent.refunds.filter((other) => other.id !== refund.id), refund],
});
