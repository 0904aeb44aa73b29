import { arrayOf, type Tx } from '@openslot/database';
import { and, sql } from 'drizzle-orm';
import type { AppointmentStatus } from './appointment.ts';
import { appointment } from './appointment.tables.ts';
import type { AppointmentRow } from './appointment.store.ts';
import type { SegmentView } from './segment.store.ts';

/** An appointment as its viewer sees it. */
export interface AppointmentView extends AppointmentRow {
  /** Seen by the customer's or the guest's door: the viewer is its customer. */
  readonly isOwn: boolean;
  /** The viewer, as a member, performs a part of it. */
  readonly isOnOwnAgenda: boolean;
  /** Offsets of the zone at its start and end, in minutes. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** When it was looked at. */
  readonly now: Date;
  /** Of a visit in the archive, which has its segments with it. */
  readonly archivedSegments?: readonly SegmentView[];
}

/** What is read of an appointment for its viewer; `memberId` is the viewer's as a member. */
export const columns = (memberId: string | null) => ({
  appointment,
  isOwn: sql<boolean>`(scheduling.is_own(${appointment.customerId}) or coalesce(${appointment.id} = scheduling.guest_appointment(), false))`,
  isOnOwnAgenda: sql<boolean>`exists (select from scheduling.segment s
    cross join lateral (select s.resource_id union all select u.resource_id from scheduling.segment_resource u
                         where u.organization_id = s.organization_id and u.segment_id = s.id) t
    join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = t.resource_id and r.member_id = ${memberId}::uuid
    where s.organization_id = "appointment"."organization_id" and s.appointment_id = "appointment"."id")`,
  startOffset: sql<number>`scheduling.offset_minutes(${appointment.startsAt}, ${appointment.timeZone})`,
  endOffset: sql<number>`scheduling.offset_minutes(${appointment.endsAt}, ${appointment.timeZone})`,
  nowMs: sql<string>`(extract(epoch from clock.now()) * 1000)::bigint`,
});

type ViewRow = Omit<AppointmentView, keyof AppointmentRow | 'now'> & { appointment: AppointmentRow; nowMs: string };

export const viewOf = ({ appointment: row, nowMs, ...seen }: ViewRow): AppointmentView => ({
  ...row,
  ...seen,
  now: new Date(Number(nowMs)),
});

/** Appointments that the viewer's doors show, by id alone. `memberId` is the viewer's as a member, for the own agenda. */
export async function findAppointments(
  tx: Tx,
  ids: readonly string[],
  memberId: string | null,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(appointment)
    .where(and(sql`${appointment.id} = any(${arrayOf(ids)}::uuid[])`, sql`${appointment.deletedAt} is null`));
  return rows.map(viewOf);
}

/** An appointment of the organization that was entered in error and not removed since. */
export async function findEnteredInError(
  tx: Tx,
  organizationId: string,
  id: string,
  memberId: string | null,
): Promise<AppointmentView | null> {
  const [row] = await tx
    .select(columns(memberId))
    .from(appointment)
    .where(
      and(
        sql`${appointment.organizationId} = ${organizationId} and ${appointment.id} = ${id}`,
        sql`${appointment.deletedAt} is not null`,
      ),
    );
  return row ? viewOf(row) : null;
}

export interface ListPage {
  readonly limit: number;
  readonly after: readonly [startsAt: string, id: string] | null;
}

/**
 * A page of the person's own appointments in all organizations, one index scan for each customer record of the person:
 * upcoming ones soonest first, else latest first.
 */
export async function ownAppointments(
  tx: Tx,
  { upcoming, status }: { upcoming: boolean | null; status: readonly AppointmentStatus[] | null },
  page: ListPage,
): Promise<AppointmentView[]> {
  const direction = sql.raw(upcoming === true ? 'asc' : 'desc');
  const bound = {
    true: sql`a.ends_at > n.now and a.starts_at > n.now - interval '7 days'`,
    false: sql`a.ends_at <= n.now`,
    null: sql`true`,
  }[`${upcoming}`];
  const beyond = page.after
    ? sql`(a.starts_at, a.id) ${sql.raw(upcoming === true ? '>' : '<')} (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql`true`;
  const wanted = status ? arrayOf(status) : null;
  const rows = await tx
    .select(columns(null))
    .from(appointment)
    .where(
      sql`(${appointment.organizationId}, ${appointment.id}) in (
        select a.organization_id, a.id from (select clock.now() as now offset 0) n
         cross join unnest(string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]) as c (id)
         cross join lateral (
           select a.organization_id, a.id, a.starts_at from scheduling.appointment a
            where a.customer_id = c.id and a.deleted_at is null and ${bound} and ${beyond}
              and (${wanted}::text[] is null or a.status = any(${wanted}::text[]))
            order by a.starts_at ${direction}, a.id ${direction} limit ${page.limit}) a
         order by a.starts_at ${direction}, a.id ${direction} limit ${page.limit})`,
    )
    .orderBy(sql`${appointment.startsAt} ${direction}`, sql`${appointment.id} ${direction}`);
  return rows.map(viewOf);
}
