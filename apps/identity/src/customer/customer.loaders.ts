import type { Tx } from '@openslot/database';
import { accessOf, holds, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { servedBy } from '../visit/visit.store.ts';
import { firstPart, mayGreet, mayReadContact, mayReadCustomer, mayReadNotes } from './customer.ts';
import { openRecord } from './customer.seal.ts';
import { customersById, customersOf, sameContacts, type CustomerRow } from './customer.store.ts';

/** What the viewer reads of a customer. */
export interface CustomerView {
  readonly organizationId: string;
  readonly id: string;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly kanaName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birthday: string | null;
  readonly locale: string;
  readonly tags: readonly string[] | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}

export const customerLoader = (deps: Deps, viewer: Viewer) =>
  loaderById((ids) =>
    deps.database.transaction(accessOf(viewer), async (tx) => {
      const rows = await customersById(tx, ids);
      return viewsOf(
        deps,
        viewer,
        tx,
        rows.filter((row) => mayReadCustomer(viewer, row) || mayGreet(viewer, row)),
      );
    }),
  );

/** Customers as the viewer, who may read them, reads them. */
export async function viewsOf(
  deps: Deps,
  viewer: Viewer,
  tx: Tx,
  rows: readonly CustomerRow[],
): Promise<CustomerView[]> {
  const served = await servedByViewer(tx, viewer, rows);
  return Promise.all(rows.map((row) => viewOf(deps, viewer, tx, row, served)));
}

const nobody: ReadonlySet<string> = new Set();

async function servedByViewer(tx: Tx, { acting, ...viewer }: Viewer, rows: readonly CustomerRow[]) {
  if (!acting?.memberId || !holds({ acting, ...viewer }, 'customer.contact.read.own', acting.organizationId)) {
    return nobody;
  }
  const { organizationId, memberId } = acting;
  const own = rows.filter((row) => row.organizationId === organizationId).map(({ id }) => id);
  return servedBy(tx, { organizationId, memberId }, own);
}

async function viewOf(
  { vault }: Deps,
  viewer: Viewer,
  tx: Tx,
  row: CustomerRow,
  served: ReadonlySet<string>,
): Promise<CustomerView> {
  const record = await openRecord(tx, vault, row, row);
  const known = mayReadCustomer(viewer, row);
  const contact = mayReadContact(viewer, row, served);
  return {
    organizationId: row.organizationId,
    id: row.id,
    name: known ? record.name : firstPart(record.name),
    givenName: known ? record.given : null,
    familyName: known ? record.family : null,
    kanaName: known ? record.kana : null,
    email: contact ? record.email : null,
    phone: contact ? record.phone : null,
    birthday: contact ? record.birthday : null,
    locale: record.locale,
    tags: mayReadNotes(viewer, row) ? record.tags : null,
    version: row.version,
    createdAt: row.createdAt,
    deletedAt: row.deletedAt,
  };
}

/** Who may be the same customer, for those who may merge them; null for everybody else. */
export async function duplicatesOf(deps: Deps, viewer: Viewer, customer: CustomerView): Promise<CustomerView[] | null> {
  if (!holds(viewer, 'customer.merge', customer.organizationId)) return null;
  return deps.database.transaction(accessOf(viewer), async (tx) => {
    const [row] = await customersOf(tx, customer.organizationId, [customer.id]);
    if (!row) return [];
    const contact = await openRecord(tx, deps.vault, row, row);
    return viewsOf(deps, viewer, tx, await sameContacts(tx, deps.vault, row, contact));
  });
}
