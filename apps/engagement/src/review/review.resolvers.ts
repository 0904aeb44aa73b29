import { accessOf, fromId, may, page, reachOf, referenceBy, requireHeld, requireId, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { QueryReviewsToModerateArgs, Resolvers } from '../generated/resolvers.ts';
import { answerReview, leaveReview, moderateReview } from './review.commands.ts';
import { answerReviewInput, leaveReviewInput, moderateReviewInput } from './review.ts';
import { pendingReviews, type ReviewKey, type SeenReview } from './review.store.ts';

const placeOf = ({ createdAt, id }: SeenReview): ReviewKey => [createdAt.toISOString(), id];

const known =
  (prefix: 'biz' | 'svc' | 'stf') =>
  ({ id }: { id: string }) =>
    fromId(prefix, id) === null ? null : { id };

export const reviewResolvers = {
  Query: { reviewsToModerate: (_, args, context) => moderationQueue(args, context) },
  Mutation: {
    leaveReview: command(leaveReviewInput, leaveReview),
    moderateReview: command(moderateReviewInput, moderateReview),
    answerReview: command(answerReviewInput, answerReview),
  },
  Review: {
    __resolveReference: referenceBy('rev', ({ loaders }: Context) => loaders.review),
    id: ({ id }) => toId('rev', id),
    isByFormerCustomer: ({ authorErasedAt }) => authorErasedAt !== null,
    reason: (review, _, { viewer }) => (may(viewer, 'review.moderate', review) ? review.reason : null),
  },
  ReviewLeft: { review: ({ reviewId }, _, { loaders }) => loaded(loaders.review.load(reviewId)) },
  ReviewModerated: { review: ({ reviewId }, _, { loaders }) => loaded(loaders.review.load(reviewId)) },
  ReviewAnswered: { review: ({ reviewId }, _, { loaders }) => loaded(loaders.review.load(reviewId)) },
  Appointment: {
    review: ({ id }, _, { loaders }) => loaders.reviewOfAppointment.load(requireId('apt', id)),
  },
  Business: {
    __resolveReference: known('biz'),
    rating: ({ id }, _, { loaders }) => loaders.ratingOfBusiness.load(requireId('biz', id)),
    reviews: ({ id }, args, { deps, loaders }) =>
      page<SeenReview, ReviewKey>(args, {
        key: deps.cursorKey,
        keyOf: placeOf,
        fetch: async (query) => loaders.reviewsOfBusiness(query).load(requireId('biz', id)),
      }),
  },
  Service: {
    __resolveReference: known('svc'),
    rating: ({ id }, _, { loaders }) => loaders.ratingOfService.load(requireId('svc', id)),
  },
  StaffMember: {
    __resolveReference: known('stf'),
    rating: ({ id }, _, { loaders }) => loaders.ratingOfStaff.load(requireId('stf', id)),
  },
} satisfies Resolvers;

/** What waits for a decision where the member may decide. */
function moderationQueue({ businessId, ...request }: QueryReviewsToModerateArgs, { deps, viewer }: Context) {
  const acting = requireHeld(viewer, 'review.moderate');
  const { organizationId } = acting;
  const reach = reachOf(acting, 'review.moderate') ?? { scope: acting.scope, except: null };
  const wanted = { reach, businessId: businessId == null ? null : requireId('biz', businessId) };
  return page<SeenReview, ReviewKey>(request, {
    key: deps.cursorKey,
    keyOf: placeOf,
    fetch: (query) => deps.database.read(accessOf(viewer), (tx) => pendingReviews(tx, organizationId, wanted, query)),
  });
}
