import { emit, now, recordAudit, workerAccess, type Tx } from '@openslot/database';
import {
  reviewAnswered,
  reviewHidden,
  reviewPublished,
  reviewState,
  reviewSubmitted,
  type Contract,
  type DataOf,
} from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  byViewer,
  newId,
  notKnownHere,
  requireHeld,
  requireKnown,
  requireMay,
  requireSignedIn,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import { countReview } from './rating.store.ts';
import {
  isAnswerable,
  isReviewable,
  reviewAfter,
  reviewFacts,
  visibleDelta,
  type AnswerReview,
  type LeaveReview,
  type ModerateReview,
} from './review.ts';
import {
  changeReview,
  findReview,
  insertReview,
  lockReview,
  lockVisit,
  organizationOfOwnVisit,
} from './review.store.ts';
import type { ReviewRow } from './review.tables.ts';

export interface ReviewLeft {
  readonly __typename: 'ReviewLeft';
  readonly reviewId: string;
}
export interface ReviewModerated {
  readonly __typename: 'ReviewModerated';
  readonly reviewId: string;
}
export interface ReviewAnswered {
  readonly __typename: 'ReviewAnswered';
  readonly reviewId: string;
}

type LeaveReviewOutcome =
  | ReviewLeft
  | { readonly __typename: 'NotCompleted' }
  | { readonly __typename: 'AlreadyReviewed' }
  | NotReadyYet
  | InvalidInput;

/** What a customer or guest thinks of the own visit. Locks: what is known of the visit. */
export async function leaveReview(deps: Deps, viewer: Viewer, input: LeaveReview): Promise<LeaveReviewOutcome> {
  if (!viewer.guest) requireSignedIn(viewer);
  const { appointmentId, rating, text } = input;
  const { database } = deps;
  const organizationId = await database.read(accessOf(viewer), (tx) => organizationOfOwnVisit(tx, appointmentId));
  if (organizationId === null) {
    return notKnownHere(await database.read(accessOf(viewer), now), { id: appointmentId, path: ['appointmentId'] });
  }
  return database.transaction(workerAccess(organizationId), async (tx): Promise<LeaveReviewOutcome> => {
    const visit = await lockVisit(tx, organizationId, appointmentId);
    if (!isReviewable(visit, await now(tx))) return { __typename: 'NotCompleted' };
    const { businessId, locationId, customerId, staffIds, serviceIds } = visit;
    const actor = actorIdOf(viewer);
    const review = await insertReview(tx, {
      organizationId,
      id: newId(),
      ...{ businessId, locationId, customerId, appointmentId },
      ...{ staffIds: [...staffIds], serviceIds: [...serviceIds] },
      ...{ rating, text, language: viewer.language },
      ...{ createdBy: actor, updatedBy: actor },
    });
    if (!review) return { __typename: 'AlreadyReviewed' };
    await tell(tx, viewer, review, reviewSubmitted);
    await audit(tx, viewer, review, 'review.leave', ['rating', 'text']);
    return { __typename: 'ReviewLeft', reviewId: review.id };
  });
}

type ModerateReviewOutcome = ReviewModerated | WrongState | VersionConflict | InvalidInput;

/** Decides who sees a review, and counts it in the ratings accordingly. Locks: the review. */
export async function moderateReview(
  deps: Deps,
  viewer: Viewer,
  input: ModerateReview,
): Promise<ModerateReviewOutcome> {
  const found = await findForMember(deps, viewer, 'review.moderate', input.reviewId);
  if ('__typename' in found) return found;
  const { organizationId, userId } = found;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ModerateReviewOutcome> => {
    const review = await lockReview(tx, organizationId, input.reviewId);
    if (review.version !== input.version) return versionConflict(review.version);
    const status = reviewAfter(input.decision, review.status);
    if (!status) return wrongState(review.status);
    const changed = await changeReview(tx, review, { status, moderatedBy: userId, reason: input.reason ?? null });
    const delta = visibleDelta(review.status, status);
    if (delta !== 0) await countReview(tx, changed, delta);
    await tell(tx, viewer, changed, ...newsOf[status]);
    await audit(tx, viewer, changed, `review.${input.decision.toLowerCase()}`, ['status'], input.reason ?? null);
    return { __typename: 'ReviewModerated', reviewId: review.id };
  });
}

const newsOf = {
  PENDING: [],
  PUBLISHED: [reviewPublished],
  REJECTED: [],
  HIDDEN: [reviewHidden],
} as const;

type AnswerReviewOutcome = ReviewAnswered | WrongState | VersionConflict | InvalidInput;

/** Answers a published review in public. Locks: the review. */
export async function answerReview(deps: Deps, viewer: Viewer, input: AnswerReview): Promise<AnswerReviewOutcome> {
  const found = await findForMember(deps, viewer, 'review.answer', input.reviewId);
  if ('__typename' in found) return found;
  const { organizationId, userId } = found;
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<AnswerReviewOutcome> => {
    const review = await lockReview(tx, organizationId, input.reviewId);
    if (review.version !== input.version) return versionConflict(review.version);
    if (!isAnswerable(review.status)) return wrongState(review.status);
    const changed = await changeReview(tx, review, { answer: input.text, answeredBy: userId });
    await tell(tx, viewer, changed, reviewAnswered);
    await audit(tx, viewer, changed, 'review.answer', ['answer']);
    return { __typename: 'ReviewAnswered', reviewId: review.id };
  });
}

/** A review of the acting organization, with who acts; the review of another one is as unknown as none. */
async function findForMember(
  { database }: Deps,
  viewer: Viewer,
  permission: 'review.moderate' | 'review.answer',
  reviewId: string,
): Promise<{ organizationId: string; userId: string } | InvalidInput> {
  const { organizationId } = requireHeld(viewer, permission);
  const review = await database.read(accessOf(viewer), (tx) => findReview(tx, organizationId, reviewId));
  if (!review) return unknownId('reviewId');
  requireMay(viewer, permission, review);
  return { organizationId, userId: requireKnown(viewer) };
}

async function tell(
  tx: Tx,
  viewer: Viewer,
  review: ReviewRow,
  ...news: readonly Contract<DataOf<typeof reviewState>>[]
): Promise<void> {
  const { organizationId, id, version } = review;
  const about = {
    organizationId,
    aggregateId: id,
    version,
    actor: byViewer(viewer).actorId,
    data: reviewFacts(review),
  };
  await emit(tx, ...[...news, reviewState].map((contract) => ({ ...about, contract })));
}

const audit = (
  tx: Tx,
  viewer: Viewer,
  { organizationId, id }: ReviewRow,
  action: string,
  changed: readonly string[],
  reason: string | null = null,
): Promise<void> =>
  recordAudit(tx, 'engagement', {
    ...byViewer(viewer),
    ...{ organizationId, action, entity: 'Review', entityId: id, changed, reason },
  });
