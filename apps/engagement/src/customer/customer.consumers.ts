import { defineConsumer, on } from '@openslot/database';
import { customerState } from '@openslot/events';
import { mergePoints } from '../loyalty/points.process.ts';
import { moveReviewsTo } from '../review/review.process.ts';
import { noteMerge } from './merge.ts';

/** What a customer has here follows the record into which it was merged. */
export const customerMerges = defineConsumer({
  name: 'customer-merges',
  handlers: [
    on(customerState, async (tx, event) => {
      const merge = await noteMerge(tx, event);
      if (!merge) return;
      await moveReviewsTo(tx, merge);
      await mergePoints(tx, merge);
    }),
  ],
});
