import { emit, type Tx } from '@openslot/database';
import { reviewState } from '@openslot/events';
import type { Merge } from '../customer/merge.ts';
import { reviewFacts } from './review.ts';
import { moveReviews } from './review.store.ts';

/** The reviews of a customer record become those of the one into which it was merged. */
export async function moveReviewsTo(tx: Tx, { organizationId, from, to, event }: Merge): Promise<void> {
  for (const review of await moveReviews(tx, organizationId, from, to)) {
    const { id, version } = review;
    const about = { organizationId, aggregateId: id, version, data: reviewFacts(review), cause: event };
    await emit(tx, { contract: reviewState, ...about });
  }
}
