import type { Tx } from '@openslot/database';
import { newId, type PageQuery } from '@openslot/service';
import { and, asc, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { organization } from '../organization/organization.tables.ts';
import { user } from '../user/user.tables.ts';
import type { KeptStanding, MemberStatus, Role } from './member.ts';
import { member, memberRole } from './member.tables.ts';
import { standingColumns } from './standing.store.ts';

const membershipColumns = {
  id: member.id,
  userId: member.userId,
  organizationId: member.organizationId,
  organizationName: organization.name,
  status: member.status,
  title: member.title,
  version: member.version,
  startedOn: member.startedOn,
  endedOn: member.endedOn,
  email: user.email,
  nameEnc: user.nameEnc,
  ...standingColumns,
};

/** A membership with all that its viewers may read of it. */
export interface MembershipRow extends KeptStanding {
  readonly id: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly status: MemberStatus;
  readonly title: string | null;
  readonly version: number;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly email: string;
  /** Null: the person was erased. */
  readonly nameEnc: Buffer | null;
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
): Promise<{ memberId: string; mode: 'LIVE' | 'TEST'; standing: KeptStanding } | null> {
  const [row] = await tx
    .select({ memberId: member.id, mode: organization.mode, ...standingColumns })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(
      and(
        eq(member.organizationId, organizationId),
        eq(member.userId, userId),
        eq(member.status, 'ACTIVE'),
        inArray(organization.status, ['ACTIVE', 'CLOSING']),
      ),
    );
  return row ? { memberId: row.memberId, mode: row.mode, standing: row } : null;
}

export interface NewMember {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string;
  readonly title: string | null;
  readonly status: 'INVITED' | 'ACTIVE';
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly createdBy: string | null;
}

/** False, and nothing done, when the person is a member already. */
export async function insertMember(tx: Tx, row: NewMember, roles: readonly Role[]): Promise<boolean> {
  const made = await tx
    .insert(member)
    .values({ ...row, updatedBy: row.createdBy })
    .onConflictDoNothing()
    .returning({ id: member.id });
  if (made.length > 0) await insertRoles(tx, row.organizationId, row.id, roles);
  return made.length > 0;
}

async function insertRoles(tx: Tx, organizationId: string, memberId: string, roles: readonly Role[]): Promise<void> {
  await tx.insert(memberRole).values(roles.map((role) => ({ organizationId, id: newId(), memberId, ...role })));
}

/** Everybody whose membership has not ended, in an order in which they can be locked. */
export async function liveMembers(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), inArray(member.status, ['INVITED', 'ACTIVE', 'SUSPENDED'])))
    .orderBy(asc(member.id));
  return rows.map(({ id }) => id);
}

/** Whether the person works here, or is about to. */
export async function isMember(tx: Tx, organizationId: string, userId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, userId), ne(member.status, 'ENDED')))
    .limit(1);
  return rows.length > 0;
}

export interface LockedMember extends KeptStanding {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string;
  readonly status: MemberStatus;
  readonly version: number;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Locks the member of the organization. */
export async function lockMember(tx: Tx, organizationId: string, id: string): Promise<LockedMember | null> {
  const where = and(eq(member.organizationId, organizationId), eq(member.id, id));
  await tx.select({ id: member.id }).from(member).where(where).for('update');
  const [row] = await tx
    .select({
      ...{ organizationId: member.organizationId, id: member.id, userId: member.userId, status: member.status },
      ...{ version: member.version, startedOn: member.startedOn, endedOn: member.endedOn },
      ...standingColumns,
    })
    .from(member)
    .where(where);
  return row ?? null;
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

/** Takes all roles of a locked member, and gives these. */
export async function replaceRoles(
  tx: Tx,
  { organizationId, id }: LockedMember,
  roles: readonly Role[],
): Promise<void> {
  await tx.delete(memberRole).where(and(eq(memberRole.organizationId, organizationId), eq(memberRole.memberId, id)));
  await insertRoles(tx, organizationId, id, roles);
}

export interface MemberChanges {
  readonly status?: MemberStatus;
  readonly title?: string | null;
  readonly endedOn?: string | null;
}

/** Changes a locked member, its version too. Answers the new version. */
export async function changeMemberRow(
  tx: Tx,
  { organizationId, id, version }: LockedMember,
  changes: MemberChanges,
  actor: string | null,
): Promise<number> {
  await tx
    .update(member)
    .set({ ...changes, updatedBy: actor, version: version + 1, updatedAt: sql`clock.now()` })
    .where(and(eq(member.organizationId, organizationId), eq(member.id, id), eq(member.version, version)));
  return version + 1;
}
