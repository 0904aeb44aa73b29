import { accessOf, loaderById, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import type { Deps } from '../deps.ts';
import { notificationsById, notificationsOfAppointments, type ShownNotification } from './notification.store.ts';

/** Messages are for their recipient, and for members who may read messages. */
const mayRead = (viewer: Viewer, notification: ShownNotification): boolean =>
  notification.own || may(viewer, 'notification.read', { organizationId: notification.organizationId });

export function notificationLoaders({ database }: Pick<Deps, 'database'>, viewer: Viewer) {
  const access = accessOf(viewer);
  const readable = (rows: readonly ShownNotification[]) => rows.filter((row) => mayRead(viewer, row));
  return {
    notification: loaderById(async (ids) => readable(await database.read(access, (tx) => notificationsById(tx, ids)))),
    notificationsOfAppointment: new DataLoader<string, ShownNotification[]>(async (appointmentIds) => {
      const rows = readable(await database.read(access, (tx) => notificationsOfAppointments(tx, appointmentIds)));
      return appointmentIds.map((id) => rows.filter((row) => row.appointmentId === id));
    }),
  };
}

export type NotificationLoaders = ReturnType<typeof notificationLoaders>;
