import { priceVisit, type DepositRule } from './price.ts';

const rule = (kind: DepositRule['kind'], value: number | null = null, id = kind as string): DepositRule => ({
  ...{ id, version: 1, kind },
  ratePpm: kind === 'PERCENT' ? value : null,
  amountMinor: kind === 'PERCENT' ? null : value,
});

describe('what is due in advance', () => {
  test.each([
    ['nothing without a rule', null, 6_600, 1, 0, 'NONE'],
    ['nothing by rule', rule('NONE'), 6_600, 1, 0, 'NONE'],
    ['only a card', rule('CARD_ON_FILE'), 6_600, 1, 0, 'CARD_ON_FILE'],
    ['an amount', rule('FIXED', 2_000), 6_600, 3, 2_000, 'DEPOSIT'],
    ['an amount, at most the price', rule('FIXED', 9_000), 6_600, 1, 6_600, 'FULL'],
    ['a share', rule('PERCENT', 300_000), 6_600, 1, 1_980, 'DEPOSIT'],
    ['a share, half up', rule('PERCENT', 500_000), 333, 1, 167, 'DEPOSIT'],
    ['a share that rounds to nothing', rule('PERCENT', 1_000), 100, 1, 0, 'NONE'],
    ['a share of a price near the largest number', rule('PERCENT', 333_333), 9_007_199_254_740_991, 1, 3_002_396_749_180_579, 'DEPOSIT'],
    ['an amount for each person', rule('PER_PERSON', 1_000), 6_600, 3, 3_000, 'DEPOSIT'],
    ['everything', rule('FULL'), 6_600, 1, 6_600, 'FULL'],
    ['nothing of what is free', rule('FULL'), 0, 1, 0, 'NONE'],
  ] as const)('%s', (_, given, priceMinor, party, depositMinor, requirement) => {
    expect(priceVisit([{ priceMinor, rule: given }], party)).toEqual({ priceMinor, depositMinor, requirement });
  }); // prettier-ignore

  test('each rule sees its own lines: an amount once per visit, a share once per line', () => {
    const lines = [
      { priceMinor: 333, rule: rule('PERCENT', 500_000) },
      { priceMinor: 333, rule: rule('PERCENT', 500_000) },
      { priceMinor: 1_000, rule: rule('FIXED', 400) },
      { priceMinor: 1_000, rule: rule('FIXED', 400) },
      { priceMinor: 50, rule: null },
    ];

    expect(priceVisit(lines, 1)).toEqual({ priceMinor: 2_716, depositMinor: 734, requirement: 'DEPOSIT' });
  });
});
