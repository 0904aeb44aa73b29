import type { Due, Tx } from '@openslot/database';
import { forgetMerge } from './customer-merge.store.ts';

export const mergeEnd = 'customer_merge_end';

/** Merges that can be undone no longer. */
export const mergeTimers = {
  [mergeEnd]: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId) await forgetMerge(tx, organizationId, subjectId);
  },
};
