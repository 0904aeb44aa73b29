import { dayAt, daysAfter, instantOf, madeAt, weekday } from './calendar.ts';

test.each([
  ['Asia/Tokyo', '2026-11-20', '2026-11-20T01:30:00.000Z'],
  ['Europe/London', '2026-11-20', '2026-11-20T10:30:00.000Z'],
  ['Europe/London', '2026-07-20', '2026-07-20T09:30:00.000Z'],
  // Clocks went back in the night.
  ['Europe/London', '2026-10-25', '2026-10-25T10:30:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T14:30:00.000Z'],
])('half past ten in %s on %s', (timeZone, day, instant) => {
  expect(instantOf(day, 630, timeZone)).toBe(instant);
});

test('days follow each other, and know their weekday', () => {
  expect([daysAfter('2026-03-01', -1), daysAfter('2026-12-31', 1)]).toEqual(['2026-02-28', '2027-01-01']);
  expect([weekday('2026-11-16'), weekday('2026-11-22')]).toEqual([1, 7]);
});

test('it is another day elsewhere', () => {
  const instant = Date.parse('2026-11-20T20:00:00Z');
  expect([dayAt(instant, 'Asia/Tokyo'), dayAt(instant, 'America/New_York')]).toEqual(['2026-11-21', '2026-11-20']);
});

test('an id tells when a thing was made', () => {
  expect(new Date(madeAt('org_01m7x8pqkvfay9vvr14d2pf2db')).toISOString()).toBe('2026-11-20T20:00:00.123Z');
});
