import type { Tx } from '@openslot/database';
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { customer } from '../customer/customer.tables.ts';
import { role } from '../role/role.tables.ts';
import type { Deletable, PlatformRole } from './platform.ts';
import { platformGrant, platformLook } from './platform.tables.ts';

export async function platformRoleOf(tx: Tx, userId: string): Promise<PlatformRole | null> {
  const [row] = await tx
    .select({ role: platformGrant.role })
    .from(platformGrant)
    .where(eq(platformGrant.userId, userId));
  return row?.role ?? null;
}

export async function insertLook(tx: Tx, row: typeof platformLook.$inferInsert): Promise<void> {
  await tx.insert(platformLook).values(row);
}

/** The platform's administrators take turns when they decide who is one. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('platform administrators', 0))`);
}

/** Another administrator than this one. */
export async function hasOtherAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const others = await tx
    .select({ userId: platformGrant.userId })
    .from(platformGrant)
    .where(and(eq(platformGrant.role, 'PLATFORM_ADMIN'), ne(platformGrant.userId, userId)))
    .limit(1);
  return others.length > 0;
}

export async function putPlatformGrant(tx: Tx, grant: typeof platformGrant.$inferInsert): Promise<void> {
  const { role: given, grantedBy } = grant;
  await tx
    .insert(platformGrant)
    .values(grant)
    .onConflictDoUpdate({ target: platformGrant.userId, set: { role: given, grantedBy } });
}

export async function deletePlatformGrant(tx: Tx, userId: string): Promise<void> {
  await tx.delete(platformGrant).where(eq(platformGrant.userId, userId));
}

const organizationFunctions = { cus: 'deleted_customer_organization', rol: 'deleted_role_organization' } as const;

/** Whose soft-deleted row it is, whoever asks; null: there is none. */
export async function organizationOfDeleted(tx: Tx, kind: 'cus' | 'rol', id: string): Promise<string | null> {
  const name = sql.identifier(organizationFunctions[kind]);
  const [row] = await tx.execute<{ id: string | null }>(sql`select identity.${name}(${id}) as id`);
  return row?.id ?? null;
}

/** Deletes a row that was deleted softly, with its parts. False: there is none. */
export async function purgeRow(tx: Tx, kind: Deletable, id: string): Promise<boolean> {
  if (kind === 'usr') {
    const [row] = await tx.execute<{ gone: boolean }>(sql`select identity.purge_user(${id}) as gone`);
    return row?.gone ?? false;
  }
  const table = { cus: customer, rol: role }[kind];
  const gone = await tx
    .delete(table)
    .where(and(eq(table.id, id), isNotNull(table.deletedAt)))
    .returning({ id: table.id });
  return gone.length > 0;
}
