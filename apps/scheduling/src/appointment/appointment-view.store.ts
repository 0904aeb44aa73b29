import type { Reach, Scope } from '@openslot/service';
import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, sql, type SQL } from 'drizzle-orm';
import type { AppointmentStatus } from './appointment.ts';
import { appointment } from './appointment.tables.ts';
import type { AppointmentRow } from './appointment.store.ts';

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
}

const columns = (memberId: string | null) => ({
  appointment,
  isOwn: sql<boolean>`(scheduling.is_own(${appointment.customerId}) or coalesce(${appointment.id} = scheduling.guest_appointment(), false))`,
  isOnOwnAgenda: sql<boolean>`exists (select from scheduling.segment s
    join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = s.resource_id and r.member_id = ${memberId}::uuid
    where s.organization_id = "appointment"."organization_id" and s.appointment_id = "appointment"."id")`,
  startOffset: sql<number>`scheduling.offset_minutes(${appointment.startsAt}, ${appointment.timeZone})`,
  endOffset: sql<number>`scheduling.offset_minutes(${appointment.endsAt}, ${appointment.timeZone})`,
  nowMs: sql<string>`(extract(epoch from clock.now()) * 1000)::bigint`,
});

type ViewRow = Omit<AppointmentView, keyof AppointmentRow | 'now'> & { appointment: AppointmentRow; nowMs: string };

const viewOf = ({ appointment: row, nowMs, ...seen }: ViewRow): AppointmentView => ({
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

/** Where a member sees all visits, and where those on the own agenda alone; null: nowhere. */
export interface Sight {
  readonly organizationId: string;
  readonly memberId: string | null;
  readonly all: Reach | null;
  readonly own: Reach | null;
}

export interface AppointmentSearch {
  readonly locationId: string | null;
  readonly date: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly staffMemberId: string | null;
  readonly customerId: string | null;
  readonly status: readonly AppointmentStatus[] | null;
}

export interface ListPage {
  readonly limit: number;
  readonly after: readonly [startsAt: string, id: string] | null;
}

/** A page of the organization's appointments in order of their start. */
export async function searchAppointments(
  tx: Tx,
  sight: Sight,
  search: AppointmentSearch,
  page: ListPage,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(sight.memberId))
    .from(appointment)
    .where(and(...searchConditions(sight, search), after(page, '>')))
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

function searchConditions(sight: Sight, search: AppointmentSearch): SQL[] {
  const { organizationId } = appointment;
  const performed = (condition: SQL) => sql`exists (select from scheduling.segment s
    join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = s.resource_id
    where s.organization_id = ${organizationId} and s.appointment_id = ${appointment.id} and ${condition})`;
  return [
    sql`${organizationId} = ${sight.organizationId}`,
    sql`${appointment.deletedAt} is null`,
    ...(search.locationId ? [sql`${appointment.locationId} = ${search.locationId}`] : []),
    ...(search.date ? [sql`${appointment.localDate} = ${search.date}::date`] : []),
    ...(search.from ? [sql`${appointment.startsAt} >= ${search.from.toISOString()}::timestamptz`] : []),
    ...(search.to ? [sql`${appointment.startsAt} < ${search.to.toISOString()}::timestamptz`] : []),
    ...(search.customerId ? [sql`${appointment.customerId} = ${search.customerId}`] : []),
    ...(search.status ? [sql`${appointment.status} = any(${arrayOf(search.status)}::text[])`] : []),
    ...(search.staffMemberId ? [performed(sql`r.id = ${search.staffMemberId}`)] : []),
    ...inSight(sight, performed(sql`r.member_id = ${sight.memberId}`)),
  ];
}

function inSight({ all, own }: Sight, onOwnAgenda: SQL): SQL[] {
  const everything = all && inReach(all);
  if (everything?.length === 0) return [];
  const seen = [everything, own && [onOwnAgenda, ...inReach(own)]].filter((conditions) => conditions !== null);
  if (seen.length === 0) return [sql`false`];
  return [
    sql`(${sql.join(
      seen.map((conditions) => sql.join(conditions, sql` and `)),
      sql` or `,
    )})`,
  ];
}

/** The visits at the places of a reach; no condition: all. */
const inReach = ({ scope, except }: Reach): SQL[] => [
  ...(scope ? [at(scope)] : []),
  ...(except ? [sql`not ${at(except)}`] : []),
];

const at = ({ businessIds, locationIds }: Scope): SQL =>
  sql`(${appointment.businessId} = any(${arrayOf(businessIds)}::uuid[]) or ${appointment.locationId} = any(${arrayOf(locationIds)}::uuid[]))`;

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

const after = ({ after: key }: ListPage, sign: '>' | '<'): SQL | undefined =>
  key
    ? sql`(${appointment.startsAt}, ${appointment.id}) ${sql.raw(sign)} (${key[0]}::timestamptz, ${key[1]}::uuid)`
    : undefined;
