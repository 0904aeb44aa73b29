import { defineConsumer, on, type Handler, type Tx } from '@openslot/database';
import {
  appointmentApproved,
  appointmentBooked,
  appointmentCancelled,
  appointmentCheckedIn,
  appointmentConfirmed,
  appointmentDeclined,
  appointmentExpired,
  appointmentNoShow,
  appointmentRescheduled,
  appointmentStarted,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { forgetVisit, remindOf } from './reminder.process.ts';

type Visit = Envelope<DataOf<typeof appointmentBooked>>;

async function plan(tx: Tx, { organizationid, subject, data }: Visit): Promise<void> {
  if (organizationid === null || data.status !== 'CONFIRMED') return;
  await remindOf(tx, {
    organizationId: organizationid,
    appointmentId: subject,
    businessId: data.businessId,
    startsAt: new Date(data.startsAt),
    timeZone: data.timeZone,
  });
}

async function forget(tx: Tx, { organizationid, subject }: Visit): Promise<void> {
  if (organizationid !== null) await forgetVisit(tx, organizationid, subject);
}

const standing: Handler[] = [
  on(appointmentBooked, plan),
  on(appointmentApproved, plan),
  on(appointmentConfirmed, plan),
  on(appointmentRescheduled, plan),
];
const over: Handler[] = [
  on(appointmentCheckedIn, forget),
  on(appointmentStarted, forget),
  on(appointmentDeclined, forget),
  on(appointmentExpired, forget),
  on(appointmentCancelled, forget),
  on(appointmentNoShow, forget),
];

/** Keeps the reminders of visits as the visits stand. */
export const visitReminders = defineConsumer({ name: 'visit-reminders', handlers: [...standing, ...over] });
