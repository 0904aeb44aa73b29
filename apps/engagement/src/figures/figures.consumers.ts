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
  appointmentStarted,
  appointmentState,
  customerState,
  feeCharged,
  refundSucceeded,
  reviewHidden,
  reviewPublished,
} from '@openslot/events';
import { takeVisit } from '../appointment/appointment.store.ts';
import { noteMerge, noteOwn } from '../customer/merge.ts';
import { giveVisit, mergeVisits, visitConcerned, visitHappened } from './figures.process.ts';

/** Builds the figures from what happens; the same events give the same figures, in whatever order visits take turns. */
export const dailyFigures = defineConsumer({
  name: 'daily-figures',
  handlers: [
    on(appointmentBooked, (tx, event) => visitHappened(tx, event, { bookedAt: new Date(event.time) })),
    on(appointmentCancelled, (tx, event) => visitHappened(tx, event, { late: event.data.feeMinor > 0 })),
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
      appointmentStarted,
    ].map((contract) => on(contract, (tx, event) => visitHappened(tx, event))),
    on(refundSucceeded, async (tx, event) => {
      // Money that came too late was never a part of the price.
      if (event.data.reason === 'LATE_PAYMENT') return;
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
