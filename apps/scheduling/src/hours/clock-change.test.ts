import { changesOnDate, changesWithin, type ClockChange } from './clock-change.ts';

/** In Berlin 02:00–03:00 of Sunday, 28 March 2027 does not exist. */
const spring: ClockChange = { date: '2027-03-28', from: 120, to: 180, kind: 'SKIPPED', week: 1, weekBefore: 1 };
const weekly = (dayOfWeek: number, starts: number, ends: number, more: object = {}) => ({
  ...{ dayOfWeek, starts, ends, ...more },
});

test.each([
  ['hours over it', weekly(7, 60, 240), true],
  ['hours of the night before, past midnight', weekly(6, 1_200, 1_590), true],
  ['hours of the night before that end as it begins', weekly(6, 1_200, 1_560), false],
  ['hours that begin as it ends', weekly(7, 180, 600), false],
  ['hours of another day', weekly(1, 60, 240), false],
  ['hours that end before', weekly(7, 60, 240, { validTo: '2027-03-27' }), false],
  ['hours until that date', weekly(7, 60, 240, { validTo: '2027-03-28' }), true],
  ['hours from the next day on', weekly(7, 60, 240, { validFrom: '2027-03-29' }), false],
  ['nights that end with the one before', weekly(6, 1_200, 1_590, { validTo: '2027-03-27' }), true],
  ['hours of that week of the cycle', weekly(7, 60, 240, { week: 1 }), true],
  ['hours of another week of the cycle', weekly(7, 60, 240, { week: 2 }), false],
])('%s: %#', (_, window, meets) => {
  expect(changesWithin([window], [spring])).toEqual(meets ? [spring] : []);
});

test('the hours of one date run into changes of that date and of the next', () => {
  const night = [{ starts: 1_200, ends: 1_600 }];

  expect(changesOnDate('2027-03-27', night, [spring])).toEqual([spring]);
  expect(changesOnDate('2027-03-28', night, [spring])).toEqual([]);
  expect(changesOnDate('2027-03-28', [{ starts: 60, ends: 121 }], [spring])).toEqual([spring]);
});
