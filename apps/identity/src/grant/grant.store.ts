import type { Tx } from '@openslot/database';
import { and, eq, inArray } from 'drizzle-orm';
import { memberGrant } from './grant.tables.ts';

export type GrantRow = typeof memberGrant.$inferSelect;

/** As far as the viewer's doors reach. */
export const grantsById = (tx: Tx, ids: readonly string[]): Promise<GrantRow[]> =>
  tx
    .select()
    .from(memberGrant)
    .where(inArray(memberGrant.id, [...ids]));

export async function grantOf(tx: Tx, organizationId: string, id: string): Promise<GrantRow | null> {
  const [row] = await tx.select().from(memberGrant).where(inOrganization(organizationId, id));
  return row ?? null;
}

/** False, and nothing done, when the member has a grant or a denial of the permission at this place already. */
export async function insertGrant(tx: Tx, row: typeof memberGrant.$inferInsert): Promise<boolean> {
  const made = await tx.insert(memberGrant).values(row).onConflictDoNothing().returning({ id: memberGrant.id });
  return made.length > 0;
}

export async function deleteGrant(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.delete(memberGrant).where(inOrganization(organizationId, id));
}

const inOrganization = (organizationId: string, id: string) =>
  and(eq(memberGrant.organizationId, organizationId), eq(memberGrant.id, id));
