import { now, setTimer, type Due, type Tx } from '@openslot/database';
import { openRecord } from '../customer/customer.seal.ts';
import { gramsOfRecord } from '../customer/customer.seal.ts';
import { customersOf } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { indexNames, unindexedCustomers } from './customer-name.store.ts';

const atOnce = 500;

/** Takes in the names of customers that cannot be searched for yet, a batch of one organization after another. */
export const indexCustomerNames =
  ({ vault }: Deps) =>
  async (tx: Tx, { organizationId, kind, subjectId }: Due): Promise<void> => {
    if (organizationId === null) throw new Error('customers belong to an organization');
    const ids = (await unindexedCustomers(tx, organizationId, atOnce)).map(({ id }) => id);
    const named = [];
    for (const row of await customersOf(tx, organizationId, ids)) {
      const record = await openRecord(tx, vault, row, row);
      named.push({ id: row.id, grams: await gramsOfRecord(tx, vault, organizationId, record) });
    }
    await indexNames(tx, vault, organizationId, named);
    if (ids.length === atOnce) await setTimer(tx, { organizationId, kind, subjectId, dueAt: await now(tx) });
  };
