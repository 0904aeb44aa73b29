import { arrayOf, type Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, sql, type SQL } from 'drizzle-orm';
import { inReach } from '../catalog/reach.store.ts';
import { columns, viewOf, type AppointmentView } from './appointment-view.store.ts';
import type { AppointmentStatus } from './appointment.ts';
import type { appointmentArchive } from '../archive/archive.tables.ts';
import { appointment } from './appointment.tables.ts';

/** Where visits are looked for: in the calendar, or among those that ended long ago. */
export type VisitTable = typeof appointment | typeof appointmentArchive;

/** Where a member sees all visits, and where those on the own agenda alone; null: nowhere. */
export interface Sight {
  readonly organizationId: string;
  readonly memberId: string | null;
  readonly all: Reach | null;
  readonly own: Reach | null;
}

export interface AppointmentSearch {
  readonly businessId: string | null;
  readonly locationId: string | null;
  readonly date: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly staffMemberId: string | null;
  readonly resourceId: string | null;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly number: string | null;
  readonly externalId: string | null;
  readonly status: readonly AppointmentStatus[] | null;
  readonly order: AppointmentOrder;
}

/** By their start, the earliest first; or as they came in, the latest first. */
export type AppointmentOrder = 'START' | 'NEWEST';

export interface ListPage {
  readonly limit: number;
  readonly after: readonly [at: string, id: string] | null;
}

/**
 * A page of the organization's appointments. With statuses and without a time, each status is read from its own index
 * as far as the page goes; people, things and services lead from their segments to the visits.
 */
export async function searchAppointments(
  tx: Tx,
  sight: Sight,
  search: AppointmentSearch,
  page: ListPage,
): Promise<AppointmentView[]> {
  const conditions = [
    ...conditionsOn(appointment, sight, search),
    ...bySegments(sight, search),
    ...inSight(appointment, sight, onOwnAgenda(sight)),
    ...beyond(appointment, search.order, page),
  ];
  const rows = await tx
    .select(columns(sight.memberId))
    .from(appointment)
    .where(
      isByStatus(search) ? idsByStatus(search, conditions, page) : and(...conditions, ...statusIn(appointment, search)),
    )
    .orderBy(...orderOf(appointment, search.order))
    .limit(page.limit);
  return rows.map(viewOf);
}

