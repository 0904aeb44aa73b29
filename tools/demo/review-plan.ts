import { daysAfter, instantOf, type Day } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import { pastVisits, type DeskVisit } from './desk-plan.ts';
import type { OrganizationPlan } from './plan.ts';
import { answerTo, wordsOf, type Language } from './review-words.ts';

/** What a customer with a sign-in thinks of a visit, and what the business makes of it. */
export interface PlannedReview {
  readonly visit: DeskVisit;
  readonly email: string;
  readonly language: Language;
  readonly rating: number;
  /** Null for stars alone. */
  readonly text: string | null;
  readonly leftAt: string;
  /** Null while it waits. */
  readonly decision: 'PUBLISH' | 'REJECT' | null;
  readonly answer: string | null;
  readonly decidedAt: string;
}

const evening = 22 * 60 + 30;
const lateEvening = 23 * 60 + 30;
const morning = 9 * 60 + 30;

/** Of a hundred reviews so many have 5, 4, 3, 2 stars; the others have one. */
const stars = [
  [5, 58],
  [4, 84],
  [3, 93],
  [2, 97],
] as const;

/** As many reviews of visits before `today` as are planned, in order. The same on every run. */
export function reviewsOf(plan: OrganizationPlan, today: Day): PlannedReview[] {
  const { reviews = 0, pastVisits: count, seed } = plan.customers;
  const chance = chanceFrom(seed + 4_000);
  const visits = reviewable(pastVisits(plan, today, count));
  const chosen = visits.filter((_, place) => dealt(place + 1, reviews, visits) > dealt(place, reviews, visits));
  return chosen.map((visit, place) => {
    const rating = starsAt(chance.whole(0, 99));
    const language = visit.customer.locale === 'ja' ? 'ja' : 'en';
    const text = wordsOf(visit, { rating, language }, chance);
    const answer = answerTo({ rating, language }, chance);
    const decision = decisionAt(place, chosen.length);
    return {
      ...{ visit, rating, language, text, decision, ...times(visit, today, chance.whole(0, 2)) },
      email: visit.customer.email ?? '',
      answer: decision === 'PUBLISH' && chance.happens(rating <= 3 ? 80 : 25) ? answer : null,
    };
  });
}

const reviewable = (visits: readonly DeskVisit[]): DeskVisit[] =>
  visits.filter(({ ending, customer }) => ending === 'COMPLETED' && !('phone' in customer));

const dealt = (place: number, count: number, { length }: readonly unknown[]) => Math.floor((place * count) / length);

const starsAt = (percent: number): number => stars.find(([, below]) => percent < below)?.[0] ?? 1;

/** The last wait for a decision; few of the others are not shown. */
function decisionAt(place: number, count: number): PlannedReview['decision'] {
  if (place >= count - Math.max(1, count / 50)) return null;
  return place % 60 === 5 ? 'REJECT' : 'PUBLISH';
}

/** Left in the evening, and read the next morning; or late on the same day when that is yesterday. */
function times({ day, location: { timeZone } }: DeskVisit, today: Day, later: number) {
  const yesterday = daysAfter(today, -1);
  const left = daysAfter(day, later) < today ? daysAfter(day, later) : yesterday;
  return {
    leftAt: instantOf(left, evening, timeZone),
    decidedAt:
      left < yesterday ? instantOf(daysAfter(left, 1), morning, timeZone) : instantOf(left, lateEvening, timeZone),
  };
}
