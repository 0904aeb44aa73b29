import {
  cancellableUntil,
  cancellationFeeMinor,
  feeMinor,
  freePolicy,
  freeUntil,
  noShowFeeMinor,
  portionOf,
  reschedulableUntil,
  type CancellationPolicy,
} from './policy.ts';

const startsAt = new Date('2026-11-20T10:00:00.000Z');

const policy: CancellationPolicy = {
  policyId: '01932b1c-0000-7000-8000-000000000001',
  text: { en: 'Half the price within a day, all of it within two hours.' },
  cancelCutoffMinutes: 60,
  rescheduleCutoffMinutes: 120,
  steps: [
    { noticeMinutes: 1440, percent: 50, amountMinor: null },
    { noticeMinutes: 120, percent: 100, amountMinor: null },
  ],
  noShow: { percent: null, amountMinor: 3000 },
};
const visit = { policySnapshot: policy, startsAt, listMinor: 5501 };

describe('the fee for cancelling', () => {
  it.each([
    ['2026-11-01T10:00:00.000Z', 0],
    ['2026-11-19T10:00:00.000Z', 0],
    ['2026-11-19T10:00:00.001Z', 2751],
    ['2026-11-20T08:00:00.000Z', 2751],
    ['2026-11-20T08:00:00.001Z', 5501],
    ['2026-11-20T10:00:00.000Z', 5501],
    ['2026-11-21T10:00:00.000Z', 5501],
  ])('at %s is %d', (at, fee) => {
    expect(cancellationFeeMinor(visit, new Date(at))).toBe(fee);
  });

  it('follows the notice, not the order in which the steps were written', () => {
    const turned = { ...visit, policySnapshot: { ...policy, steps: policy.steps.toReversed() } };

    expect(cancellationFeeMinor(turned, new Date('2026-11-20T09:00:00.000Z'))).toBe(5501);
    expect(cancellationFeeMinor(turned, new Date('2026-11-19T12:00:00.000Z'))).toBe(2751);
  });

  it('is nothing without a policy', () => {
    expect(cancellationFeeMinor({ ...visit, policySnapshot: freePolicy }, new Date('2026-11-21T10:00:00.000Z'))).toBe(
      0,
    );
  });
});

describe('a fee', () => {
  it.each([
    [{ percent: 50, amountMinor: null }, 5501, 2751],
    [{ percent: 33.3333, amountMinor: null }, 1000, 333],
    [{ percent: 0, amountMinor: null }, 1000, 0],
    [{ percent: null, amountMinor: 700 }, 1000, 700],
    [{ percent: null, amountMinor: 1700 }, 1000, 1000],
    [{ percent: null, amountMinor: null }, 1000, 0],
  ])('%j of %d is %d', (fee, listMinor, expected) => {
    expect(feeMinor(fee, listMinor)).toBe(expected);
  });

  it('is exact beyond what a double can multiply', () => {
    expect(portionOf(9_007_199_254_740_991, 99.9999)).toBe(9_007_190_247_541_736);
  });
});

describe('the limits of a policy', () => {
  it('are counted back from the start', () => {
    expect(cancellableUntil(visit)).toEqual(new Date('2026-11-20T09:00:00.000Z'));
    expect(reschedulableUntil(visit)).toEqual(new Date('2026-11-20T08:00:00.000Z'));
    expect(freeUntil(visit)).toEqual(new Date('2026-11-19T10:00:00.000Z'));
    expect(noShowFeeMinor(visit)).toBe(3000);
  });

  it('make a visit without steps free for as long as it can be cancelled', () => {
    const free = { ...visit, policySnapshot: { ...policy, steps: [], noShow: null } };

    expect(freeUntil(free)).toEqual(new Date('2026-11-20T09:00:00.000Z'));
    expect(noShowFeeMinor(free)).toBe(0);
  });

  it('ignore steps that cost nothing', () => {
    const steps = [{ noticeMinutes: 2880, percent: 0, amountMinor: null }, ...policy.steps];

    expect(freeUntil({ ...visit, policySnapshot: { ...policy, steps } })).toEqual(new Date('2026-11-19T10:00:00.000Z'));
  });
});
