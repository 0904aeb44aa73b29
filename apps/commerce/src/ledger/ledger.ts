import type { ProviderName } from '../payment/payment.ts';

export type AccountType = 'ASSET' | 'LIABILITY' | 'INCOME' | 'EXPENSE';
export type PostingKind = 'PAYMENT_RECEIVED' | 'REFUND_PAID' | 'FEE_KEPT' | 'FEE_RETURNED' | 'REVENUE_EARNED';
export type SourceType = 'PAYMENT' | 'REFUND' | 'FEE_PART';

export interface Account {
  readonly code: string;
  readonly type: AccountType;
}

/** One movement, posted once per kind and source: debits are positive, credits negative, and they sum to zero. */
export interface Posting {
  readonly kind: PostingKind;
  readonly sourceType: SourceType;
  readonly sourceId: string;
  readonly currency: string;
  readonly entries: readonly { readonly account: Account; readonly amountMinor: number }[];
}

/** What a provider owes us between taking the customer's money and paying it out. */
const clearing = (provider: ProviderName, currency: string): Account => ({
  code: `clearing.${provider.toLowerCase()}.${currency}`,
  type: 'ASSET',
});
/** What customers have paid in advance: theirs until they were served, or lost it by a fee. */
const deposits = (currency: string): Account => ({ code: `deposits.${currency}`, type: 'LIABILITY' });
const revenue = (currency: string): Account => ({ code: `revenue.${currency}`, type: 'INCOME' });
const fees = (currency: string): Account => ({ code: `cancellation-fees.${currency}`, type: 'INCOME' });

interface Paid {
  readonly id: string;
  readonly provider: ProviderName;
  readonly currency: string;
}

export const paymentReceived = (payment: Paid, amountMinor: number): Posting =>
  move(
    'PAYMENT_RECEIVED',
    'PAYMENT',
    payment.id,
    payment.currency,
    amountMinor,
    clearing(payment.provider, payment.currency),
    deposits(payment.currency),
  );

export const refundPaid = (payment: Paid, refundId: string, amountMinor: number): Posting =>
  move(
    'REFUND_PAID',
    'REFUND',
    refundId,
    payment.currency,
    amountMinor,
    deposits(payment.currency),
    clearing(payment.provider, payment.currency),
  );

/** So much of a payment is ours for a fee; `partId` names that part of the fee. */
export const feeKept = (payment: Paid, partId: string, amountMinor: number): Posting =>
  move(
    'FEE_KEPT',
    'FEE_PART',
    partId,
    payment.currency,
    amountMinor,
    deposits(payment.currency),
    fees(payment.currency),
  );

/** And is the customer's again. */
export const feeReturned = (payment: Paid, partId: string, amountMinor: number): Posting =>
  move(
    'FEE_RETURNED',
    'FEE_PART',
    partId,
    payment.currency,
    amountMinor,
    fees(payment.currency),
    deposits(payment.currency),
  );

export const revenueEarned = (payment: Paid, amountMinor: number): Posting =>
  move(
    'REVENUE_EARNED',
    'PAYMENT',
    payment.id,
    payment.currency,
    amountMinor,
    deposits(payment.currency),
    revenue(payment.currency),
  );

function move(
  kind: PostingKind,
  sourceType: SourceType,
  sourceId: string,
  currency: string,
  amountMinor: number,
  debit: Account,
  credit: Account,
): Posting {
  const entries = [
    { account: debit, amountMinor },
    { account: credit, amountMinor: -amountMinor },
  ];
  return { kind, sourceType, sourceId, currency, entries };
}
