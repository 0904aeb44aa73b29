import type { Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, asc, eq, gt, gte, isNull, lt, lte, ne, sql, type SQL } from 'drizzle-orm';
import { inReach } from '../catalog/reach.store.ts';
import { timeOff } from './time-off.tables.ts';
import type { TimeOffKind, TimeOffStatus } from './time-off.ts';

export type TimeOff = typeof timeOff.$inferSelect;

export interface NewTimeOff {
  readonly organizationId: string;
  readonly id: string;
  readonly resourceId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly allDay: boolean;
  readonly kind: TimeOffKind;
  readonly noteEnc: Buffer | null;
  readonly standInId: string | null;
}

export async function insertTimeOff(
  tx: Tx,
  added: NewTimeOff,
  { approved, actor }: { approved: boolean; actor: string | null },
): Promise<TimeOff> {
  const decision = approved
    ? { status: 'APPROVED' as const, decidedBy: actor, decidedAt: sql`clock.now()` }
    : { status: 'REQUESTED' as const };
  const [row] = await tx
    .insert(timeOff)
    .values({ ...added, ...decision, createdBy: actor, updatedBy: actor })
    .returning();
  if (!row) throw new Error('time off that was inserted is there');
  return row;
}

/**
 * Whole days of a staff member as instants, by the clock of the place: the own one, else one at which the person works,
 * else one of the business. Null where there is none.
 */
export async function daysOf(
  tx: Tx,
  staff: { organizationId: string; id: string; businessId: string; locationId: string | null },
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<{ startsAt: Date; endsAt: Date } | null> {
  const { organizationId, id, businessId, locationId } = staff;
  const [row] = await tx.execute<{ from: string; to: string }>(sql`
    select (extract(epoch from clock.instant(${startsOn}::date::timestamp, l.time_zone)) * 1000)::bigint as "from",
           (extract(epoch from clock.instant((${endsOn}::date + 1)::timestamp, l.time_zone)) * 1000)::bigint as "to"
      from scheduling.location_ref l
     where l.organization_id = ${organizationId} and l.business_id = ${businessId} and l.live
     order by l.id is not distinct from ${locationId}::uuid desc,
           exists (select from scheduling.working_hours h where h.organization_id = l.organization_id and h.resource_id = ${id} and h.location_id = l.id) desc,
           l.id limit 1`);
  return row ? { startsAt: new Date(Number(row.from)), endsAt: new Date(Number(row.to)) } : null;
}

export async function findTimeOff(tx: Tx, organizationId: string, id: string): Promise<TimeOff | null> {
  const [row] = await tx.select().from(timeOff).where(ofOrganization(organizationId, id));
  return row ?? null;
}

export async function lockTimeOff(tx: Tx, organizationId: string, id: string): Promise<TimeOff | null> {
  const [row] = await tx.select().from(timeOff).where(ofOrganization(organizationId, id)).for('update');
  return row ?? null;
}

/** Who stands in for somebody during an approved absence that takes in all of this time; null: nobody. */
export async function standInDuring(
  tx: Tx,
  away: { organizationId: string; resourceId: string; startsAt: Date; endsAt: Date },
): Promise<string | null> {
  const [row] = await tx
    .select({ standInId: timeOff.standInId })
    .from(timeOff)
    .where(
      and(
        ...[eq(timeOff.organizationId, away.organizationId), eq(timeOff.resourceId, away.resourceId)],
        ...[lte(timeOff.startsAt, away.startsAt), gte(timeOff.endsAt, away.endsAt)],
        ...[eq(timeOff.status, 'APPROVED'), isNull(timeOff.deletedAt)],
      ),
    );
  return row?.standInId ?? null;
}

const ofOrganization = (organizationId: string, id: string) =>
  and(eq(timeOff.organizationId, organizationId), eq(timeOff.id, id), isNull(timeOff.deletedAt));

/** True when approved time off of the resource meets the range; asked under the resource's lock. */
export async function meetsApproved(
  tx: Tx,
  range: { organizationId: string; resourceId: string; startsAt: Date; endsAt: Date; exceptId?: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: timeOff.id })
    .from(timeOff)
    .where(
      and(
        eq(timeOff.organizationId, range.organizationId),
        eq(timeOff.resourceId, range.resourceId),
        eq(timeOff.status, 'APPROVED'),
        isNull(timeOff.deletedAt),
        lt(timeOff.startsAt, range.endsAt),
        gt(timeOff.endsAt, range.startsAt),
        range.exceptId ? ne(timeOff.id, range.exceptId) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export interface Decision {
  readonly status: TimeOffStatus;
  readonly by: string | null;
  readonly note: string | null;
}

export async function storeDecision(tx: Tx, request: TimeOff, { status, by, note }: Decision): Promise<TimeOff> {
  const [row] = await tx
    .update(timeOff)
    .set({
      ...{ status, decidedBy: by, decidedAt: sql`clock.now()`, decisionNote: note },
      ...{ updatedBy: by, updatedAt: sql`clock.now()`, version: sql`${timeOff.version} + 1` },
    })
    .where(
      and(
        ofOrganization(request.organizationId, request.id),
        eq(timeOff.version, request.version),
        eq(timeOff.status, 'REQUESTED'),
      ),
    )
    .returning();
  if (!row) throw new Error('a locked request can be decided');
  return row;
}

/** Taken back: nobody decided it otherwise, so what was decided stays. */
export async function storeEnd(
  tx: Tx,
  { organizationId, id, version, status }: TimeOff,
  { status: becomes, by }: { status: TimeOffStatus; by: string | null },
): Promise<TimeOff> {
  const [row] = await tx
    .update(timeOff)
    .set({ status: becomes, updatedBy: by, updatedAt: sql`clock.now()`, version: sql`${timeOff.version} + 1` })
    .where(and(ofOrganization(organizationId, id), eq(timeOff.version, version), eq(timeOff.status, status)))
    .returning();
  if (!row) throw new Error('locked time off can be taken back');
  return row;
}

export interface RequestsPage {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | null;
}

/** Requests that wait for a decision, the oldest first, of staff within a reach. */
export async function requestsToDecide(
  tx: Tx,
  organizationId: string,
  reach: Reach,
  { limit, after }: RequestsPage,
): Promise<TimeOff[]> {
  const staff = { businessId: sql`r.business_id`, locationId: sql`r.location_id` };
  const staffIn = (condition: SQL) => sql`exists (
    select from scheduling.resource_ref r
     where r.organization_id = "time_off"."organization_id" and r.id = "time_off"."resource_id" and ${condition})`;
  return tx
    .select()
    .from(timeOff)
    .where(
      and(
        ...[eq(timeOff.organizationId, organizationId), eq(timeOff.status, 'REQUESTED'), isNull(timeOff.deletedAt)],
        after === null
          ? undefined
          : sql`(${timeOff.createdAt}, ${timeOff.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        ...inReach(staff, reach).map(staffIn),
      ),
    )
    .orderBy(asc(timeOff.createdAt), asc(timeOff.id))
    .limit(limit);
}

/** Time off of a staff member that ends after an instant, in order. */
export function timeOffOf(
  tx: Tx,
  organizationId: string,
  resourceId: string,
  endingAfter: Date,
  limit: number,
): Promise<TimeOff[]> {
  return tx
    .select()
    .from(timeOff)
    .where(
      and(
        eq(timeOff.organizationId, organizationId),
        eq(timeOff.resourceId, resourceId),
        gt(timeOff.endsAt, endingAfter),
        isNull(timeOff.deletedAt),
      ),
    )
    .orderBy(asc(timeOff.startsAt), asc(timeOff.id))
    .limit(limit);
}
