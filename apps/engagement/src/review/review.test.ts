import {
  isAnswerable,
  isReviewable,
  leaveReviewInput,
  reviewAfter,
  subjectsOf,
  visibleDelta,
  type ReviewDecision,
  type ReviewStatus,
} from './review.ts';

const statuses: readonly ReviewStatus[] = ['PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN'];
const decisions: readonly ReviewDecision[] = ['PUBLISH', 'REJECT', 'HIDE'];

test('every decision in every status', () => {
  const table = Object.fromEntries(
    statuses.map((status) => [status, decisions.map((decision) => reviewAfter(decision, status))]),
  );

  expect(table).toEqual({
    PENDING: ['PUBLISHED', 'REJECTED', null],
    PUBLISHED: [null, null, 'HIDDEN'],
    REJECTED: [null, null, null],
    HIDDEN: ['PUBLISHED', null, null],
  });
});

test('only what everybody sees is answered', () => {
  expect(statuses.filter(isAnswerable)).toEqual(['PUBLISHED']);
});

test('a visit counts once it is visible', () => {
  expect(statuses.map((from) => statuses.map((to) => visibleDelta(from, to)))).toEqual([
    [0, 1, 0, 0],
    [-1, 0, -1, -1],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ]);
});

test('a completed visit can be reviewed until 60 days after its end', () => {
  const endsAt = new Date('2026-11-20T01:00:00Z');
  const at = (instant: string, status = 'COMPLETED') => isReviewable({ status, endsAt }, new Date(instant));

  expect(at('2026-11-20T00:30:00Z')).toBe(true);
  expect(at('2027-01-19T00:59:59.999Z')).toBe(true);
  expect(at('2027-01-19T01:00:00Z')).toBe(false);
  expect(
    ['CONFIRMED', 'IN_SERVICE', 'CANCELLED', 'NO_SHOW'].map((status) => at('2026-11-20T02:00:00Z', status)),
  ).toEqual([false, false, false, false]);
});

test('counts for the business, the people and the services, always in one order', () => {
  expect(subjectsOf({ businessId: 'b', staffIds: ['z', 'a'], serviceIds: ['y', 'x'] })).toEqual([
    { kind: 'BUSINESS', id: 'b' },
    { kind: 'STAFF', id: 'a' },
    { kind: 'STAFF', id: 'z' },
    { kind: 'SERVICE', id: 'x' },
    { kind: 'SERVICE', id: 'y' },
  ]);
});

test('an empty text is none', () => {
  const read = (text?: string | null) =>
    leaveReviewInput.parse({ appointmentId: 'apt_01h455vb4pex5vsknk084sn02q', rating: 5, text }).text;

  expect([read(' '), read(null), read(), read(' Lovely. ')]).toEqual([null, null, null, 'Lovely.']);
});
