/** What a merchant wants to be paid: the customer acts on it, then it is succeeded or failed for good. */
export interface Intent {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** The card that was left before and is charged now, without the customer; null where the customer pays. */
  readonly paymentMethodId: string | null;
  readonly status: 'requires_action' | 'processing' | 'succeeded' | 'failed';
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

/** PROCESS: the bank takes its time; another outcome follows. */
export type Outcome = 'SUCCEED' | 'DECLINE' | 'PROCESS';

export function pay(intent: Intent, outcome: Outcome): Intent {
  if (outcome === 'DECLINE') return { ...intent, status: 'failed', failure: 'card_declined' };
  return { ...intent, status: outcome === 'SUCCEED' ? 'succeeded' : 'processing' };
}

/** What charging a card that was left before makes of an intent. */
export const charged = (intent: Intent, failure: string | null): Intent => ({
  ...intent,
  status: failure === null ? 'succeeded' : 'failed',
  failure,
});

export const mayBecome = ({ status }: Intent, outcome: Outcome): boolean =>
  status === 'requires_action' || (status === 'processing' && outcome !== 'PROCESS');

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
