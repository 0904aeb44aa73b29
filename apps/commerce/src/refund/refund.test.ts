import { askAgainMs, partForFee, unsettledMinor } from './refund.ts';

const holding = (amountMinor: number, refundsMinor = 0, earnedMinor = 0) => ({
  amountMinor,
  refundsMinor,
  earnedMinor,
});
const parts = (payments: ReturnType<typeof holding>[], feeMinor: number) =>
  partForFee(payments, feeMinor).map(({ keepMinor, refundMinor }) => [keepMinor, refundMinor]);

describe('parting what was paid', () => {
  it.each([
    ['no fee', [holding(3000)], 0, [[0, 3000]]],
    ['a fee below the payment', [holding(3000)], 1000, [[1000, 2000]]],
    ['a fee as high as the payment', [holding(3000)], 3000, [[3000, 0]]],
    ['a fee above the payment', [holding(3000)], 5000, [[3000, 0]]],
    [
      'a fee over two payments',
      [holding(3000), holding(2000)],
      4000,
      [
        [3000, 0],
        [1000, 1000],
      ],
    ],
    ['what is going back already', [holding(3000, 1000)], 500, [[500, 1500]]],
    ['what became income before', [holding(3000, 2000, 1000)], 1000, [[0, 0]]],
    ['what became income in part', [holding(3000, 0, 400)], 600, [[600, 2000]]],
    ['nothing paid', [], 1000, []],
  ])('with %s', (_, payments, feeMinor, wanted) => {
    expect(parts(payments, feeMinor)).toEqual(wanted);
  });

  it('always disposes of exactly what was left', () => {
    for (let fee = 0; fee <= 6000; fee += 250) {
      const payments = [holding(3000, 500), holding(2500, 0, 100)];
      const total = parts(payments, fee).reduce((sum, [keep = 0, refund = 0]) => sum + keep + refund, 0);
      expect(total).toBe(payments.reduce((sum, payment) => sum + unsettledMinor(payment), 0));
    }
  });
});

describe('a refund that the provider refuses', () => {
  it('is asked for four times more, at growing distance, and then left to people', () => {
    expect([1, 2, 3, 4, 5].map(askAgainMs)).toEqual([60_000, 600_000, 3_600_000, 21_600_000, null]);
  });
});
