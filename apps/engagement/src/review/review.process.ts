import { emit, type Tx } from '@openslot/database';
import { reviewState, type Envelope } from '@openslot/events';
import type { Merge } from '../customer/merge.ts';
import { reviewFacts } from './review.ts';
import { moveReviews, ownReviewOfVisit } from './review.store.ts';
import type { ReviewRow } from './review.tables.ts';

/** The reviews of a customer record become those of the one into which it was merged. */
export async function moveReviewsTo(tx: Tx, { organizationId, from, to, event }: Merge): Promise<void> {
  await tell(tx, event, await moveReviews(tx, organizationId, from, to));
}

/** The review of a visit is its customer's, whoever that was when it was left. */
export async function giveReview(
  tx: Tx,
  given: {
    readonly organizationId: string;
    readonly visitId: string;
    readonly customerId: string;
    readonly event: Envelope;
  },
): Promise<void> {
  await tell(tx, given.event, await ownReviewOfVisit(tx, given));
}

async function tell(tx: Tx, cause: Envelope, reviews: readonly ReviewRow[]): Promise<void> {
  for (const review of reviews) {
    const { organizationId, id, version } = review;
    const about = { organizationId, aggregateId: id, version, data: reviewFacts(review), cause };
    await emit(tx, { contract: reviewState, ...about });
  }
}
