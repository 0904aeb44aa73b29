import { writeInstant } from './instants.ts';

test.each([
  [540, '2026-11-20T10:00:00.000Z', '2026-11-20T19:00:00+09:00'],
  [-210, '2026-11-20T01:00:00.000Z', '2026-11-19T21:30:00-03:30'],
  [0, '2026-11-20T10:00:00.123Z', '2026-11-20T10:00:00.123+00:00'],
])('with %d minutes, %s is %s', (offset, instant, expected) => {
  expect(writeInstant(new Date(instant), offset)).toBe(expected);
});
