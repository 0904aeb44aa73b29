import type { IndexBatch, RenewedBatch, Tx } from '@openslot/database';
import { indexNames, type NamedCustomer } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import { lockOutdatedCustomers, setContactIndexes, type IndexedContact } from './customer-index.store.ts';
import { contactIndexes, gramsOfRecord, openRecord } from './customer.seal.ts';
import { customersOf } from './customer.store.ts';

/** Makes what customers are found by anew, under the key that is in use now. */
export const renewCustomers =
  ({ vault }: Pick<Deps, 'vault'>) =>
  async (tx: Tx, batch: IndexBatch): Promise<RenewedBatch> => {
    const { organizationId } = batch;
    const outdated = await lockOutdatedCustomers(tx, batch);
    const named = new Set(outdated.flatMap(({ id, isNamed }) => (isNamed ? [id] : [])));
    const ids = outdated.map(({ id }) => id);
    const contacts: IndexedContact[] = [];
    const names: NamedCustomer[] = [];
    for (const row of await customersOf(tx, organizationId, ids)) {
      const record = await openRecord(tx, vault, row, row).catch(() => null);
      if (!record) continue;
      contacts.push({ id: row.id, ...(await contactIndexes(tx, vault, organizationId, record)) });
      // Whoever is found by no name, as one who was merged, stays so.
      if (named.has(row.id)) names.push({ id: row.id, grams: await gramsOfRecord(tx, vault, organizationId, record) });
    }
    await setContactIndexes(tx, organizationId, contacts);
    if (names.length > 0) await indexNames(tx, vault, organizationId, names);
    return { last: ids.at(-1) ?? null, renewed: contacts.length, failed: ids.length - contacts.length };
  };
