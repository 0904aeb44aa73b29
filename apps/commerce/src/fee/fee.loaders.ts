import type { Database } from '@openslot/database';
import { accessOf, loaderById, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { feesById, feesOfAppointments, type SeenFee } from './fee.store.ts';

interface Visit {
  readonly organizationId: string;
  readonly id: string;
}

/** Fees are for their customer, and for members who may read payments, or waive fees, where they were asked for. */
const mayRead = (viewer: Viewer, fee: SeenFee): boolean =>
  fee.own || may(viewer, 'payment.read', fee) || may(viewer, 'fee.waive', fee);

export function feeLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const readable = (rows: readonly SeenFee[]) => rows.filter((row) => mayRead(viewer, row));
  return {
    fee: loaderById(async (ids) => readable(await database.read(access, (tx) => feesById(tx, ids)))),
    feesOfAppointment: new DataLoader<Visit, SeenFee[], string>(
      async (visits) => {
        const rows = readable(await database.read(access, (tx) => feesOfAppointments(tx, visits)));
        return visits.map(({ id }) => rows.filter(({ appointmentId }) => appointmentId === id));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
