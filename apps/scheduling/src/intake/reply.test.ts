import type { Question, QuestionType } from './question.ts';
import { readReplies, repliesInput, type ReplyInput } from './reply.ts';
import { shownReplies } from './shown-reply.ts';

const question = (type: QuestionType, more: Partial<Question> = {}): Question => ({
  ...{ key: 'asked', type, labels: { en: 'Asked' }, hints: null, required: false, sensitive: false },
  choices: ['a', 'b', 'c'].map((key) => ({ key, labels: { en: key.toUpperCase() } })),
  ...{ minimum: null, maximum: null, earliest: null, latest: null, ...more },
});
const reply = (given: object): ReplyInput => ({
  ...{ question: 'asked', text: null, yes: null, choices: null, date: null, number: null, signature: null },
  ...given,
});
const read = (asked: Question, ...given: object[]) => readReplies([asked], given.map(reply));

describe('an answer', () => {
  test.each([
    ['TEXT', { text: 'Nuts' }, 'Nuts'],
    ['LONG_TEXT', { text: 'x'.repeat(4_000) }, 'x'.repeat(4_000)],
    ['YES_NO', { yes: false }, false],
    ['SINGLE_CHOICE', { choices: ['b'] }, ['b']],
    ['MULTIPLE_CHOICE', { choices: ['c', 'a'] }, ['c', 'a']],
    ['DATE', { date: '1990-02-03' }, '1990-02-03'],
    ['NUMBER', { number: 0 }, 0],
    ['CONSENT', { signature: '森 花' }, '森 花'],
  ] as const)('to %s is kept as it was given', (type, given, kept) => {
    const isSigned = type === 'CONSENT';

    expect(read(question(type, { required: true }), given)).toEqual({ ok: true, replies: { asked: kept }, isSigned });
  });

  test.each([
    ['TEXT', {}, { text: 'x'.repeat(201) }, { problem: 'too_long', maximum: 200 }],
    ['TEXT', { minimum: 3 }, { text: 'no' }, { problem: 'too_short', minimum: 3 }],
    ['LONG_TEXT', { maximum: 10 }, { text: 'x'.repeat(11) }, { problem: 'too_long', maximum: 10 }],
    ['TEXT', {}, { yes: true }, { problem: 'answered_otherwise' }],
    ['TEXT', {}, { text: 'Nuts', number: 1 }, { problem: 'answered_otherwise' }],
    ['SINGLE_CHOICE', {}, { choices: ['a', 'b'] }, { problem: 'too_long', maximum: 1 }],
    ['SINGLE_CHOICE', {}, { choices: ['d'] }, { problem: 'no_such_choice' }],
    ['MULTIPLE_CHOICE', { maximum: 1 }, { choices: ['a', 'b'] }, { problem: 'too_long', maximum: 1 }],
    ['MULTIPLE_CHOICE', { minimum: 2 }, { choices: ['a'] }, { problem: 'too_short', minimum: 2 }],
    ['MULTIPLE_CHOICE', {}, { choices: ['a', 'a'] }, { problem: 'key_twice' }],
    ['DATE', { earliest: '2000-01-01' }, { date: '1999-12-31' }, { problem: 'date_too_early' }],
    ['DATE', { latest: '2000-01-01' }, { date: '2000-01-02' }, { problem: 'date_too_late' }],
    ['NUMBER', { minimum: 30 }, { number: 29.9 }, { problem: 'too_small', minimum: 30 }],
    ['NUMBER', { maximum: 250 }, { number: 251 }, { problem: 'too_large', maximum: 250 }],
  ] as const)('to %s %j is refused: %j', (type, more, given, problem) => {
    expect(read(question(type, more), given)).toEqual({
      ok: false,
      problems: [{ path: ['replies', 'asked'], ...problem }],
    });
  });

  test.each([
    ['TEXT', { text: '' }],
    ['YES_NO', {}],
    ['MULTIPLE_CHOICE', { choices: [] }],
    ['CONSENT', { signature: '' }],
  ] as const)('to %s may be left open, unless it is required', (type, given) => {
    expect(read(question(type), given)).toEqual({ ok: true, replies: {}, isSigned: false });
    expect(read(question(type, { required: true }), given)).toEqual({
      ok: false,
      problems: [{ path: ['replies', 'asked'], problem: 'required' }],
    });
    expect(readReplies([question(type, { required: true })], [])).toMatchObject({ ok: false });
  });

  test('to what was not asked, or the second to one question, is refused', () => {
    expect(read(question('TEXT'), { question: 'shoes', text: '42' }, { text: 'a' }, { text: 'b' })).toEqual({
      ok: false,
      problems: [
        { path: ['replies', 'shoes'], problem: 'no_such_question' },
        { path: ['replies', 'asked'], problem: 'answered_twice' },
      ],
    });
  });

  test('comes without what people leave around it', () => {
    expect(repliesInput.parse([{ question: 'asked', text: '  Nuts ' }])).toEqual([reply({ text: 'Nuts' })]);
  });
});

describe('what is shown of answers', () => {
  const asked = [question('SINGLE_CHOICE', { key: 'skin' }), question('TEXT', { key: 'allergies', sensitive: true })];
  const given = { allergies: 'Nuts', skin: ['b'] };
  const nothing = { text: null, yes: null, choices: null, date: null, number: null, signature: null };

  test('is all of them, in the order of the questions', () => {
    expect(shownReplies(asked, given, true)).toEqual([
      { question: asked[0], hidden: false, ...nothing, choices: [{ key: 'b', labels: { en: 'B' } }] },
      { question: asked[1], hidden: false, ...nothing, text: 'Nuts' },
    ]);
  });

  test('is that there are sensitive ones, and not what they say', () => {
    expect(shownReplies(asked, given, false)[1]).toEqual({ question: asked[1], hidden: true, ...nothing });
  });

  test('is nothing of what was left open', () => {
    expect(shownReplies(asked, {}, true)).toEqual([]);
  });
});
