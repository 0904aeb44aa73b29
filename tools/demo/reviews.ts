import type { Api, Change } from './api.ts';
import { considerately, counter, persistently, type Background } from './background.ts';
import { dayAt, daysAfter, instantOf, madeAt } from './calendar.ts';
import { pastDays } from './desk-plan.ts';
import { courseOf } from './desk-story.ts';
import { inParallel } from './in-parallel.ts';
import { knownReviews, type KnownReview } from './known-reviews.ts';
import { timeZoneOf } from './load-desk.ts';
import { onceKnown } from './once-known.ts';
import type { Organization } from './organization.ts';
import { remembered } from './remembered.ts';
import { reviewsOf, type PlannedReview } from './review-plan.ts';
import { actFor, signIn } from './sign-in.ts';

/** A planned review of a visit that has happened, as far as it got. */
interface Opinion {
  readonly planned: PlannedReview;
  readonly appointmentId: string;
  review: KnownReview | null;
}

const lanes = 2;
const reviewsPerNote = 100;

/**
 * Lets customers say what they think of past visits, in the evening after; a manager reads it the next morning. What has
 * been said already is not said again.
 */
export async function reviewPast(api: Api, organization: Organization, background: Background): Promise<void> {
  const { id, plan, businesses } = organization;
  const today = dayAt(madeAt(id), timeZoneOf(plan));
  const planned = reviewsOf(plan, today);
  if (planned.length === 0) return;
  await persistently(async () => {
    const manager = await managerOf(api, organization);
    const midnight = (days: number) => instantOf(daysAfter(today, days), 0, timeZoneOf(plan));
    const known = await knownReviews(manager, midnight(-pastDays), midnight(0));
    const opinions = planned.flatMap((each): Opinion[] => {
      const found = known.get(courseOf(each.visit, businesses, new Map()).place);
      return found ? [{ planned: each, ...found }] : [];
    });
    await leaveAll(api, opinions, background);
    await decideAll(manager, opinions, background);
  }, background);
}

async function managerOf(api: Api, { id, plan }: Organization): Promise<Api> {
  const manager = plan.members.find(({ role }) => role === 'MANAGER');
  return actFor(await signIn(api, manager?.email ?? ''), id);
}

async function leaveAll(api: Api, opinions: readonly Opinion[], background: Background): Promise<void> {
  const sessionOf = remembered((email) => signIn(api, email));
  const left = counter(opinions.length, reviewsPerNote, (done) =>
    background.progress(`demo data: ${done} of ${opinions.length} visits are reviewed`),
  );
  const missing = opinions.filter(({ review }) => review === null);
  left(opinions.length - missing.length);
  await inParallel(
    missing,
    async (opinion) => {
      const customer = await sessionOf(opinion.planned.email);
      opinion.review = await considerately(() => leave(customer, opinion), background);
      left(1);
    },
    lanes,
  );
}

/** Engagement hears by event that the visit is completed. */
async function leave(customer: Api, { planned, appointmentId }: Opinion): Promise<KnownReview> {
  const { language, leftAt, rating, text } = planned;
  const { review } = await onceKnown(
    () =>
      customer
        .speaking(language)
        .at(leftAt)
        .change<{ review: KnownReview }>(
          'leaveReview',
          { appointmentId, rating, text },
          'ReviewLeft { review { id version status answer } }',
        ),
    ['InvalidInput', 'NotCompleted'],
  );
  return review;
}

async function decideAll(manager: Api, opinions: readonly Opinion[], background: Background): Promise<void> {
  for (const [at, together] of Map.groupBy(opinions, ({ planned }) => planned.decidedAt)) {
    const changes = together.flatMap(({ planned, review }) => (review ? decisions(planned, review) : []));
    if (changes.length > 0) await considerately(() => manager.at(at).changeEach(changes), background);
  }
}

/** What is still to be done about a review. */
function decisions({ decision, answer }: PlannedReview, { id, version, status, ...known }: KnownReview): Change[] {
  const isDue = status === 'PENDING' && decision !== null;
  const reviewId = id;
  return [
    ...(isDue ? [moderation({ reviewId, version, decision }, decision)] : []),
    ...(answer !== null && known.answer === null ? [reply(reviewId, isDue ? version + 1 : version, answer)] : []),
  ];
}

const moderation = (input: object, decision: string): Change => ({
  mutation: 'moderateReview',
  input: decision === 'REJECT' ? { ...input, reason: '他のお客様のお名前が書かれているため' } : input,
  success: 'ReviewModerated { review { id } }',
});

const reply = (reviewId: string, version: number, text: string): Change => ({
  mutation: 'answerReview',
  input: { reviewId, version, text },
  success: 'ReviewAnswered { review { id } }',
});
