import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { customerRef } from './customer.tables.ts';

export type CustomerRef = typeof customerRef.$inferSelect;

/** A live customer of the organization; one who was merged into another is that other. */
export async function findCustomer(tx: Tx, organizationId: string, id: string): Promise<CustomerRef | null> {
  const byId = async (wanted: string) => {
    const [row] = await tx
      .select()
      .from(customerRef)
      .where(and(eq(customerRef.organizationId, organizationId), eq(customerRef.id, wanted)));
    return row ?? null;
  };
  const found = await byId(id);
  const customer = found?.mergedIntoId ? await byId(found.mergedIntoId) : found;
  return customer?.live && !customer.mergedIntoId ? customer : null;
}

/** The organization in which a person is that customer; null: it is somebody else, or nobody. */
export async function organizationOfOwn(tx: Tx, userId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ organizationId: customerRef.organizationId })
    .from(customerRef)
    .where(and(eq(customerRef.userId, userId), eq(customerRef.id, id), eq(customerRef.live, true)));
  return row?.organizationId ?? null;
}
