import type { Tx } from '@openslot/database';
import { Refusal } from '@openslot/service';
import { eq } from 'drizzle-orm';
import { organizationRef } from './organization.tables.ts';

/** Whether money is taken for the organization now. Of one that nobody has told of yet it is. */
export async function takesPayments(tx: Tx, organizationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ status: organizationRef.status, live: organizationRef.live })
    .from(organizationRef)
    .where(eq(organizationRef.organizationId, organizationId));
  return !row || (row.live && row.status === 'ACTIVE');
}

/** What is given back goes on; whatever is new waits until the organization is resumed. */
export async function requireTakesPayments(tx: Tx, organizationId: string): Promise<void> {
  if (await takesPayments(tx, organizationId)) return;
  throw new Refusal('UNAVAILABLE', 'This organization takes no payments at the moment.');
}
