import { defineConsumer, on, type Tx } from '@openslot/database';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentConfirmed,
  appointmentRescheduled,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { cancellationOf, confirmationOf, reschedulingOf, type Message, type VisitNews } from './notification.ts';
import { cancelScheduled, scheduleMessage } from './notification.store.ts';

type Visit = DataOf<typeof appointmentBooked>;

const newsOf = (event: Envelope<Visit>): VisitNews => ({
  appointmentId: event.subject,
  customerId: event.data.customerId,
  version: event.aggregateversion,
  startsAt: new Date(event.data.startsAt),
});

async function write(tx: Tx, event: Envelope<Visit>, message: Message): Promise<void> {
  if (event.organizationid !== null) await scheduleMessage(tx, event.organizationid, message);
}

/** Tells customers what becomes of their visits. */
export const visitNews = defineConsumer({
  name: 'visit-news',
  handlers: [
    // A visit that nothing has to be paid for is confirmed by being booked; the others hear when they are.
    on(appointmentBooked, async (tx, event) => {
      if (event.data.status === 'CONFIRMED') await write(tx, event, confirmationOf(newsOf(event)));
    }),
    on(appointmentConfirmed, (tx, event) => write(tx, event, confirmationOf(newsOf(event)))),
    on(appointmentRescheduled, (tx, event) => write(tx, event, reschedulingOf(newsOf(event)))),
    on(appointmentCancelled, async (tx, event) => {
      if (event.organizationid !== null) await cancelScheduled(tx, event.organizationid, event.subject);
      await write(tx, event, cancellationOf(newsOf(event)));
    }),
  ],
});
