import type { Tx } from '@openslot/database';
import { and, eq, sql } from 'drizzle-orm';
import type { KeptStanding, MemberStatus } from './member.ts';
import { member } from './member.tables.ts';

/** All that decides what the members of a query may do, as columns of it. */
export const standingColumns = {
  roles: sql<KeptStanding['roles']>`(
    select coalesce(json_agg(json_build_object('base', r.base, 'roleId', r.role_id, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id,
             'permissions', array(select p.permission from identity.role_permission p
                                   where p.organization_id = r.organization_id and p.role_id = r.role_id order by 1))), '[]')
      from identity.member_role r where r.organization_id = "identity"."member"."organization_id" and r.member_id = "identity"."member"."id")`,
  grants: sql<KeptStanding['grants']>`(
    select coalesce(json_agg(json_build_object('grantId', g.id, 'permission', g.permission, 'effect', g.effect, 'scopeKind', g.scope_kind,
             'scopeId', g.scope_id, 'expiresMs', (extract(epoch from g.expires_at) * 1000)::bigint) order by g.id), '[]')
      from identity.member_grant g where g.organization_id = "identity"."member"."organization_id" and g.member_id = "identity"."member"."id")`,
};

/** What a member holds, whatever the status. */
export async function memberStanding(
  tx: Tx,
  organizationId: string,
  memberId: string,
): Promise<(KeptStanding & { readonly status: MemberStatus }) | null> {
  const [row] = await tx
    .select({ status: member.status, ...standingColumns })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.id, memberId)));
  return row ?? null;
}

/** What an active member holds; null for one who is not active. */
export async function activeStanding(tx: Tx, organizationId: string, memberId: string): Promise<KeptStanding | null> {
  const standing = await memberStanding(tx, organizationId, memberId);
  return standing?.status === 'ACTIVE' ? standing : null;
}
