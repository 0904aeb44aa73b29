import type { Tx } from '@openslot/database';
import { accessOf, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { customerColumn, firstPart, mayGreet, mayReadContact, mayReadCustomer } from './customer.ts';
import { customersById, type CustomerRow } from './customer.store.ts';

/** What the viewer reads of a customer. */
export interface CustomerView {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export const customerLoader = (deps: Deps, viewer: Viewer) =>
  loaderById((ids) =>
    deps.database.transaction(accessOf(viewer), async (tx) => {
      const rows = await customersById(tx, ids);
      return Promise.all(
        rows
          .filter((row) => mayReadCustomer(viewer, row) || mayGreet(viewer, row))
          .map((row) => viewOf(deps, viewer, tx, row)),
      );
    }),
  );

async function viewOf({ vault }: Deps, viewer: Viewer, tx: Tx, row: CustomerRow): Promise<CustomerView> {
  const open = async (column: 'name_enc' | 'email_enc' | 'phone_enc', sealed: Buffer | null) =>
    sealed && vault.open(tx, row.organizationId, customerColumn(row.id, column), sealed);
  const contact = mayReadContact(viewer, row);
  const name = (await open('name_enc', row.nameEnc)) ?? '';
  return {
    id: row.id,
    name: mayReadCustomer(viewer, row) ? name : firstPart(name),
    email: contact ? await open('email_enc', row.emailEnc) : null,
    phone: contact ? await open('phone_enc', row.phoneEnc) : null,
  };
}
