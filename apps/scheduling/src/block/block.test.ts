import { demandOf, strictest } from './block.ts';

test('of several the strictest counts', () => {
  expect(strictest([])).toBeNull();
  expect(strictest(['PREPAY', 'APPROVAL'])).toBe('PREPAY');
  expect(strictest(['APPROVAL', 'BLOCKED', 'PREPAY'])).toBe('BLOCKED');
});

const visit = { paymentRequirement: 'DEPOSIT', depositMinor: 300, listMinor: 1_000 } as const;

test('who pays first pays all of it', () => {
  expect(demandOf(visit, 'PREPAY')).toEqual({ paymentRequirement: 'FULL', depositMinor: 1_000 });
  expect(demandOf(visit, 'APPROVAL')).toEqual({ paymentRequirement: 'DEPOSIT', depositMinor: 300 });
  expect(demandOf(visit, null)).toEqual({ paymentRequirement: 'DEPOSIT', depositMinor: 300 });
  expect(demandOf({ paymentRequirement: 'NONE', depositMinor: 0, listMinor: 0 }, 'PREPAY')).toEqual({
    ...{ paymentRequirement: 'NONE', depositMinor: 0 },
  });
});
