import type { Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { inReach } from '../catalog/reach.store.ts';
import { appointment } from '../appointment/appointment.tables.ts';
import type { Gone } from './visit-decision.ts';
import { visitToDecide } from './visit-decision.tables.ts';

export type VisitToDecide = typeof visitToDecide.$inferSelect;

/** The version of the projection, and whether it says that the thing is there; null: nothing is known of it. */
export async function lookAt(
  tx: Tx,
  organizationId: string,
  { reason, id }: Gone,
): Promise<{ readonly version: number; readonly isThere: boolean } | null> {
  const there = {
    BUSINESS_ARCHIVED: sql`select version, live from scheduling.business_ref`,
    LOCATION_CLOSED: sql`select version, live and status = 'ACTIVE' as live from scheduling.location_ref`,
    LOCATION_SWITCHED_OFF: sql`select version, not live or status <> 'ACTIVE' or open_switch as live from scheduling.location_ref`,
    RESOURCE_RETIRED: sql`select version, live from scheduling.resource_ref`,
    STAFF_LEFT: sql`select version, live from scheduling.resource_ref`,
  }[reason];
  const [row] = await tx.execute<{ version: number; live: boolean }>(
    sql`${there} where organization_id = ${organizationId} and id = ${id}`,
  );
  return row ? { version: row.version, isThere: row.live } : null;
}

/** The resource that a member is, and whether it is a person. */
export async function resourcesOfMember(tx: Tx, organizationId: string, memberId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from scheduling.resource_ref where organization_id = ${organizationId} and member_id = ${memberId} order by id`);
  return rows.map(({ id }) => id);
}

/** The next visit to come with what is gone that nobody has been asked about; the soonest first. */
export async function nextConcerned(
  tx: Tx,
  organizationId: string,
  { reason, id }: Gone,
): Promise<{ readonly id: string } | null> {
  const concerned: SQL = {
    BUSINESS_ARCHIVED: sql`${appointment.businessId} = ${id}`,
    LOCATION_CLOSED: sql`${appointment.locationId} = ${id}`,
    LOCATION_SWITCHED_OFF: sql`${appointment.locationId} = ${id}`,
    RESOURCE_RETIRED: withResource(organizationId, id),
    STAFF_LEFT: withResource(organizationId, id),
  }[reason];
  const [row] = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        sql`${appointment.status} in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED')`,
        sql`${appointment.startsAt} > clock.now() and ${appointment.deletedAt} is null`,
        concerned,
        sql`not exists (select from scheduling.visit_to_decide d
                         where d.organization_id = ${appointment.organizationId} and d.appointment_id = ${appointment.id})`,
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(1);
  return row ?? null;
}

/** Visits of the next 24 hours at a place that nobody has been asked about, the soonest first. */
export const visitsSoon = (
  tx: Tx,
  organizationId: string,
  locationId: string,
  limit: number,
): Promise<{ readonly appointmentId: string; readonly businessId: string; readonly startsAt: Date }[]> =>
  tx
    .select({ appointmentId: appointment.id, businessId: appointment.businessId, startsAt: appointment.startsAt })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        eq(appointment.locationId, locationId),
        sql`${appointment.status} in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED')`,
        sql`${appointment.startsAt} > clock.now() and ${appointment.startsAt} <= clock.now() + interval '24 hours'`,
        sql`${appointment.deletedAt} is null`,
        sql`not exists (select from scheduling.visit_to_decide d
                         where d.organization_id = ${appointment.organizationId} and d.appointment_id = ${appointment.id})`,
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(limit);

/** Visits at a place that begin within three hours of an instant, in the order in which they are locked. */
export const visitsToTellOf = (
  tx: Tx,
  organizationId: string,
  locationId: string,
  at: Date,
): Promise<{ readonly id: string }[]> =>
  tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        eq(appointment.locationId, locationId),
        sql`${appointment.status} in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED')`,
        sql`${appointment.startsAt} > clock.now() and ${appointment.startsAt} <= ${at.toISOString()}::timestamptz + interval '3 hours'`,
        sql`${appointment.deletedAt} is null`,
      ),
    )
    .orderBy(asc(appointment.id));

const withResource = (organizationId: string, id: string): SQL => sql`${appointment.id} in (
  select s.appointment_id from scheduling.segment s
   where s.organization_id = ${organizationId} and s.resource_id = ${id} and s.starts_at > clock.now()
  union all
  select s.appointment_id from scheduling.segment_resource r
    join scheduling.segment s on s.organization_id = r.organization_id and s.id = r.segment_id
   where r.organization_id = ${organizationId} and r.resource_id = ${id} and r.starts_at > clock.now())`;

/** The next hold at a place that is gone. */
export async function nextHold(tx: Tx, organizationId: string, { reason, id }: Gone): Promise<string | null> {
  const place = reason === 'BUSINESS_ARCHIVED' ? sql`h.business_id` : sql`h.location_id`;
  const [row] = await tx.execute<{ id: string }>(sql`
    select h.id from scheduling.hold h
     where h.organization_id = ${organizationId} and h.status = 'LIVE' and h.expires_at > clock.now() and ${place} = ${id}
     order by h.id limit 1`);
  return row?.id ?? null;
}

export async function listVisit(tx: Tx, row: typeof visitToDecide.$inferInsert): Promise<void> {
  await tx.insert(visitToDecide).values(row).onConflictDoNothing();
}

/** Somebody has decided, or there is nothing to decide any more. */
export async function endDecision(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  await tx
    .delete(visitToDecide)
    .where(and(eq(visitToDecide.organizationId, organizationId), eq(visitToDecide.appointmentId, appointmentId)));
}

/** The place is there again: nobody has to decide because of it. */
export async function endDecisions(tx: Tx, organizationId: string, { reason, id }: Gone): Promise<void> {
  const { businessId, locationId } = visitToDecide;
  await tx
    .delete(visitToDecide)
    .where(
      and(
        eq(visitToDecide.organizationId, organizationId),
        eq(visitToDecide.reason, reason),
        eq(reason === 'BUSINESS_ARCHIVED' ? businessId : locationId, id),
      ),
    );
}

export async function findToDecide(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<VisitToDecide | null> {
  const [row] = await tx
    .select()
    .from(visitToDecide)
    .where(and(eq(visitToDecide.organizationId, organizationId), eq(visitToDecide.appointmentId, appointmentId)));
  return row ?? null;
}

export interface DecisionsPage {
  readonly limit: number;
  readonly after: readonly [startsAt: string, id: string] | null;
}

/** What is to be decided at the places of a reach, the soonest first; what has begun or ended meanwhile is left out. */
export async function visitsToDecide(
  tx: Tx,
  organizationId: string,
  reach: Reach,
  { limit, after }: DecisionsPage,
): Promise<VisitToDecide[]> {
  const { startsAt, appointmentId } = visitToDecide;
  return tx
    .select()
    .from(visitToDecide)
    .where(
      and(
        eq(visitToDecide.organizationId, organizationId),
        sql`${startsAt} > clock.now()`,
        after ? sql`(${startsAt}, ${appointmentId}) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
        sql`exists (select from scheduling.appointment a
                     where a.organization_id = ${visitToDecide.organizationId} and a.id = ${appointmentId}
                       and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED'))`,
        ...inReach(visitToDecide, reach),
      ),
    )
    .orderBy(asc(startsAt), asc(appointmentId))
    .limit(limit);
}
