import { afterRule, firstRule, isStricter, modeByRule, strictest } from './customer-block.ts';

test.each([
  [0, null],
  [2, null],
  [3, 'PREPAY'],
  [4, 'PREPAY'],
  [5, 'BLOCKED'],
  [50, 'BLOCKED'],
])('%i visits missed: %s', (noShows, mode) => {
  expect(modeByRule(noShows, firstRule)).toBe(mode);
});

test('a business may ask for more or less, and never for one or the other', () => {
  const rule = { prepayFrom: null, blockFrom: 2 };
  expect([modeByRule(1, rule), modeByRule(2, rule)]).toEqual([null, 'BLOCKED']);
  expect(modeByRule(50, { prepayFrom: 1, blockFrom: null })).toBe('PREPAY');
  expect(modeByRule(50, { prepayFrom: null, blockFrom: null })).toBeNull();
});

test('of what several businesses say the strictest holds', () => {
  expect([strictest([]), strictest([null, 'PREPAY', null]), strictest(['PREPAY', 'BLOCKED', null])]).toEqual([
    ...[null, 'PREPAY', 'BLOCKED'],
  ]);
});

test.each([
  [null, null, 'KEEP'],
  [null, 'PREPAY', 'PREPAY'],
  [{ mode: 'PREPAY', source: 'RULE' }, 'PREPAY', 'KEEP'],
  [{ mode: 'PREPAY', source: 'RULE' }, 'BLOCKED', 'BLOCKED'],
  [{ mode: 'BLOCKED', source: 'RULE' }, 'PREPAY', 'PREPAY'],
  [{ mode: 'PREPAY', source: 'RULE' }, null, 'LIFT'],
  [{ mode: 'APPROVAL', source: 'STAFF' }, 'BLOCKED', 'KEEP'],
  [{ mode: 'BLOCKED', source: 'STAFF' }, null, 'KEEP'],
] as const)('%j where the rule says %s: %s', (block, mode, follows) => {
  expect(afterRule(block, mode)).toBe(follows);
});

test('not at all is stricter than paid first, and that than asked first', () => {
  expect([isStricter('BLOCKED', 'PREPAY'), isStricter('PREPAY', 'APPROVAL'), isStricter('PREPAY', 'PREPAY')]).toEqual([
    ...[true, true, false],
  ]);
});
