import { askAgainMs, partForFee, unsettledMinor } from './refund.ts';

const holding = (amountMinor: number, refundsMinor = 0, earnedMinor = 0) => ({
  amountMinor,
  refundsMinor,
  earnedMinor,
});
const parts = (payments: ReturnType<typeof holding>[], feeMinor: number, neededMinor = 0) =>
  partForFee(payments, feeMinor, neededMinor).map(({ keepMinor, refundMinor }) => [keepMinor, refundMinor]);

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

  it.each([
    ['a fee below what is free', [holding(3000)], 400, 2000, [[400, 600]]],
    ['a fee above what is free', [holding(3000)], 4000, 2000, [[1000, 0]]],
    ['more needed than there is', [holding(3000)], 400, 5000, [[0, 0]]],
    [
      'two payments',
      [holding(3000), holding(2000)],
      400,
      3500,
      [
        [0, 0],
        [400, 1100],
      ],
    ],
  ])('leaves what the rest of the visit needs: %s', (_, payments, feeMinor, needed, wanted) => {
    expect(parts(payments, feeMinor, needed)).toEqual(wanted);
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
