import { accessOf, holds, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { undoableMerges } from './customer-merge.store.ts';

/** A merge that can still be undone. */
export interface MergeView {
  readonly customerId: string;
  readonly mergedAt: Date;
  readonly undoableUntil: Date;
}

/** Merges into a customer that can still be undone, for those who may; null for everybody else. */
export async function undoableMergesOf(
  deps: Deps,
  viewer: Viewer,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
): Promise<MergeView[] | null> {
  if (!holds(viewer, 'customer.merge', organizationId)) return null;
  const merges = await deps.database.transaction(accessOf(viewer), (tx) => undoableMerges(tx, organizationId, id));
  return merges.map(({ loserId, createdAt, until }) => ({
    customerId: loserId,
    mergedAt: createdAt,
    undoableUntil: new Date(Number(until)),
  }));
}
