import type { Database } from '@openslot/database';
import { accessOf, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import type { Reminder } from './reminder.ts';
import { remindersOfAppointments, rulesOfBusinesses, type RuledBusiness } from './reminder.store.ts';

export function reminderLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const mayRead = ({ organizationId }: { organizationId: string }) =>
    may(viewer, 'notification.read', { organizationId });
  return {
    ruleOfBusiness: new DataLoader<string, RuledBusiness | null>(async (ids) => {
      const { acting } = viewer;
      const known = acting
        ? await database.read(access, (tx) => rulesOfBusinesses(tx, acting.organizationId, ids))
        : [];
      const byBusiness = new Map(known.map((each) => [each.businessId, each]));
      return ids.map((id) => byBusiness.get(id) ?? null);
    }),
    remindersOfAppointment: new DataLoader<string, Reminder[]>(async (ids) => {
      const reminders = (await database.read(access, (tx) => remindersOfAppointments(tx, ids))).filter(mayRead);
      const byVisit = Map.groupBy(reminders, ({ appointmentId }) => appointmentId);
      return ids.map((id) => byVisit.get(id) ?? []);
    }),
  };
}
