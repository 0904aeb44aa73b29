import type { Tx } from '@openslot/database';
import {
  accessOf,
  internationalNumber,
  page,
  requireHeld,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import { searchNames } from '../customer-name/name-search.ts';
import type { Deps } from '../deps.ts';
import { keyOfList, type CustomerList } from './customer-list.ts';
import { viewsOf, type CustomerView } from './customer.loaders.ts';
import { openNames } from './customer.seal.ts';
import {
  blockedCustomers,
  customersByContact,
  customersOf,
  customersOfBusiness,
  deletedCustomers,
  newestCustomers,
  surroundingsOf,
  type AtAndId,
  type CustomerRow,
} from './customer.store.ts';

type Key = readonly [kind: CustomerList['kind'], ...place: (string | number)[]];

interface Listed {
  readonly row: CustomerRow;
  readonly place: readonly (string | number)[];
}

type ListedView = CustomerView & { readonly key: Key };

/** One page of the acting organization's customers. */
export function customerPage(
  deps: Deps,
  viewer: Viewer,
  list: CustomerList,
  request: PageRequest,
): Promise<Connection<ListedView>> {
  const { organizationId } = requireHeld(viewer, neededFor(list));
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ key }: ListedView): Key => key,
    fetch: ({ limit, after }) =>
      deps.database.transaction(accessOf(viewer), async (tx) => {
        const place = keyOfList(list.kind, after);
        const found = await find(deps, tx, organizationId, list, { limit, place });
        const rows = found.map(({ row }) => row);
        const views = await viewsOf(deps, viewer, tx, rows);
        return views.map((view, nth) => ({ ...view, key: [list.kind, ...(found[nth]?.place ?? [])] as Key }));
      }),
  });
}

function neededFor({ kind }: CustomerList): string {
  if (kind === 'DELETED') return 'customer.write';
  return kind === 'BLOCKED' ? 'customer.block' : 'customer.read';
}

const atAndId = (rows: readonly CustomerRow[], at: (row: CustomerRow) => Date | null): Listed[] =>
  rows.map((row) => ({ row, place: [at(row)?.toISOString() ?? '', row.id] }));

async function find(
  deps: Deps,
  tx: Tx,
  organizationId: string,
  list: CustomerList,
  { limit, place }: { limit: number; place: readonly (string | number)[] | null },
): Promise<Listed[]> {
  const after = place as AtAndId | null;
  switch (list.kind) {
    case 'NEWEST':
      return atAndId(await newestCustomers(tx, organizationId, { limit, after }), ({ createdAt }) => createdAt);
    case 'DELETED':
      return atAndId(await deletedCustomers(tx, organizationId, { limit, after }), ({ deletedAt }) => deletedAt);
    case 'BUSINESS': {
      const rows = await customersOfBusiness(tx, organizationId, list.businessId, { limit, after });
      return rows.map(({ seenAt, ...row }) => ({ row, place: [seenAt.toISOString(), row.id] }));
    }
    case 'BLOCKED': {
      const page = { limit, after: place as readonly [string] | null };
      const rows = await blockedCustomers(tx, organizationId, list.modes, page);
      return rows.map(({ blockId, ...row }) => ({ row, place: [blockId] }));
    }
    case 'CONTACT': {
      const { country } = await surroundingsOf(tx, organizationId);
      const contact = { email: list.email, phone: list.phone && internationalNumber(list.phone, country) };
      const page = { limit, after: place as readonly [string] | null };
      const rows = await customersByContact(tx, deps.vault, organizationId, contact, page);
      return rows.map((row) => ({ row, place: [row.id] }));
    }
    case 'NAME':
      return searchNames(tx, deps.vault, {
        ...{ organizationId, query: list.query, limit, after: place as readonly [0 | 1, string] | null },
        read: (ids) => readNames(deps, tx, organizationId, ids),
      });
  }
}

/** In the order of the ids. */
async function readNames({ vault }: Deps, tx: Tx, organizationId: string, ids: readonly string[]) {
  const rows = await customersOf(tx, organizationId, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return Promise.all(inOrder.map(async (row) => ({ row, id: row.id, names: await openNames(tx, vault, row, row) })));
}
