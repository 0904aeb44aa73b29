import { clearTimer, now, setTimer, type Due, type Tx } from '@openslot/database';
import { scheduleMessage } from '../notification/notification.store.ts';
import { decideReminder, messageOf } from './reminder.ts';
import {
  cancelReminders,
  customerOf,
  lockReminder,
  planReminders,
  settleReminder,
  type RemindedVisit,
} from './reminder.store.ts';

export const reminderKind = 'reminder';

/** The visit stands, at this start: its reminders are planned, or moved with it. */
export async function remindOf(tx: Tx, visit: RemindedVisit): Promise<void> {
  const { organizationId, appointmentId, startsAt } = visit;
  const planned = await planReminders(tx, visit);
  for (const { id, dueAt } of planned) {
    await setTimer(tx, { organizationId, kind: reminderKind, subjectId: id, dueAt });
  }
  for (const id of await cancelReminders(tx, organizationId, appointmentId, startsAt)) {
    await clearTimer(tx, reminderKind, id);
  }
}

/** The visit needs no reminder any more: the customer has come, or will not. */
export async function forgetVisit(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  for (const id of await cancelReminders(tx, organizationId, appointmentId)) await clearTimer(tx, reminderKind, id);
}

/** The time of a reminder has come. */
export async function remind(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) return;
  const [reminder, at] = await Promise.all([lockReminder(tx, organizationId, subjectId), now(tx)]);
  const decision = reminder && decideReminder(reminder, at);
  if (!decision) return;
  if (decision === 'SENT') {
    const customerId = await customerOf(tx, organizationId, reminder.appointmentId);
    if (customerId === null) throw new Error('the visit to remind of is not known here yet');
    await scheduleMessage(tx, organizationId, messageOf(reminder, customerId));
  }
  await settleReminder(tx, reminder, decision, at);
}
