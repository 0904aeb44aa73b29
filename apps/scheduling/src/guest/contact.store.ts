import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { customerRef } from '../customer/customer.tables.ts';
import { guestContact } from './contact.tables.ts';

/** A customer who is met here, as version 0 until identity's record of that id overtakes it. */
export async function insertCustomer(tx: Tx, organizationId: string, id: string, at: Date): Promise<void> {
  await tx.insert(customerRef).values({ organizationId, id, live: true, version: 0, stateAt: at });
}

export async function insertContact(tx: Tx, row: typeof guestContact.$inferInsert): Promise<void> {
  await tx.insert(guestContact).values(row);
}

/** Deletes the contact data of a guest; false when it was gone before. */
export async function removeContact(tx: Tx, organizationId: string, customerId: string): Promise<boolean> {
  const rows = await tx
    .delete(guestContact)
    .where(and(eq(guestContact.organizationId, organizationId), eq(guestContact.customerId, customerId)))
    .returning({ customerId: guestContact.customerId });
  return rows.length > 0;
}
