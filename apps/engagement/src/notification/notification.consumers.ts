import { defineConsumer, on, type Tx } from '@openslot/database';
import {
  appointmentApproved,
  appointmentBooked,
  appointmentCancelled,
  appointmentCompleted,
  appointmentConfirmed,
  appointmentDeclined,
  appointmentExpired,
  appointmentPlaceSwitchedOff,
  appointmentRescheduled,
  feeCharged,
  intakeRequested,
  intakeSubmitted,
  refundSucceeded,
  waitlistOffered,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import {
  approvalOf,
  cancellationOf,
  confirmationOf,
  expiryOf,
  feeOf,
  intakeKey,
  intakeRequestOf,
  offerOf,
  paymentReminderKey,
  paymentReminderOf,
  refundOf,
  refusalOf,
  requestOf,
  reschedulingOf,
  reviewRequestOf,
  staffChangeOf,
  switchingOffOf,
  type Message,
  type VisitNews,
} from './notification.ts';
import { cancelMessage, cancelScheduled, scheduleMessage } from './notification.store.ts';

type Visit = DataOf<typeof appointmentBooked>;

const newsOf = (event: Envelope<Visit>): VisitNews => ({
  appointmentId: event.subject,
  customerId: event.data.customerId,
  version: event.aggregateversion,
  startsAt: new Date(event.data.startsAt),
});

async function write(tx: Tx, { organizationid }: Envelope, message: Message): Promise<void> {
  if (organizationid !== null) await scheduleMessage(tx, organizationid, message);
}

/** The visit will not be: what has not gone out yet is untrue. */
async function takeBack(tx: Tx, event: Envelope<Visit>, message: Message): Promise<void> {
  if (event.organizationid !== null) await cancelScheduled(tx, event.organizationid, event.subject);
  await write(tx, event, message);
}

/** What somebody hears who has booked, or whose request was approved: a visit that is due for payment is confirmed later. */
const heard: Partial<Record<Visit['status'], (news: VisitNews) => Message>> = {
  CONFIRMED: confirmationOf,
  PENDING_APPROVAL: requestOf,
};

/** What the customer hears of a visit that was changed: of rooms and devices nothing. */
function moved({ changed = ['TIME'] }: DataOf<typeof appointmentRescheduled>): ((news: VisitNews) => Message) | null {
  if (changed.includes('TIME') || changed.includes('PRICE')) return reschedulingOf;
  return changed.includes('STAFF') ? staffChangeOf : null;
}

/** Who has days to pay, or to leave a card, may forget it. */
async function remindOfPayment(tx: Tx, event: Envelope<Visit>): Promise<void> {
  const { status, paymentDeadline, paymentRequirement, depositMinor: amountMinor, currency } = event.data;
  const needsCard = paymentRequirement === 'CARD_ON_FILE';
  if (status !== 'PENDING_PAYMENT' || !paymentDeadline || (amountMinor === 0 && !needsCard)) return;
  const due = { amount: needsCard ? null : { amountMinor, currency }, until: new Date(paymentDeadline) };
  const message = paymentReminderOf(newsOf(event), due, new Date(event.time));
  if (message) await write(tx, event, message);
}

/** Tells customers what becomes of their visits. */
export const visitNews = defineConsumer({
  name: 'visit-news',
  apart: true,
  handlers: [
    on(appointmentBooked, async (tx, event) => {
      const message = heard[event.data.status]?.(newsOf(event));
      if (message) await write(tx, event, message);
      await remindOfPayment(tx, event);
    }),
    on(appointmentApproved, async (tx, event) => {
      await write(tx, event, (event.data.status === 'CONFIRMED' ? confirmationOf : approvalOf)(newsOf(event)));
      await remindOfPayment(tx, event);
    }),
    on(appointmentDeclined, (tx, event) => takeBack(tx, event, refusalOf(newsOf(event)))),
    on(appointmentExpired, (tx, event) => takeBack(tx, event, expiryOf(newsOf(event)))),
    on(appointmentConfirmed, async (tx, event) => {
      const { organizationid: organizationId, subject } = event;
      if (organizationId !== null) await cancelMessage(tx, organizationId, paymentReminderKey(subject));
      await write(tx, event, confirmationOf(newsOf(event)));
    }),
    on(appointmentRescheduled, async (tx, event) => {
      const message = moved(event.data)?.(newsOf(event));
      if (message) await write(tx, event, message);
    }),
    on(appointmentPlaceSwitchedOff, (tx, event) =>
      write(tx, event, switchingOffOf(newsOf(event), event.data.switchedOffAt)),
    ),
    on(appointmentCancelled, (tx, event) => takeBack(tx, event, cancellationOf(newsOf(event)))),
    on(appointmentCompleted, (tx, event) => write(tx, event, reviewRequestOf(newsOf(event)))),
  ],
});

/** Tells customers what was charged and what goes back. */
export const moneyNews = defineConsumer({
  name: 'money-news',
  handlers: [
    on(refundSucceeded, (tx, event) =>
      write(tx, event, refundOf(event.data, event.data, event.subject, timeOf(event))),
    ),
    on(feeCharged, (tx, event) => write(tx, event, feeOf(event.data, event.data, event.subject, timeOf(event)))),
  ],
});

/** Tells customers of times that came free. */
export const offerNews = defineConsumer({
  name: 'offer-news',
  handlers: [
    on(waitlistOffered, (tx, event) => {
      const { businessId, locationId, variationId, startsAt, timeZone } = event.data;
      return write(tx, event, offerOf(event.data, { businessId, locationId, variationId, startsAt, timeZone }));
    }),
  ],
});

/** Tells customers that something is asked before their visit: once, and not those who have answered. */
export const intakeNews = defineConsumer({
  name: 'intake-news',
  handlers: [
    on(intakeRequested, async (tx, event) => {
      const { appointmentId, customerId, startsAt, isAskedElsewhere } = event.data;
      if (isAskedElsewhere) return;
      await write(
        tx,
        event,
        intakeRequestOf({ appointmentId, customerId, startsAt: new Date(startsAt) }, event.subject),
      );
    }),
    on(intakeSubmitted, async (tx, event) => {
      if (event.organizationid !== null) await cancelMessage(tx, event.organizationid, intakeKey(event.subject));
    }),
  ],
});

const timeOf = ({ time }: Envelope): Date => new Date(time);
