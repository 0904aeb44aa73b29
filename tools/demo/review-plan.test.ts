import { daysAfter } from './calendar.ts';
import { hanami } from './hanami.ts';
import { kingsway } from './kingsway.ts';
import { reviewsOf, type PlannedReview } from './review-plan.ts';

const today = '2026-11-21';
/** Every day of a week. */
const days = Array.from({ length: 7 }, (_, index) => daysAfter(today, index));

const counted = (reviews: readonly PlannedReview[], of: (review: PlannedReview) => string | number | null) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(reviews, (each) => String(of(each)))).map(([name, group]) => [name, group?.length]),
  );

test('500 visits to the salons are reviewed, on any day of loading in the same way', () => {
  for (const day of days) {
    const reviews = reviewsOf(hanami, day);
    expect(counted(reviews, ({ rating }) => rating)).toEqual({ 1: 10, 2: 21, 3: 41, 4: 139, 5: 289 });
    expect(counted(reviews, ({ decision }) => decision)).toEqual({ PUBLISH: 481, REJECT: 9, null: 10 });
    expect(counted(reviews, ({ language }) => language)).toEqual({ ja: 391, en: 109 });
    expect(counted(reviews, ({ text }) => (text === null ? 'stars alone' : 'words'))).toEqual({
      words: 419,
      'stars alone': 81,
    });
    expect(counted(reviews, ({ answer }) => (answer === null ? 'unanswered' : 'answered'))).toEqual({
      answered: 162,
      unanswered: 338,
    });
  }
});

test('nobody reviews the barbers', () => expect(reviewsOf(kingsway, today)).toEqual([]));

test('a visit is reviewed once, by somebody with a sign-in who came, after it and before today', () => {
  const reviews = reviewsOf(hanami, today);

  expect(new Set(reviews.map(({ visit }) => visit)).size).toBe(500);
  for (const { visit, email, leftAt, decidedAt } of reviews) {
    expect(visit.ending).toBe('COMPLETED');
    expect(email).toMatch(/@/);
    expect(leftAt.slice(0, 10) >= visit.day).toBe(true);
    expect(decidedAt > leftAt).toBe(true);
    expect(decidedAt <= `${today}T00:30:00.000Z`).toBe(true);
  }
});

test('words speak the language of the customer, of whom and what it was about', () => {
  const texts = (language: string) =>
    reviewsOf(hanami, today).flatMap((each) => (each.language === language ? (each.text ?? []) : []));

  expect(texts('ja').filter((text) => /[a-z{}]{3}/i.test(text.replaceAll('Emma', '')))).toEqual([]);
  expect(texts('en').filter((text) => /[^\x20-\x7e]|[{}]/.test(text))).toEqual([]);
  expect(new Set([...texts('ja'), ...texts('en')]).size).toBe(321);
});
