import { defineConsumer, on, type Tx } from '@openslot/database';
import { appointmentState, customerState, type Envelope } from '@openslot/events';
import { takeVisit } from '../appointment/appointment.store.ts';
import { givePoints, mergePoints } from '../loyalty/points.process.ts';
import { giveReview, moveReviewsTo } from '../review/review.process.ts';
import { isKeptForAnother } from './customer.store.ts';
import { holdCustomerOfVisit, noteMerge, noteOwn } from './merge.ts';

/**
 * What a customer has here follows the record into which it was merged; when that is undone, what hangs on a visit follows
 * the visit, of which scheduling tells anew.
 */
export const customerMerges = defineConsumer({
  name: 'customer-merges',
  handlers: [
    on(customerState, async (tx, event) => {
      const merge = await noteMerge(tx, event);
      if (merge) {
        await moveReviewsTo(tx, merge);
        await mergePoints(tx, merge);
      }
      const own = await noteOwn(tx, event);
      for (const id of own?.visits ?? []) await keepWithVisit(tx, event, id);
    }),
    on(appointmentState, async (tx, event) => {
      await takeVisit(tx, event);
      await keepWithVisit(tx, event, event.subject);
    }),
  ],
});

async function keepWithVisit(tx: Tx, event: Envelope, visitId: string): Promise<void> {
  const { organizationid: organizationId } = event;
  if (organizationId === null || !(await isKeptForAnother(tx, organizationId, visitId))) return;
  const customerId = await holdCustomerOfVisit(tx, organizationId, visitId);
  if (!customerId) return;
  await giveReview(tx, { organizationId, visitId, customerId, event });
  await givePoints(tx, { organizationId, visitId, customerId });
}
