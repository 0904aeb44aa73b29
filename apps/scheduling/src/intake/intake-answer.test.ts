import {
  answerStep,
  consequenceOf,
  mayReplace,
  signatureHash,
  type AnswerStatus,
  type AnswerVerb,
} from './intake-answer.ts';

const statuses: readonly AnswerStatus[] = ['REQUESTED', 'SUBMITTED', 'REVIEWED', 'EXPIRED'];

test.each<[AnswerVerb, AnswerStatus, AnswerStatus]>([
  ['submit', 'REQUESTED', 'SUBMITTED'],
  ['replace', 'SUBMITTED', 'SUBMITTED'],
  ['review', 'SUBMITTED', 'REVIEWED'],
  ['expire', 'REQUESTED', 'EXPIRED'],
  ['askAgain', 'EXPIRED', 'REQUESTED'],
])('%s leads from %s alone to %s', (verb, from, to) => {
  expect(statuses.map((status) => answerStep(verb, status))).toEqual(
    statuses.map((status) => (status === from ? to : null)),
  );
});

test.each([
  ['the customer their own', 'CUSTOMER', 'SUBMITTED', 'CUSTOMER', 'CONFIRMED', true],
  ['the customer what the staff wrote', 'CUSTOMER', 'SUBMITTED', 'STAFF', 'PENDING_PAYMENT', true],
  ['the staff what they wrote', 'STAFF', 'SUBMITTED', 'STAFF', 'CHECKED_IN', true],
  ['the staff what the customer said', 'STAFF', 'SUBMITTED', 'CUSTOMER', 'CONFIRMED', false],
  ['anybody what was read', 'CUSTOMER', 'REVIEWED', 'CUSTOMER', 'CONFIRMED', false],
  ['anybody what was never answered', 'CUSTOMER', 'REQUESTED', null, 'CONFIRMED', false],
  ['anybody after the visit', 'CUSTOMER', 'SUBMITTED', 'CUSTOMER', 'COMPLETED', false],
  ['anybody of a visit in the archive', 'CUSTOMER', 'SUBMITTED', 'CUSTOMER', null, false],
] as const)('replacing: %s', (_, by, status, submittedByKind, visit, expected) => {
  expect(mayReplace(by, { status, submittedByKind }, visit)).toBe(expected);
});

describe('what becomes of the questions of a visit', () => {
  test.each([
    ['booked', null, 'CONFIRMED', 'ASK'],
    ['booked', null, 'PENDING_APPROVAL', 'ASK'],
    ['rescheduled', 'CONFIRMED', 'CONFIRMED', 'ASK'],
    ['confirmed', 'PENDING_PAYMENT', 'CONFIRMED', null],
    ['confirmed', 'EXPIRED', 'CONFIRMED', 'ASK'],
    ['no_show_undone', 'NO_SHOW', 'CONFIRMED', 'ASK'],
    ['checked_in', 'CONFIRMED', 'CHECKED_IN', null],
    ['started', 'CHECKED_IN', 'IN_SERVICE', null],
    ['completed', 'IN_SERVICE', 'COMPLETED', 'EXPIRE'],
    ['cancelled', 'CONFIRMED', 'CANCELLED', 'EXPIRE'],
    ['declined', 'PENDING_APPROVAL', 'DECLINED', 'EXPIRE'],
    ['expired', 'PENDING_PAYMENT', 'EXPIRED', 'EXPIRE'],
    ['no_show', 'CONFIRMED', 'NO_SHOW', 'EXPIRE'],
    ['payment_unusable', 'EXPIRED', 'EXPIRED', null],
    ['entered_in_error', 'COMPLETED', 'COMPLETED', 'EXPIRE'],
  ] as const)('that is %s, from %s to %s', (name, fromStatus, toStatus, consequence) => {
    expect(consequenceOf({ name, fromStatus, toStatus })).toBe(consequence);
  });
});

describe('the hash of what was signed', () => {
  const answer = { id: 'one', formVersionId: 'version', appointmentId: 'visit' };
  const at = new Date('2027-03-01T00:00:00Z');
  const hash = signatureHash(answer, { consent: '森 花', allergies: 'Nuts' }, at).toString('hex');

  test('is the same however the answers are ordered', () => {
    expect(signatureHash(answer, { allergies: 'Nuts', consent: '森 花' }, at).toString('hex')).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['another answer', { ...answer, id: 'two' }, { consent: '森 花', allergies: 'Nuts' }, at],
    ['other questions', { ...answer, formVersionId: 'next' }, { consent: '森 花', allergies: 'Nuts' }, at],
    ['another word', answer, { consent: '森 花', allergies: 'None' }, at],
    ['another moment', answer, { consent: '森 花', allergies: 'Nuts' }, new Date(at.getTime() + 1)],
  ] as const)('is another one for %s', (_, given, replies, moment) => {
    expect(signatureHash(given, replies, moment).toString('hex')).not.toBe(hash);
  });
});
