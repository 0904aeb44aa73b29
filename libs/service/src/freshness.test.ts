import { notKnownHere } from './freshness.ts';

const now = new Date('2026-11-20T00:00:00Z');
/** A UUIDv7 that was made so many seconds before then. */
const madeBefore = (seconds: number) => {
  const time = (now.getTime() - seconds * 1_000).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};
const at = (seconds: number) => ({ id: madeBefore(seconds), path: ['locationId'] });

test('what was made within the last minute may still be under way', () => {
  expect(notKnownHere(now, at(0))).toEqual({ __typename: 'NotReadyYet', retryAfterMs: 500 });
  expect(notKnownHere(now, at(59), at(3))).toEqual({ __typename: 'NotReadyYet', retryAfterMs: 500 });
});

test('what is older is unknown, and so is what was made by a clock far ahead', () => {
  const unknown = { __typename: 'InvalidInput', fields: [{ path: ['locationId'], problem: 'unknown_id' }] };
  expect(notKnownHere(now, at(60))).toEqual(unknown);
  expect(notKnownHere(now, at(-60))).toEqual(unknown);
  expect(notKnownHere(now, at(0), at(600))).toMatchObject({ __typename: 'InvalidInput' });
});
