import type { Database } from '@openslot/database';
import { accessOf, loaderById, may, type Viewer } from '@openslot/service';
import { appointmentsById } from './appointment.store.ts';

/** What a visit costs is for its customer, and for members who may read payments where it takes place. */
export const appointmentLoaders = (database: Database, viewer: Viewer) => ({
  appointment: loaderById(async (ids) => {
    const rows = await database.read(accessOf(viewer), (tx) => appointmentsById(tx, ids));
    return rows.filter((row) => row.own || may(viewer, 'payment.read', row));
  }),
});
