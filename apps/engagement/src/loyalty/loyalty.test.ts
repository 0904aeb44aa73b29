import {
  pointsFor,
  pointsToTakeBack,
  programAfter,
  setLoyaltyProgramInput,
  takeFrom,
  tierAt,
  type ProgramStatus,
  type ProgramVerb,
} from './loyalty.ts';

test('every verb in every status', () => {
  const statuses: readonly ProgramStatus[] = ['DRAFT', 'ACTIVE', 'PAUSED', 'ENDED'];
  const verbs: readonly ProgramVerb[] = ['start', 'pause', 'end'];

  expect(statuses.map((status) => [status, ...verbs.map((verb) => programAfter(verb, status))])).toEqual([
    ['DRAFT', 'ACTIVE', null, 'ENDED'],
    ['ACTIVE', null, 'PAUSED', 'ENDED'],
    ['PAUSED', 'ACTIVE', null, 'ENDED'],
    ['ENDED', null, null, null],
  ]);
});

const silver = { name: 'Silver', threshold: 100, multiplierPercent: 120 };
const gold = { name: 'Gold', threshold: 500, multiplierPercent: 150 };

test('the highest tier that is reached', () => {
  const names = [0, 99, 100, 499, 500, 9_999].map((lifetime) => tierAt([gold, silver], lifetime)?.name ?? null);

  expect(names).toEqual([null, null, 'Silver', 'Silver', 'Gold', 'Gold']);
  expect(tierAt([], 500)).toBeNull();
});

describe('what a visit earns', () => {
  const onePerHundredYen = { points: 1, perAmountMinor: 100, perVisit: 0 };

  it.each([
    ['a point for every hundred yen', onePerHundredYen, null, 6_600, 66],
    ['rounded down', onePerHundredYen, null, 6_699, 66],
    ['nothing for little', onePerHundredYen, null, 99, 0],
    ['two points a dollar', { points: 2, perAmountMinor: 100, perVisit: 0 }, null, 4_250, 85],
    ['for the visit alone', { points: 0, perAmountMinor: 1, perVisit: 10 }, null, 6_600, 10],
    ['for both', { ...onePerHundredYen, perVisit: 10 }, null, 6_650, 76],
    ['times the tier’s multiplier, rounded once', { ...onePerHundredYen, perVisit: 1 }, gold, 6_650, 101],
    ['exactly, with amounts beyond 2^53', { points: 1_000_000, perAmountMinor: 1_000_000_000, perVisit: 0 }, gold, 900_000_000_000, 1_000_000_000],
    ['at most what an account holds', { points: 1_000_000, perAmountMinor: 1, perVisit: 0 }, null, 900_000_000_000, 1_000_000_000],
  ])('%s', (_, rule, tier, listMinor, points) => {
    expect(pointsFor(rule, tier, listMinor)).toBe(points);
  }); // prettier-ignore
});

describe('what a refund takes back', () => {
  const lot = { earned: 66, gone: 0, listMinor: 6_600 };

  it.each([
    ['all for all', lot, 6_600, 66],
    ['never more than was earned', lot, 10_000, 66],
    ['the same part', lot, 3_300, 33],
    ['in the customer’s favour', lot, 199, 1],
    ['nothing for little', lot, 99, 0],
    ['what is still open', { ...lot, gone: 33 }, 6_600, 33],
    ['nothing twice', { ...lot, gone: 33 }, 3_300, 0],
    ['nothing for nothing', lot, 0, 0],
    ['nothing of a free visit', { ...lot, listMinor: 0 }, 100, 0],
  ])('%s', (_, given, refundedMinor, points) => {
    expect(pointsToTakeBack(given, refundedMinor)).toBe(points);
  });

  it('comes to the same, however the refund is split', () => {
    for (const parts of [[6_600], [1, 6_599], [2_200, 2_200, 2_200], [33, 67, 6_500]]) {
      let [gone, refunded] = [0, 0];
      for (const part of parts) {
        refunded += part;
        gone += pointsToTakeBack({ ...lot, gone }, refunded);
      }
      expect(gone).toBe(66);
    }
  });
});

test('points are taken lot by lot, as far as there are any', () => {
  const lots = [10, 0, 5].map((remaining, n) => ({ id: `${n}`, remaining }));
  const parts = (points: number) => takeFrom(lots, points).map(({ lot, taken }) => [lot.id, taken]);

  expect(parts(7)).toEqual([['0', 7]]);
  expect(parts(12)).toEqual([['0', 10], ['2', 2]]); // prettier-ignore
  expect(parts(99)).toEqual([['0', 10], ['2', 5]]); // prettier-ignore
  expect(parts(0)).toEqual([]);
});

test('a programme earns something, and its tiers differ', () => {
  const businessId = 'biz_01h455vb4pex5vsknk084sn02q';
  const problems = (input: object) => {
    const earn = { points: 1, perAmountMinor: 100, perVisit: 0 };
    const result = setLoyaltyProgramInput.safeParse({ businessId, earn, tiers: [], ...input });
    return (result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
  };

  expect(problems({})).toEqual([]);
  expect(problems({ earn: { points: 0, perAmountMinor: 1, perVisit: 0 } })).toEqual([['earn', 'earns_nothing']]);
  expect(problems({ tiers: [silver, gold] })).toEqual([]);
  expect(problems({ tiers: [silver, { ...gold, threshold: 100 }] })).toEqual([['tiers', 'tier_twice']]);
  expect(problems({ tiers: [silver, { ...gold, name: 'Silver' }] })).toEqual([['tiers', 'tier_twice']]);
});
