import type { Tx } from '@openslot/database';
import { and, eq } from 'drizzle-orm';
import { businessRef } from '../catalog/catalog.tables.ts';

/** The language of a business's customers where nobody says another. */
export async function findDefaultLocale(tx: Tx, organizationId: string, businessId: string): Promise<string> {
  const [row] = await tx
    .select({ locale: businessRef.defaultLocale })
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, businessId)));
  if (!row) throw new Error(`the business ${businessId} of a known place is gone`);
  return row.locale;
}
