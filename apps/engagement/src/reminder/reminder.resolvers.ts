import { may, requireId, type Viewer } from '@openslot/service';
import { command } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { setReminders } from './reminder.commands.ts';
import { setRemindersInput, usualMinutesBefore } from './reminder.ts';
import type { ReminderRule } from './reminder.store.ts';

/** Whose messages somebody may read at all, wherever that is. */
const readsMessages = (viewer: Viewer): boolean => viewer.acting?.permissions.has('notification.read') ?? false;

const ruleOf = (rule: ReminderRule | null) => ({
  minutesBefore: rule?.minutesBefore ?? [...usualMinutesBefore],
  version: rule?.version ?? null,
});

export const reminderResolvers = {
  Mutation: { setReminders: command(setRemindersInput, setReminders) },
  RemindersSet: {
    reminders: async ({ businessId }, _, { loaders }) =>
      ruleOf((await loaders.ruleOfBusiness.load(businessId))?.rule ?? null),
  },
  Business: {
    reminders: async ({ id }, _, { loaders, viewer }) => {
      const known = readsMessages(viewer) ? await loaders.ruleOfBusiness.load(requireId('biz', id)) : null;
      return known && may(viewer, 'notification.read', known) ? ruleOf(known.rule) : null;
    },
  },
  Appointment: {
    reminders: ({ id }, _, { loaders, viewer }) =>
      readsMessages(viewer) ? loaders.remindersOfAppointment.load(requireId('apt', id)) : null,
  },
} satisfies Resolvers;
