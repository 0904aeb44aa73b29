import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { businessRef } from './place.tables.ts';

export async function knowsBusiness(tx: Tx, organizationId: string, businessId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: businessRef.id })
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, businessId)));
  return rows.length > 0;
}
