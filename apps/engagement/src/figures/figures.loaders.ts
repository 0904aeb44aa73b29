import type { Database } from '@openslot/database';
import { accessOf, may, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import { daysOf, type DailyRow } from './daily.store.ts';
import { summariesOf, type SummaryRow } from './fact.store.ts';
import type { DailyKind } from './figures.ts';

/** Figures are for members with report.read, as far as their places reach. */
export function figuresLoaders(database: Database, viewer: Viewer) {
  const access = accessOf(viewer);
  const organizationId = viewer.acting?.organizationId;
  const mayReadDay = (kind: DailyKind, { businessId, subjectId }: DailyRow) =>
    organizationId !== undefined &&
    may(viewer, 'report.read', { organizationId, businessId, locationId: kind === 'LOCATION' ? subjectId : null });
  const reports = viewer.acting?.permissions.has('report.read') ?? false;
  const ranges = new Map<string, DataLoader<string, readonly DailyRow[] | null>>();
  return {
    /** The days of a range: subjects that are asked for the same one share a statement. */
    daysOf(kind: DailyKind, range: { from: string; to: string }) {
      const name = JSON.stringify([kind, range]);
      const known =
        ranges.get(name) ??
        new DataLoader<string, readonly DailyRow[] | null>(async (ids) => {
          if (!reports || organizationId === undefined) return ids.map(() => null);
          const rows = await database.read(access, (tx) => daysOf(tx, organizationId, kind, ids, range));
          const readable = Map.groupBy(
            rows.filter((row) => mayReadDay(kind, row)),
            ({ subjectId }) => subjectId,
          );
          return ids.map((id) => readable.get(id) ?? []);
        });
      ranges.set(name, known);
      return known;
    },
    historyOfCustomer: new DataLoader<string, SummaryRow | null>(async (customerIds) => {
      if (organizationId === undefined || !may(viewer, 'customer.read', { organizationId })) {
        return customerIds.map(() => null);
      }
      const rows = await database.read(access, (tx) => summariesOf(tx, organizationId, customerIds));
      return customerIds.map((id) => rows.find(({ customerId }) => customerId === id) ?? null);
    }),
  };
}
