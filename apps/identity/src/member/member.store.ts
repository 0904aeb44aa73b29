import type { Tx } from '@openslot/database';
import { newId, type PageQuery } from '@openslot/service';
import { and, asc, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { organization } from '../organization/organization.tables.ts';
import { user } from '../user/user.tables.ts';
import { authorityOf, rolesOf, type Authority, type MemberStatus, type Role } from './member.ts';
import { member, memberRole } from './member.tables.ts';

const roles = sql<
  Role[]
>`(select coalesce(json_agg(json_build_object('base', r.base, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id)), '[]')
  from identity.member_role r where r.organization_id = ${member.organizationId} and r.member_id = ${member.id})`;

const membershipColumns = {
  id: member.id,
  userId: member.userId,
  organizationId: member.organizationId,
  organizationName: organization.name,
  status: member.status,
  title: member.title,
  version: member.version,
  email: user.email,
  nameEnc: user.nameEnc,
  roles,
};

/** A membership with all that its viewers may read of it. */
export interface MembershipRow {
  readonly id: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly status: MemberStatus;
  readonly title: string | null;
  readonly version: number;
  readonly email: string;
  readonly nameEnc: Buffer;
  readonly roles: Role[];
}

const memberships = (tx: Tx, where: SQL | undefined, limit = 1_000): Promise<MembershipRow[]> =>
  tx
    .select(membershipColumns)
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .innerJoin(user, eq(user.id, member.userId))
    .where(where)
    .orderBy(asc(member.id))
    .limit(limit);

export const membershipsById = (tx: Tx, ids: readonly string[]): Promise<MembershipRow[]> =>
  memberships(tx, inArray(member.id, [...ids]));

/** Where the person works or is about to. */
export const membershipsOfUser = (tx: Tx, userId: string): Promise<MembershipRow[]> =>
  memberships(tx, and(eq(member.userId, userId), inArray(member.status, ['INVITED', 'ACTIVE', 'SUSPENDED'])));

/** One page of an organization's members, oldest first. */
export const membersPage = (
  tx: Tx,
  organizationId: string,
  status: MemberStatus,
  page: PageQuery<[id: string]>,
): Promise<MembershipRow[]> =>
  memberships(
    tx,
    and(
      eq(member.organizationId, organizationId),
      eq(member.status, status),
      page.after ? gt(member.id, page.after[0]) : undefined,
    ),
    page.limit,
  );

/** What the person may act as in an organization that is open for business; null: nothing. */
export async function activeMembership(
  tx: Tx,
  organizationId: string,
  userId: string,
): Promise<{ memberId: string; mode: 'LIVE' | 'TEST'; authority: Authority } | null> {
  const [row] = await tx
    .select({ memberId: member.id, mode: organization.mode, roles })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(
      and(
        eq(member.organizationId, organizationId),
        eq(member.userId, userId),
        eq(member.status, 'ACTIVE'),
        eq(organization.status, 'ACTIVE'),
      ),
    );
  const authority = row && authorityOf(row.roles);
  return authority ? { memberId: row.memberId, mode: row.mode, authority } : null;
}

export interface NewMember {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string;
  readonly title: string | null;
  readonly createdBy: string | null;
}

/** Active from today. False, and nothing done, when the person is a member already. */
export async function insertMember(tx: Tx, row: NewMember, authority: Authority): Promise<boolean> {
  const made = await tx
    .insert(member)
    .values({ ...row, updatedBy: row.createdBy, startedOn: sql`clock.now()::date`, status: 'ACTIVE' })
    .onConflictDoNothing()
    .returning({ id: member.id });
  if (made.length > 0) await insertRoles(tx, row.organizationId, row.id, authority);
  return made.length > 0;
}

async function insertRoles(tx: Tx, organizationId: string, memberId: string, authority: Authority): Promise<void> {
  const rows = rolesOf(authority).map((role) => ({ organizationId, id: newId(), memberId, ...role }));
  await tx.insert(memberRole).values(rows);
}

export interface LockedMember {
  readonly id: string;
  readonly userId: string;
  readonly status: MemberStatus;
  readonly version: number;
  readonly authority: Authority | null;
}

/** Locks the member of the organization. */
export async function lockMember(tx: Tx, organizationId: string, id: string): Promise<LockedMember | null> {
  const where = and(eq(member.organizationId, organizationId), eq(member.id, id));
  const [row] = await tx
    .select({ id: member.id, userId: member.userId, status: member.status, version: member.version })
    .from(member)
    .where(where)
    .for('update');
  return row ? { ...row, authority: await memberAuthority(tx, organizationId, id) } : null;
}

/** What an active member's roles come to; null for one who is not active. */
export async function activeAuthority(tx: Tx, organizationId: string, id: string): Promise<Authority | null> {
  const [row] = await tx
    .select({ status: member.status })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.id, id)));
  return row?.status === 'ACTIVE' ? memberAuthority(tx, organizationId, id) : null;
}

async function memberAuthority(tx: Tx, organizationId: string, id: string): Promise<Authority | null> {
  const rows = await tx
    .select({ base: memberRole.base, scopeKind: memberRole.scopeKind, scopeId: memberRole.scopeId })
    .from(memberRole)
    .where(and(eq(memberRole.organizationId, organizationId), eq(memberRole.memberId, id)));
  return authorityOf(rows);
}

/** True when somebody else owns the whole organization too. */
export async function hasOtherOwner(tx: Tx, organizationId: string, memberId: string): Promise<boolean> {
  const others = await tx
    .select({ id: member.id })
    .from(memberRole)
    .innerJoin(member, and(eq(member.organizationId, memberRole.organizationId), eq(member.id, memberRole.memberId)))
    .where(
      and(
        eq(memberRole.organizationId, organizationId),
        eq(memberRole.base, 'OWNER'),
        eq(memberRole.scopeKind, 'ORGANIZATION'),
        ne(member.id, memberId),
        eq(member.status, 'ACTIVE'),
      ),
    )
    .limit(1);
  return others.length > 0;
}

/** Gives a locked member other roles. Answers the new version. */
export async function replaceRoles(
  tx: Tx,
  organizationId: string,
  { id, version }: LockedMember,
  authority: Authority,
  actor: string | null,
): Promise<number> {
  await tx.delete(memberRole).where(and(eq(memberRole.organizationId, organizationId), eq(memberRole.memberId, id)));
  await insertRoles(tx, organizationId, id, authority);
  return changeMember(tx, organizationId, id, version, { updatedBy: actor });
}

/** Ends a locked member today; the roles stay as they were, for the record. Answers the new version. */
export const endMembership = (
  tx: Tx,
  organizationId: string,
  { id, version }: LockedMember,
  actor: string | null,
): Promise<number> =>
  changeMember(tx, organizationId, id, version, { status: 'ENDED', endedOn: sql`clock.now()::date`, updatedBy: actor });

async function changeMember(
  tx: Tx,
  organizationId: string,
  id: string,
  version: number,
  changes: { status?: 'ENDED'; endedOn?: SQL; updatedBy: string | null },
): Promise<number> {
  await tx
    .update(member)
    .set({ ...changes, version: version + 1, updatedAt: sql`clock.now()` })
    .where(and(eq(member.organizationId, organizationId), eq(member.id, id), eq(member.version, version)));
  return version + 1;
}
