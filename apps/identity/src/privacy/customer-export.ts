import type { Collected, Tx } from '@openslot/database';
import { customerColumn, type SealedColumn } from '../customer/customer.ts';
import type { Deps } from '../deps.ts';
import { auditOf, businessesOf, customerRows } from './customer-export.store.ts';
import type { RequestRow } from './privacy.tables.ts';

/** What identity keeps of a customer, opened, and what was done to the records. */
export async function collectCustomer(
  { vault }: Pick<Deps, 'vault'>,
  tx: Tx,
  { organizationId, customerIds }: RequestRow,
): Promise<Collected> {
  const rows = await customerRows(tx, organizationId, customerIds);
  const records = [];
  for (const { sealed, ...row } of rows) {
    const opened: Record<string, string | null> = {};
    for (const [column, value] of Object.entries(sealed)) {
      opened[column.replace(/_enc$/, '')] =
        value && (await vault.open(tx, organizationId, customerColumn(row.id, column as SealedColumn), value));
    }
    records.push({ ...row, ...opened });
  }
  return {
    records,
    businesses: await businessesOf(tx, organizationId, customerIds),
    audit: await auditOf(tx, organizationId, customerIds),
  };
}
