import type { Tx } from '@openslot/database';
import { eq } from 'drizzle-orm';
import { organizationRefs } from './organization.tables.ts';

/** Whether the organization may be seen at all. One that no event has told of yet is taken at its token's word. */
export async function organizationIsActive(tx: Tx, organizationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ status: organizationRefs.status, live: organizationRefs.live })
    .from(organizationRefs)
    .where(eq(organizationRefs.organizationId, organizationId));
  return row === undefined || (row.live && row.status === 'ACTIVE');
}
