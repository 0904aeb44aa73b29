import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, eq, gt, inArray, isNull, notInArray, sql, type SQL } from 'drizzle-orm';
import { memberRole } from '../member/member.tables.ts';
import type { CustomRole } from './role.ts';
import { role, rolePermission } from './role.tables.ts';

const permissions = sql<string[]>`array(select p.permission from identity.role_permission p
  where p.organization_id = "identity"."role"."organization_id" and p.role_id = "identity"."role"."id" order by 1)`;

const roles = (tx: Tx, where: SQL | undefined, limit = 100): Promise<CustomRole[]> =>
  tx
    .select({ id: role.id, name: role.name, version: role.version, permissions })
    .from(role)
    .where(and(where, isNull(role.deletedAt)))
    .orderBy(asc(role.id))
    .limit(limit);

const inOrganization = (organizationId: string, id: string) =>
  and(eq(role.organizationId, organizationId), eq(role.id, id));

/** Those of the organization among them that are not archived. */
export async function customRoles(tx: Tx, organizationId: string, ids: readonly string[]): Promise<CustomRole[]> {
  if (ids.length === 0) return [];
  return roles(tx, and(eq(role.organizationId, organizationId), inArray(role.id, [...ids])), ids.length);
}

/** By id alone, as far as the viewer's doors reach; archived ones too, which grants and roles of the past name. */
export const rolesById = (tx: Tx, ids: readonly string[]): Promise<CustomRole[]> =>
  tx
    .select({ id: role.id, name: role.name, version: role.version, permissions })
    .from(role)
    .where(inArray(role.id, [...ids]));

export const rolesPage = (tx: Tx, organizationId: string, page: PageQuery<[id: string]>): Promise<CustomRole[]> =>
  roles(
    tx,
    and(eq(role.organizationId, organizationId), page.after ? gt(role.id, page.after[0]) : undefined),
    page.limit,
  );

export async function lockRole(tx: Tx, organizationId: string, id: string): Promise<CustomRole | null> {
  await tx.select({ id: role.id }).from(role).where(inOrganization(organizationId, id)).for('update');
  const [found] = await roles(tx, inOrganization(organizationId, id));
  return found ?? null;
}

/** Whether another live role of the organization has the name, whatever the case. */
export async function nameTaken(tx: Tx, organizationId: string, name: string, except: string | null): Promise<boolean> {
  const sameName = and(
    eq(role.organizationId, organizationId),
    eq(sql`lower(${role.name})`, name.toLowerCase()),
    isNull(role.deletedAt),
    except ? notInArray(role.id, [except]) : undefined,
  );
  return (await tx.select({ id: role.id }).from(role).where(sameName).limit(1)).length > 0;
}

export async function insertRole(
  tx: Tx,
  row: { organizationId: string; id: string; name: string; permissions: readonly string[]; actor: string | null },
): Promise<void> {
  const { organizationId, id, name, actor } = row;
  await tx.insert(role).values({ organizationId, id, name, createdBy: actor, updatedBy: actor });
  await insertPermissions(tx, organizationId, id, row.permissions);
}

const insertPermissions = (tx: Tx, organizationId: string, roleId: string, codes: readonly string[]) =>
  tx.insert(rolePermission).values(codes.map((permission) => ({ organizationId, roleId, permission })));

export async function changeRoleRow(
  tx: Tx,
  organizationId: string,
  locked: CustomRole,
  changes: { name: string; permissions: readonly string[] },
  actor: string | null,
): Promise<number> {
  const { id: roleId } = locked;
  await raise(tx, organizationId, locked, { name: changes.name, updatedBy: actor });
  await tx
    .delete(rolePermission)
    .where(and(eq(rolePermission.organizationId, organizationId), eq(rolePermission.roleId, roleId)));
  await insertPermissions(tx, organizationId, roleId, changes.permissions);
  return locked.version + 1;
}

/** The role gives nothing any more: whoever held it holds it no longer. */
export async function archiveRoleRow(
  tx: Tx,
  organizationId: string,
  locked: CustomRole,
  actor: string | null,
): Promise<number> {
  await raise(tx, organizationId, locked, { deletedAt: sql`clock.now()`, updatedBy: actor });
  await tx
    .delete(memberRole)
    .where(and(eq(memberRole.organizationId, organizationId), eq(memberRole.roleId, locked.id)));
  return locked.version + 1;
}

const raise = (
  tx: Tx,
  organizationId: string,
  { id, version }: CustomRole,
  changes: { name?: string; deletedAt?: SQL; updatedBy: string | null },
) =>
  tx
    .update(role)
    .set({ ...changes, version: version + 1, updatedAt: sql`clock.now()` })
    .where(and(inOrganization(organizationId, id), eq(role.version, version)));

/** Who holds the role, in an order in which they can be locked. */
export async function holdersOf(tx: Tx, organizationId: string, roleId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: memberRole.memberId })
    .from(memberRole)
    .where(and(eq(memberRole.organizationId, organizationId), eq(memberRole.roleId, roleId)))
    .orderBy(asc(memberRole.memberId));
  return rows.map(({ id }) => id);
}
