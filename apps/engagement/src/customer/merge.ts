import { project, type Tx } from '@openslot/database';
import type { DataOf, Envelope, customerState } from '@openslot/events';
import { toldCustomer, visitsToldOf } from '../appointment/appointment.store.ts';
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

/** A customer record that is one of its own, known from here on; null when it is not, or where nothing follows. */
export async function noteOwn(
  tx: Tx,
  event: Envelope<DataOf<typeof customerState> | null>,
): Promise<{ readonly organizationId: string; readonly visits: readonly string[] } | null> {
  const { organizationid: organizationId, data } = event;
  if (organizationId === null || !data?.live || data.mergedIntoId !== null) return null;
  await holdCustomer(tx, organizationId, event.subject);
  await project(tx, customerRef, event, data);
  return { organizationId, visits: await visitsToldOf(tx, organizationId, event.subject) };
}

/** Of whom something of a visit is to be, by scheduling's word and all merges so far; null where nothing was told of it. */
export async function holdCustomerOfVisit(tx: Tx, organizationId: string, visitId: string): Promise<string | null> {
  const visit = await toldCustomer(tx, organizationId, visitId);
  return visit && holdPresentCustomer(tx, organizationId, visit.customerId);
}
