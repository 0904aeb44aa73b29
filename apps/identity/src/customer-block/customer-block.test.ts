import { afterRule, isStricter, modeByRule } from './customer-block.ts';

test.each([
  [0, null],
  [2, null],
  [3, 'PREPAY'],
  [4, 'PREPAY'],
  [5, 'BLOCKED'],
  [50, 'BLOCKED'],
])('%i visits missed: %s', (noShows, mode) => {
  expect(modeByRule(noShows)).toBe(mode);
});

test.each([
  [null, 2, 'KEEP'],
  [null, 3, 'PREPAY'],
  [{ mode: 'PREPAY', source: 'RULE' }, 4, 'KEEP'],
  [{ mode: 'PREPAY', source: 'RULE' }, 5, 'BLOCKED'],
  [{ mode: 'BLOCKED', source: 'RULE' }, 4, 'PREPAY'],
  [{ mode: 'PREPAY', source: 'RULE' }, 2, 'LIFT'],
  [{ mode: 'APPROVAL', source: 'STAFF' }, 5, 'KEEP'],
  [{ mode: 'BLOCKED', source: 'STAFF' }, 0, 'KEEP'],
] as const)('%j after %i: %s', (block, noShows, follows) => {
  expect(afterRule(block, noShows)).toBe(follows);
});

test('not at all is stricter than paid first, and that than asked first', () => {
  expect([isStricter('BLOCKED', 'PREPAY'), isStricter('PREPAY', 'APPROVAL'), isStricter('PREPAY', 'PREPAY')]).toEqual([
    ...[true, true, false],
  ]);
});
