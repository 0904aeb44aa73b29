import type { Database } from '@openslot/database';
import { accessOf, loaderById, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { paymentsById, paymentsOfAppointments, type SeenPayment } from './payment.store.ts';

interface Visit {
  readonly organizationId: string;
  readonly id: string;
}

/** Payments are for their customer, and for members who may read payments where they were made. */
const mayRead = (viewer: Viewer, payment: SeenPayment): boolean => payment.own || may(viewer, 'payment.read', payment);

export function paymentLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const readable = (rows: readonly SeenPayment[]) => rows.filter((row) => mayRead(viewer, row));
  return {
    payment: loaderById(async (ids) => readable(await database.read(access, (tx) => paymentsById(tx, ids)))),
    paymentsOfAppointment: new DataLoader<Visit, SeenPayment[], string>(
      async (visits) => {
        const rows = readable(await database.read(access, (tx) => paymentsOfAppointments(tx, visits)));
        return visits.map(({ id }) => rows.filter(({ appointmentId }) => appointmentId === id));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
