import { project, type Tx } from '@openslot/database';
import type { DataOf, Envelope, customerState } from '@openslot/events';
import { holdCustomer, holdPresentCustomer } from './customer.store.ts';
import { customerRef } from './customer.tables.ts';

/** A customer record that was merged into another one. */
export interface Merge {
  readonly organizationId: string;
  readonly from: string;
  readonly to: string;
  readonly event: Envelope;
}

/**
 * A customer record that was merged into another, known from here on; null when it was not. Whoever asks afterwards
 * under which record the customer is known is told so, whichever consumer hears of the merge first.
 */
export async function noteMerge(tx: Tx, event: Envelope<DataOf<typeof customerState> | null>): Promise<Merge | null> {
  const to = event.data?.mergedIntoId;
  if (event.organizationid === null || !event.data || to == null) return null;
  await holdCustomer(tx, event.organizationid, event.subject);
  const { userId, live } = event.data;
  await project(tx, customerRef, event, { userId, mergedIntoId: to, live });
  const present = await holdPresentCustomer(tx, event.organizationid, to);
  return { organizationId: event.organizationid, from: event.subject, to: present, event };
}