/** Appointments of the organization that were entered in error since a moment, the latest first. */
export async function searchEnteredInError(
  tx: Tx,
  sight: Sight,
  since: Date,
  { limit, after }: { readonly limit: number; readonly after: readonly [deletedAt: string, id: string] | null },
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(sight.memberId))
    .from(appointment)
    .where(
      and(
        sql`${appointment.organizationId} = ${sight.organizationId}`,
        sql`${appointment.deletedAt} is not null and ${appointment.deletedAt} > ${since.toISOString()}::timestamptz`,
        ...(after
          ? [sql`(${appointment.deletedAt}, ${appointment.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]
          : []),
        ...inSight(appointment, sight, onOwnAgenda(sight)),
      ),
    )
    .orderBy(sql`${appointment.deletedAt} desc`, sql`${appointment.id} desc`)
    .limit(limit);
  return rows.map(viewOf);
}

const isByStatus = ({ status, date, from, customerId, number, externalId }: AppointmentSearch): boolean =>
  status !== null && !date && !from && !customerId && !number && !externalId;

const idsByStatus = ({ status, order }: AppointmentSearch, conditions: readonly SQL[], { limit }: ListPage): SQL => sql`
  ("appointment"."organization_id", "appointment"."id") in (
    select found.organization_id, found.id from unnest(${arrayOf(status ?? [])}::text[]) as wanted (status)
     cross join lateral (
       select "appointment"."organization_id", "appointment"."id", "appointment"."starts_at", "appointment"."created_at" from scheduling.appointment
        where ${and(...conditions)} and "appointment"."status" = wanted.status
        order by ${sql.join([...orderOf(appointment, order)], sql`, `)} limit ${limit}) found)`;

export const statusIn = (visit: VisitTable, { status }: AppointmentSearch): SQL[] =>
  status ? [sql`${visit.status} = any(${arrayOf(status)}::text[])`] : [];

export const orderOf = (visit: VisitTable, order: AppointmentOrder): readonly SQL[] =>
  order === 'START'
    ? [sql`${visit.startsAt}`, sql`${visit.id}`]
    : [sql`${visit.createdAt} desc`, sql`${visit.id} desc`];

export const beyond = (visit: VisitTable, order: AppointmentOrder, { after: key }: ListPage): SQL[] => {
  if (!key) return [];
  const [at, id] = [sql`${key[0]}::timestamptz`, sql`${key[1]}::uuid`];
  return order === 'START'
    ? [sql`(${visit.startsAt}, ${visit.id}) > (${at}, ${id})`]
    : [sql`(${visit.createdAt}, ${visit.id}) < (${at}, ${id})`];
};

/** What is asked of the visit's own row. */
export function conditionsOn(visit: VisitTable, sight: Sight, search: AppointmentSearch): SQL[] {
  const { businessId, locationId, date, from, to, customerId, number, externalId } = search;
  return [
    sql`${visit.organizationId} = ${sight.organizationId}`,
    sql`${visit.deletedAt} is null`,
    ...(number ? [sql`${visit.number} = ${number}`] : []),
    ...(externalId ? [sql`${visit.externalId} = ${externalId}`] : []),
    ...(businessId ? [sql`${visit.businessId} = ${businessId}`] : []),
    ...(locationId ? [sql`${visit.locationId} = ${locationId}`] : []),
    ...(date ? [sql`${visit.localDate} = ${date}::date`] : []),
    ...(from ? [sql`${visit.startsAt} >= ${from.toISOString()}::timestamptz`] : []),
    ...(to ? [sql`${visit.startsAt} < ${to.toISOString()}::timestamptz`] : []),
    ...(customerId ? [sql`${visit.customerId} = ${customerId}`] : []),
  ];
}

/**
 * Visits by what they consist of. In a range the segments lead to the visits; within a day of a location it is the other
 * way round.
 */
function bySegments({ organizationId }: Sight, search: AppointmentSearch): SQL[] {
  const { staffMemberId, resourceId, serviceId, from, to, status } = search;
  const segments = (which: SQL, and = sql``): SQL => sql`
    select s.appointment_id from scheduling.segment s
     where s.organization_id = ${organizationId} and ${which} and ${within(sql`s`)}${and}`;
  const uses = (id: string): SQL => sql`
    select s.appointment_id from scheduling.segment_resource r
      join scheduling.segment s on s.organization_id = r.organization_id and s.id = r.segment_id
     where r.organization_id = ${organizationId} and r.resource_id = ${id}::uuid and ${within(sql`r`)}`;
  // A visit may begin some days before a service of it does.
  const within = (rows: SQL): SQL =>
    from && to
      ? sql`${rows}.starts_at >= ${from.toISOString()}::timestamptz and ${rows}.starts_at < ${later(to)}::timestamptz`
      : sql`s.appointment_id = ${appointment.id}`;
  return [
    ...(staffMemberId
      ? [
          segments(sql`s.resource_id = ${staffMemberId}::uuid`, segmentStatus(status)).append(
            sql` union all ${uses(staffMemberId)}`,
          ),
        ]
      : []),
    ...(resourceId ? [uses(resourceId)] : []),
    ...(serviceId ? [segments(sql`s.service_id = ${serviceId}::uuid`)] : []),
  ].map((ids) => sql`${appointment.id} in (${ids})`);
}

const later = (to: Date): string => new Date(to.getTime() + longestVisitDays * 86_400_000).toISOString();
const longestVisitDays = 7;

/** Those that take place have an index of their own. */
const takePlace: readonly AppointmentStatus[] = ['CONFIRMED', 'CHECKED_IN', 'IN_SERVICE'];

function segmentStatus(status: readonly AppointmentStatus[] | null): SQL {
  if (!status) return sql``;
  const isAgenda = status.length === takePlace.length && takePlace.every((each) => status.includes(each));
  return isAgenda
    ? sql` and s.status in ('CONFIRMED', 'CHECKED_IN', 'IN_SERVICE')`
    : sql` and s.status = any(${arrayOf(status)}::text[])`;
}

const onOwnAgenda = ({ memberId }: Sight): SQL => sql`exists (select from scheduling.segment s
    where s.organization_id = ${appointment.organizationId} and s.appointment_id = ${appointment.id} and exists (
      select from scheduling.resource_ref r
       where r.organization_id = s.organization_id and r.member_id = ${memberId}::uuid
         and (r.id = s.resource_id or r.id in (
           select u.resource_id from scheduling.segment_resource u where u.organization_id = s.organization_id and u.segment_id = s.id))))`;

/** What the member may see of what is asked for. */
export function inSight(visit: VisitTable, { all, own }: Sight, isOnOwnAgenda: SQL): SQL[] {
  const everything = all && inReach(visit, all);
  if (everything?.length === 0) return [];
  const seen = [everything, own && [isOnOwnAgenda, ...inReach(visit, own)]].filter((conditions) => conditions !== null);
  if (seen.length === 0) return [sql`false`];
  return [
    sql`(${sql.join(
      seen.map((conditions) => sql.join(conditions, sql` and `)),
      sql` or `,
    )})`,
  ];
}
