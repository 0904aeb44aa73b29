import { localDay, minuteFrom, offsetAt, writeLocal } from './local-time.ts';

const minute = (instant: string) => new Date(instant).getTime() / 60_000;
// London: BST ends on 25 October 2026 at 01:00 UTC.
const london = [
  { from: minute('2026-10-20T00:00:00Z'), offset: 60 },
  { from: minute('2026-10-25T01:00:00Z'), offset: 0 },
];

test.each([
  ['2026-10-25T00:59:00Z', '2026-10-25T01:59:00+01:00'],
  ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00+00:00'],
])('%s is written as %s', (instant, local) => {
  expect(writeLocal(london, minute(instant))).toBe(local);
});

test('offsets west of Greenwich, and of half hours', () => {
  expect(writeLocal([{ from: 0, offset: -210 }], minute('2026-01-01T00:00:00Z'))).toBe('2025-12-31T20:30:00-03:30');
});

test('the local date', () => {
  expect(localDay([{ from: 0, offset: 540 }], minute('2026-01-01T15:00:00Z'))).toBe(
    minute('2026-01-02T00:00:00Z') / 1440,
  );
});

test('an instant within a minute counts from the next', () => {
  expect(minuteFrom(new Date('2026-01-01T00:00:00.001Z'))).toBe(minute('2026-01-01T00:01:00Z'));
});

test('a zone without offsets is a mistake, not Greenwich', () => {
  expect(() => offsetAt([], 0)).toThrow('no offset');
});
