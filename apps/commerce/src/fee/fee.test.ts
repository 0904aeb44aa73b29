import {
  chargeAgainMs,
  mayBecome,
  outstandingMinor,
  revives,
  standingMinor,
  transitions,
  type FeeStatus,
} from './fee.ts';

const statuses = Object.keys(transitions) as FeeStatus[];
const fee = (status: FeeStatus, coveredMinor = 3000) => ({ status, amountMinor: 5000, coveredMinor, waivedBy: null });

/** Every status × every other: where a fee may go. */
const goes = new Set([
  'DUE CHARGED',
  'DUE WAIVED',
  'DUE FAILED',
  'DUE EXPIRED',
  'CHARGED WAIVED',
  'FAILED WAIVED',
  'WAIVED DUE',
]);

describe('a fee', () => {
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))('goes from %s to %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(goes.has(`${from} ${to}`));
  });

  it.each([
    ['DUE', 2000, 5000],
    ['CHARGED', 0, 5000],
    ['FAILED', 0, 5000],
    ['EXPIRED', 0, 3000],
    ['WAIVED', 0, 0],
  ] as const)('that is %s leaves %d to be had, and the visit costs %d', (status, outstanding, standing) => {
    expect([outstandingMinor(fee(status)), standingMinor(fee(status))]).toEqual([outstanding, standing]);
  });

  it('is charged again a day later, two days after that, and no more', () => {
    const hours = [1, 2, 3, 4].map((declines) => (chargeAgainMs(declines) ?? NaN) / 3_600_000);

    expect(hours).toEqual([24, 48, NaN, NaN]);
  });

  it('comes back after what happened has taken it back, not after a person has', () => {
    expect(statuses.filter((status) => revives(fee(status)))).toEqual(['WAIVED']);
    expect(revives({ ...fee('WAIVED'), waivedBy: 'somebody' })).toBe(false);
  });
});
