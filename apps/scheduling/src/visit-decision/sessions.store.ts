import type { Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { Gone } from './visit-decision.ts';

/** Sessions of a business, or of a location of one. */
const at = (organizationId: string, { reason, id }: Gone): SQL =>
  reason === 'BUSINESS_ARCHIVED'
    ? sql`s.organization_id = ${organizationId} and s.business_id = ${id}`
    : sql`s.organization_id = ${organizationId} and s.location_id = ${id} and s.business_id = (
        select l.business_id from scheduling.location_ref l where l.organization_id = ${organizationId} and l.id = ${id})`;

/** The next sessions to come there of which it is not known when they are called off, the soonest first. */
export async function sessionsToEnd(
  tx: Tx,
  organizationId: string,
  gone: Gone,
  limit: number,
): Promise<{ readonly id: string; readonly startsAt: Date }[]> {
  const rows = await tx.execute<{ id: string; ms: string }>(sql`
    select s.id, (extract(epoch from s.starts_at) * 1000)::bigint as ms from scheduling.class_session s
     where ${at(organizationId, gone)} and s.starts_at > clock.now() and s.status = 'SCHEDULED' and s.cancels_at is null and s.deleted_at is null
     order by s.starts_at, s.id limit ${limit} for no key update`);
  return rows.map(({ id, ms }) => ({ id, startsAt: new Date(Number(ms)) }));
}

/** From when a locked session is called off. */
export async function endSession(tx: Tx, organizationId: string, id: string, cancelsAt: Date): Promise<void> {
  await tx.execute(sql`
    update scheduling.class_session s set cancels_at = ${cancelsAt.toISOString()}::timestamptz, version = version + 1, updated_at = clock.now()
     where s.organization_id = ${organizationId} and s.id = ${id}`);
}

/** They take place: the location and its business are both there. */
export async function keepSessions(tx: Tx, organizationId: string, back: Gone): Promise<void> {
  const { reason } = back;
  const other =
    reason === 'BUSINESS_ARCHIVED'
      ? sql`select from scheduling.location_ref l where l.organization_id = s.organization_id and l.id = s.location_id and l.live and l.status = 'ACTIVE'`
      : sql`select from scheduling.business_ref b where b.organization_id = s.organization_id and b.id = s.business_id and b.live`;
  await tx.execute(sql`
    update scheduling.class_session s set cancels_at = null, version = version + 1, updated_at = clock.now()
     where ${at(organizationId, back)} and s.cancels_at is not null and exists (${other})`);
}
