import type { Tx } from '@openslot/database';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
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

/** Those that have not been deleted. */
export const organizationRows = (tx: Tx, ids: readonly string[]): Promise<OrganizationRow[]> =>
  tx
    .select()
    .from(organization)
    .where(and(inArray(organization.id, [...ids]), ne(organization.status, 'DELETED')));

/** Changes a locked organization, and its version. */
export async function changeOrganization(
  tx: Tx,
  { id, version }: OrganizationRow,
  changes: Partial<NewOrganization>,
  actor: string | null,
): Promise<OrganizationRow> {
  const [row] = await tx
    .update(organization)
    .set({ ...changes, updatedBy: actor, updatedAt: sql`clock.now()`, version: version + 1 })
    .where(and(eq(organization.id, id), eq(organization.version, version)))
    .returning();
  if (!row) throw new Error('a locked organization changes its version with the lock only');
  return row;
}

export const organizationsById = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx
    .select({ id: organization.id, name: organization.name })
    .from(organization)
    .where(and(inArray(organization.id, [...ids]), ne(organization.status, 'DELETED')));
