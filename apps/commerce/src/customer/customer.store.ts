import type { Tx } from '@openslot/database';
import { and, eq, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { customerRef } from './customer.tables.ts';

/** Whether a row is the viewer's own, by the doors of the transaction: as its customer, or as the guest of its visit. */
export const ownRow = (customerId: AnyColumn, appointmentId: AnyColumn): SQL<boolean> =>
  sql<boolean>`coalesce(${customerId} = any (string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])
    or ${appointmentId} = commerce.guest_appointment(), false)`;

/**
 * The record that a customer is part of by now; itself, unless it was merged. It stays so until the transaction ends: a
 * merge waits, and then finds what was written.
 */
export async function customerNow(tx: Tx, organizationId: string, id: string): Promise<string> {
  let current = id;
  for (const met = new Set<string>(); !met.has(current);) {
    met.add(current);
    const [row] = await tx
      .select({ into: customerRef.mergedIntoId })
      .from(customerRef)
      .where(oneOf(organizationId, current))
      .for('share');
    if (!row?.into) return current;
    current = row.into;
  }
  return current;
}

/** False once the record is erased; a customer that is not known yet is. */
export async function isLiveCustomer(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const [row] = await tx.select({ live: customerRef.live }).from(customerRef).where(oneOf(organizationId, id));
  return row?.live ?? true;
}

const oneOf = (organizationId: string, id: string) =>
  and(eq(customerRef.organizationId, organizationId), eq(customerRef.id, id));
