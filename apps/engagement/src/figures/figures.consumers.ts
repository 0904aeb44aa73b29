import { defineConsumer, on } from '@openslot/database';
import {
  appointmentApproved,
  appointmentBooked,
  appointmentCancelled,
  appointmentCheckedIn,
  appointmentCheckInUndone,
  appointmentCompleted,
  appointmentConfirmed,
  appointmentDeclined,
  appointmentExpired,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentRescheduled,
  appointmentSeatCancelled,
  appointmentStarted,
  appointmentState,
  customerState,
  feeCharged,
  refundSucceeded,
  reviewHidden,
  reviewPublished,
  type DataOf,
} from '@openslot/events';
import { takeVisit } from '../appointment/appointment.store.ts';
import { noteMerge, noteOwn } from '../customer/merge.ts';
import { giveVisit, mergeVisits, visitConcerned, visitHappened } from './figures.process.ts';

/** Money that came too late was never a part of the price, and the price knows of places that were given up. */
const isOfPrice = ({ reason }: DataOf<typeof refundSucceeded>): boolean =>
  reason !== 'LATE_PAYMENT' && reason !== 'SEAT_CANCELLED';

/** Before it was told, a fee said so. */
const isLate = (cancelled: DataOf<typeof appointmentCancelled>): boolean => cancelled.isLate ?? cancelled.feeMinor > 0;

/** Builds the figures from what happens; the same events give the same figures, in whatever order visits take turns. */
export const dailyFigures = defineConsumer({
  name: 'daily-figures',
  handlers: [
    on(appointmentBooked, (tx, event) => visitHappened(tx, event, { bookedAt: new Date(event.time) })),
    on(appointmentCancelled, (tx, event) => visitHappened(tx, event, { late: isLate(event.data) })),
    ...[
      appointmentApproved,
      appointmentCheckedIn,
      appointmentCheckInUndone,
      appointmentCompleted,
      appointmentConfirmed,
      appointmentDeclined,
      appointmentExpired,
      appointmentNoShow,
      appointmentNoShowUndone,
      appointmentRescheduled,
      appointmentSeatCancelled,
      appointmentStarted,
    ].map((contract) => on(contract, (tx, event) => visitHappened(tx, event))),
    on(refundSucceeded, async (tx, event) => {
      if (!isOfPrice(event.data)) return;
      const { amountMinor } = event.data;
      await visitConcerned(tx, event, event.data, (known) => ({ refundedMinor: known.refundedMinor + amountMinor }));
    }),
    on(feeCharged, (tx, event) =>
      visitConcerned(tx, event, event.data, (known) => ({ feeMinor: known.feeMinor + event.data.amountMinor })),
    ),
    on(reviewPublished, (tx, event) => visitConcerned(tx, event, event.data, () => ({ rating: event.data.rating }))),
    on(reviewHidden, (tx, event) => visitConcerned(tx, event, event.data, () => ({ rating: null }))),
    on(customerState, async (tx, event) => {
      const merge = await noteMerge(tx, event);
      if (merge) await mergeVisits(tx, merge);
      const own = await noteOwn(tx, event);
      for (const id of own?.visits ?? []) await giveVisit(tx, String(event.organizationid), id);
    }),
    on(appointmentState, async (tx, event) => {
      await takeVisit(tx, event);
      if (event.organizationid !== null) await giveVisit(tx, event.organizationid, event.subject);
    }),
  ],
});
