import { accessOf, holds, type Viewer } from '@openslot/service';
import DataLoader from 'dataloader';
import type { Deps } from '../deps.ts';
import { blocksOf, type BlockRow } from './customer-block.store.ts';
import { conductOf } from './customer-conduct.store.ts';

interface Asked {
  readonly organizationId: string;
  readonly id: string;
}

/** Rows of one organization's customers, for those who hold the permission; null for everybody else. */
const byCustomer = <Row extends { customerId: string }>(
  deps: Deps,
  viewer: Viewer,
  permission: string,
  find: (tx: Parameters<typeof conductOf>[0], organizationId: string, ids: readonly string[]) => Promise<Row[]>,
) =>
  new DataLoader<Asked, Row | null, string>(
    async (asked) => {
      const own = asked.filter(({ organizationId }) => holds(viewer, permission, organizationId));
      const [first] = own;
      const ids = own.map(({ id }) => id);
      const rows = first
        ? await deps.database.transaction(accessOf(viewer), (tx) => find(tx, first.organizationId, ids))
        : [];
      const byId = new Map(rows.map((row) => [row.customerId, row]));
      return asked.map(({ id }) => byId.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id, cache: false },
  );

export const blockLoader = (deps: Deps, viewer: Viewer): DataLoader<Asked, BlockRow | null, string> =>
  byCustomer(deps, viewer, 'customer.block', blocksOf);

export const conductLoader = (deps: Deps, viewer: Viewer) => byCustomer(deps, viewer, 'customer.read', conductOf);
