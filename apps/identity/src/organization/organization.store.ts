import type { Tx } from '@openslot/database';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { organization } from './organization.tables.ts';

export type NewOrganization = typeof organization.$inferInsert;

export async function insertOrganization(tx: Tx, row: NewOrganization): Promise<void> {
  await tx.insert(organization).values(row);
}

export type OrganizationRow = typeof organization.$inferSelect;

/** Those who change the members of one organization take turns. */
export async function lockOrganization(tx: Tx, id: string): Promise<OrganizationRow | null> {
  const [row] = await tx.select().from(organization).where(eq(organization.id, id)).for('update');
  return row ?? null;
}

export const organizationsById = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx
    .select({ id: organization.id, name: organization.name })
    .from(organization)
    .where(and(inArray(organization.id, [...ids]), ne(organization.status, 'DELETED')));
