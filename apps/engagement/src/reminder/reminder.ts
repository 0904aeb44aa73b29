import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import type { Message } from '../notification/notification.ts';

/** Minutes before the start at which a business reminds that has set nothing: a day, and two hours. */
export const usualMinutesBefore: readonly number[] = [1_440, 120];

export type ReminderStatus = 'PLANNED' | 'SENT' | 'SKIPPED' | 'CANCELLED';

/** One reminder of one visit, by the rule of so many minutes before its start. */
export interface Reminder {
  readonly organizationId: string;
  readonly id: string;
  readonly appointmentId: string;
  readonly minutesBefore: number;
  readonly startsAt: Date;
  readonly dueAt: Date;
  readonly status: ReminderStatus;
}

/** What becomes of a reminder whose time has come: sent, or skipped when the visit has begun. Others have been decided. */
export function decideReminder({ status, startsAt }: Reminder, at: Date): 'SENT' | 'SKIPPED' | null {
  if (status !== 'PLANNED') return null;
  return at < startsAt ? 'SENT' : 'SKIPPED';
}

/** A visit that moves is reminded of anew: hence its start in the key. */
export const messageOf = ({ appointmentId, minutesBefore, startsAt }: Reminder, customerId: string): Message => ({
  template: 'appointment-reminder',
  recipientId: customerId,
  appointmentId,
  dedupeKey: `reminder:${appointmentId}:${minutesBefore}:${startsAt.toISOString()}`,
  expiresAt: startsAt,
});

const [shortest, longest, most] = [15, 20_160, 4];

export const setRemindersInput = z.object({
  businessId: idOf('biz'),
  version: z
    .int()
    .min(1)
    .nullish()
    .transform((version) => version ?? null),
  minutesBefore: z
    .array(z.int().min(shortest).max(longest))
    .max(most)
    .refine((minutes) => new Set(minutes).size === minutes.length, { error: 'reminder_twice' })
    .transform((minutes) => minutes.toSorted((one, other) => other - one)),
});
export type SetReminders = z.infer<typeof setRemindersInput>;

export const reminderTexts: Texts = {
  reminder_twice: { en: 'Two reminders are at the same time.', ja: '同じ時間のリマインダーが二度指定されています。' },
};
