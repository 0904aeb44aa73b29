import { feeKept, feeReturned, paymentReceived, refundPaid, revenueEarned } from './ledger.ts';

const payment = { id: 'payment', provider: 'STRIPE' as const, currency: 'USD' };

describe('a posting', () => {
  it.each([
    ['a payment received', paymentReceived(payment, 500), 'clearing.stripe.USD', 'deposits.USD'],
    ['a refund paid', refundPaid(payment, 'refund', 500), 'deposits.USD', 'clearing.stripe.USD'],
    ['a fee kept', feeKept(payment, 'part', 500), 'deposits.USD', 'cancellation-fees.USD'],
    ['a fee returned', feeReturned(payment, 'part', 500), 'cancellation-fees.USD', 'deposits.USD'],
    ['revenue earned', revenueEarned(payment, 500), 'deposits.USD', 'revenue.USD'],
  ])('of %s debits one account and credits the other', (_, { entries }, debit, credit) => {
    expect(entries.map(({ account, amountMinor }) => [account.code, amountMinor])).toEqual([
      [debit, 500],
      [credit, -500],
    ]);
  });

  it('of a refund names the refund, of a fee its part, any other its payment', () => {
    expect(refundPaid(payment, 'refund', 1)).toMatchObject({ sourceType: 'REFUND', sourceId: 'refund' });
    expect(feeKept(payment, 'part', 1)).toMatchObject({ sourceType: 'FEE_PART', sourceId: 'part' });
    expect(feeReturned(payment, 'part', 1)).toMatchObject({ sourceType: 'FEE_PART', sourceId: 'part' });
    expect(revenueEarned(payment, 1)).toMatchObject({ sourceType: 'PAYMENT', sourceId: 'payment' });
  });
});
