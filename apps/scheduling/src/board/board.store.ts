import { arrayOf, type Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { Entry, EntryKind, LocalDay, Span, Thing, Window } from './board.ts';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { openTime } from '../open-time/open-time.store.ts';

/** Of whom or what, and when. */
export interface Wanted {
  readonly organizationId: string;
  readonly resourceIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** Windows of this place alone; what else is there is ELSEWHERE. Null: of all places. */
  readonly place: { readonly locationId: string; readonly timeZone: string } | null;
}

/** No visit is longer: what began earlier is over. */
const longestVisitDays = 32;
const dayMs = 86_400_000;

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;
/** Bounds of index conditions are made here: computed in the statement they would be none under RLS. */
const daysBefore = (at: Date, days: number): SQL => instant(new Date(at.getTime() - days * dayMs));
const dateNear = (at: Date, days: number): string => new Date(at.getTime() + days * dayMs).toISOString().slice(0, 10);
const uuids = (ids: readonly string[]): SQL => sql`${arrayOf(ids)}::uuid[]`;

/** A local date of a place as instants. */
export async function localDayOf(
  tx: Tx,
  place: { organizationId: string; businessId: string; id: string; timeZone: string },
  date: string,
): Promise<LocalDay> {
  const [row] = await tx.execute<SpanRow>(sql`
    select ${spanColumns(sql`d.s`, sql`d.e`, sql`${place.timeZone}`)}
      from (select clock.instant(${date}::date::timestamp, ${place.timeZone}) as s, clock.instant((${date}::date + 1)::timestamp, ${place.timeZone}) as e) d`);
  if (!row) throw new Error('a day has a beginning');
  const { organizationId, businessId, id: locationId, timeZone } = place;
  return { ...spanOf(row), organizationId, businessId, locationId, timeZone, date };
}

/** When a place is open in the time: its opening hours less its closures. */
export async function openSpans(
  tx: Tx,
  { organizationId, businessId, locationId, timeZone, date, startsAt, endsAt }: LocalDay,
): Promise<Span[]> {
  const rows = await tx.execute<SpanRow>(sql`
    with place as materialized (
      select ${organizationId}::uuid as organization_id, ${businessId}::uuid as business_id, ${locationId}::uuid as id,
             ${timeZone}::text as time_zone, ${date}::date as today)
    select ${spanColumns(sql`m.s`, sql`m.e`, sql`p.time_zone`)}
      from place p ${openTime(1)}
     cross join lateral (select to_timestamp(lower(r) * 60::bigint) as s, to_timestamp(upper(r) * 60::bigint) as e from unnest(o.open) r) m
     where m.s < ${instant(endsAt)} and m.e > ${instant(startsAt)} order by m.s`);
  return rows.map(spanOf);
}

/** Tables, rooms and devices of a place. */
export async function thingsOf(tx: Tx, { organizationId, locationId }: LocalDay): Promise<Thing[]> {
  const rows = await tx.execute<{ id: string; has_hours: boolean }>(sql`
    select r.id, exists (select from scheduling.working_hours h where h.organization_id = r.organization_id and h.resource_id = r.id) as has_hours
      from scheduling.resource_ref r
     where r.organization_id = ${organizationId} and r.location_id = ${locationId} and r.kind <> 'STAFF' and r.live`);
  return rows.map(({ id, has_hours: hasHours }) => ({ id, hasHours }));
}

/** Staff who may work at a place about that date: by weekly hours, or by hours of that date alone. */
export async function staffOf(tx: Tx, { organizationId, locationId, startsAt, endsAt }: LocalDay): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select r.id from (
      select h.resource_id as id from scheduling.working_hours h where h.organization_id = ${organizationId} and h.location_id = ${locationId}
      union
      select o.resource_id from scheduling.working_override o
       where o.organization_id = ${organizationId} and o.location_id = ${locationId} and o.deleted_at is null
         and o.date between ${dateNear(startsAt, -3)}::date and ${dateNear(endsAt, 1)}::date) w
      join scheduling.resource_ref r on r.organization_id = ${organizationId} and r.id = w.id and r.live and r.kind = 'STAFF'`);
  return rows.map(({ id }) => id);
}

/** Services of visits, and who and what they take, of visits of a place that begin on the day or the one before. */
export async function visitsOfDay(tx: Tx, day: LocalDay): Promise<Entry[]> {
  const { organizationId, locationId, timeZone, date, startsAt, endsAt } = day;
  const rows = await tx.execute<EntryRow>(sql`
    select ${visitColumns(sql`t.resource_id`, sql`t.unit`, sql`${timeZone}`)}
      from scheduling.appointment a
      join scheduling.segment s on s.organization_id = ${organizationId} and s.appointment_id = a.id
     cross join lateral (
       select s.resource_id, s.unit where s.resource_id is not null
       union
       select u.resource_id, u.unit from scheduling.segment_resource u where u.organization_id = s.organization_id and u.segment_id = s.id) t
     where a.organization_id = ${organizationId} and a.location_id = ${locationId}
       and a.local_date between ${date}::date - 1 and ${date}::date and a.deleted_at is null and s.session_id is null
       and ${isKept(sql`s.status`)} and s.starts_at < ${instant(endsAt)} and s.ends_at > ${instant(startsAt)}`);
  return rows.map(entryOf);
}

/** Sessions of a place, of the one who leads them and the room. */
export async function sessionsOfDay(tx: Tx, day: LocalDay): Promise<Entry[]> {
  const { organizationId, businessId, locationId, startsAt, endsAt } = day;
  const rows = await tx.execute<EntryRow>(sql`
    select ${sessionColumns(sql`t.id`)}
      from scheduling.class_session c
     cross join lateral (select c.staff_id as id union all select c.room_id where c.room_id is not null) t
     where c.organization_id = ${organizationId} and c.business_id = ${businessId} and c.location_id = ${locationId}
       and c.starts_at > ${daysBefore(startsAt, 2)} and c.starts_at < ${instant(endsAt)} and c.ends_at > ${instant(startsAt)}
       and c.status <> 'CANCELLED' and c.deleted_at is null`);
  return rows.map(entryOf);
}

/** What somebody does: services of visits, at all places, as the one who leads or helps. */
export async function visitsOfStaff(tx: Tx, { organizationId, resourceIds, from, to }: Wanted): Promise<Entry[]> {
  const segments = (joined: SQL, at: SQL, unit: SQL) => sql`
    select ${visitColumns(sql`r.id`, unit, sql`a.time_zone`)}
      from unnest(${uuids(resourceIds)}) as r (id)
      ${joined}
      join scheduling.appointment a on a.organization_id = ${organizationId} and a.id = s.appointment_id and a.deleted_at is null
     where ${at} > ${daysBefore(from, longestVisitDays)} and ${at} < ${instant(to)} and s.ends_at > ${instant(from)}
       and s.session_id is null and ${isKept(sql`s.status`)}`;
  const leads = sql`join scheduling.segment s on s.organization_id = ${organizationId} and s.resource_id = r.id`;
  const helps = sql`
    join scheduling.segment_resource u on u.organization_id = ${organizationId} and u.resource_id = r.id
    join scheduling.segment s on s.organization_id = ${organizationId} and s.id = u.segment_id and s.resource_id is distinct from r.id`;
  const rows = await tx.execute<EntryRow>(sql`
    ${segments(leads, sql`s.starts_at`, sql`s.unit`)} union all ${segments(helps, sql`u.starts_at`, sql`u.unit`)}`);
  return rows.map(entryOf);
}

/** Sessions that somebody leads, at all places. */
export const sessionsOfStaff = (tx: Tx, wanted: Wanted) => sessionsBy(tx, wanted, sql`c.staff_id`);

/** Sessions in a room. */
export const sessionsInRooms = (tx: Tx, wanted: Wanted) => sessionsBy(tx, wanted, sql`c.room_id`);

async function sessionsBy(tx: Tx, { organizationId, resourceIds, from, to }: Wanted, column: SQL): Promise<Entry[]> {
  const rows = await tx.execute<EntryRow>(sql`
    select ${sessionColumns(column)}
      from unnest(${uuids(resourceIds)}) as r (id)
      join scheduling.class_session c on c.organization_id = ${organizationId} and ${column} = r.id
     where c.starts_at > ${daysBefore(from, 2)} and c.starts_at < ${instant(to)} and c.ends_at > ${instant(from)}
       and c.status <> 'CANCELLED' and c.deleted_at is null`);
  return rows.map(entryOf);
}

/**
 * What else takes their time: holds in the way, what is at other places (of a board; an agenda has all places), blocks,
 * approved time off, closures of them alone, calendars elsewhere.
 */
export async function occupied(tx: Tx, { organizationId, resourceIds, from, to, place }: Wanted): Promise<Entry[]> {
  const zone = sql`${place?.timeZone ?? 'UTC'}::text`;
  const here = sql`${place?.locationId ?? null}::uuid`;
  const within = (of: SQL) => sql`${of}.starts_at < ${instant(to)} and ${of}.ends_at > ${instant(from)}`;
  const rows = await tx.execute<EntryRow>(sql`
    with r as materialized (select id from unnest(${uuids(resourceIds)}) as r (id))
    select a.resource_id,
           case when a.owner_kind = 'HOLD' then 'HOLD' when a.owner_kind in ('BLOCK', 'TRAVEL') then 'BLOCK'
                when coalesce(v.location_id, c.location_id) is distinct from ${here} then 'ELSEWHERE' else 'VISIT' end as kind,
           a.unit, ${spanColumns(sql`a.starts_at`, sql`a.ends_at`, zone)}, v.status, a.appointment_id, null::uuid as variation_id, null::uuid as session_id,
           (extract(epoch from a.expires_at) * 1000)::bigint as expires_ms
      from r
     cross join lateral (
       select a.resource_id, a.unit, a.starts_at, a.ends_at, a.owner_kind, a.owner_id, a.appointment_id, a.expires_at from scheduling.allocation a
        where a.organization_id = ${organizationId} and a.resource_id = r.id
          and a.starts_at > ${daysBefore(from, longestVisitDays)} and ${within(sql`a`)}
          and (a.expires_at is null or a.expires_at > (select clock.now())) offset 0) a
      left join scheduling.appointment v on v.organization_id = ${organizationId} and v.id = a.appointment_id
      left join scheduling.class_session c on a.owner_kind = 'SESSION' and c.organization_id = ${organizationId} and c.id = a.owner_id
     where a.owner_kind in ('HOLD', 'BLOCK', 'TRAVEL')
        or ${here} is not null and (v.location_id is not null or c.location_id is distinct from ${here})
    union all
    select t.resource_id, 'TIME_OFF', null, ${spanColumns(sql`t.starts_at`, sql`t.ends_at`, zone)}, null, null, null, null, null
      from r join scheduling.time_off t on t.organization_id = ${organizationId} and t.resource_id = r.id and ${within(sql`t`)}
       and t.status = 'APPROVED' and t.deleted_at is null
    union all
    select b.resource_id, 'CALENDAR', null, ${spanColumns(sql`b.starts_at`, sql`b.ends_at`, zone)}, null, null, null, null, null
      from r
     cross join lateral (
       select b.* from scheduling.external_busy b
        where b.organization_id = ${organizationId} and b.resource_id = r.id and ${within(sql`b`)} offset 0) b
      join scheduling.calendar_connection k on k.organization_id = b.organization_id and k.id = b.connection_id
       and k.status <> 'OFF' and k.deleted_at is null
    union all
    select j.resource_id, 'CLOSURE', null, ${spanColumns(sql`m.starts_at`, sql`m.ends_at`, zone)}, null, null, null, null, null
      from r join scheduling.closure_resource j on j.organization_id = ${organizationId} and j.resource_id = r.id
      join scheduling.closure c on c.organization_id = j.organization_id and c.id = j.closure_id and c.deleted_at is null
     cross join lateral scheduling.closed_minutes(c, ${zone}, ${dateNear(from, -3)}::date, ${dateNear(to, 1)}::date) k
     cross join lateral (select to_timestamp(k.closes * 60::bigint) as starts_at, to_timestamp(k.opens * 60::bigint) as ends_at) m
     where ${within(sql`m`)}`);
  return rows.map(entryOf);
}

/**
 * When they work where, in the zone of their journey where they are on one: weekly hours that count that week, and hours
 * of single dates, in place of them or besides; each on its own, by its start.
 */
export async function windowsOf(tx: Tx, { organizationId, resourceIds, from, to, place }: Wanted): Promise<Window[]> {
  const [first, last] = [sql`${dateNear(from, -3)}::date`, sql`${dateNear(to, 1)}::date`];
  const here = sql`${place?.locationId ?? null}::uuid`;
  const rows = await tx.execute<SpanRow & { resource_id: string; location_id: string }>(sql`
    with r as materialized (select id from unnest(${uuids(resourceIds)}) as r (id)),
    o as materialized (
      select o.* from r join scheduling.working_override o on o.organization_id = ${organizationId} and o.resource_id = r.id
         and o.date between ${first} and ${last} and o.deleted_at is null
       where ${here} is null or o.location_id = ${here}),
    h as materialized (
      select h.* from r
       cross join lateral (
         select h.resource_id, h.location_id, h.day_of_week, h.starts, h.ends, h.valid_from, h.valid_to, h.weeks from scheduling.working_hours h
          where h.organization_id = ${organizationId} and h.resource_id = r.id offset 0) h
       where ${here} is null or h.location_id = ${here}),
    away as materialized (
      select t.resource_id, t.starts_on, t.ends_on, t.time_zone as zone
        from r join scheduling.travel_schedule t on t.organization_id = ${organizationId} and t.resource_id = r.id
         and t.starts_on <= ${last} and t.ends_on >= ${first}),
    z as materialized (
      select l.id as location_id, l.time_zone as zone, d.day, d.dow, d.base, d.off
        from (select location_id from h union select location_id from o) p
        join scheduling.location_ref l on l.organization_id = ${organizationId} and l.id = p.location_id
       cross join lateral clock.days(l.time_zone, ${first}, ${last}) d),
    own as (
      select x.resource_id, z.location_id, z.day, z.dow, z.base, z.off, z.zone from (select resource_id, location_id from h union select resource_id, location_id from o) x
        join z on z.location_id = x.location_id
       where not exists (select from away t where t.resource_id = x.resource_id and z.day between t.starts_on and t.ends_on)
      union all
      select x.resource_id, x.location_id, d.day, d.dow, d.base, d.off, t.zone from (select resource_id, location_id from h union select resource_id, location_id from o) x
        join away t on t.resource_id = x.resource_id
       cross join lateral clock.days(t.zone, greatest(t.starts_on, ${first}), least(t.ends_on, ${last})) d),
    w as (
      select n.resource_id, n.location_id, clock.minute(n.base, n.day, h.starts, n.off, n.zone) as s, clock.minute(n.base, n.day, h.ends, n.off, n.zone) as e
        from own n join h on h.resource_id = n.resource_id and h.location_id = n.location_id and h.day_of_week = n.dow
         and (h.valid_from is null or h.valid_from <= n.day) and (h.valid_to is null or h.valid_to >= n.day)
         and h.weeks @> scheduling.cycle_week(n.day)
       where not exists (select from o where o.resource_id = n.resource_id and o.location_id = n.location_id and o.date = n.day and o.kind = 'EXCEPTION')
      union all
      select n.resource_id, n.location_id, clock.minute(n.base, n.day, u.s, n.off, n.zone), clock.minute(n.base, n.day, u.e, n.off, n.zone)
        from own n join o on o.resource_id = n.resource_id and o.location_id = n.location_id and o.date = n.day
       cross join lateral unnest(o.starts, o.ends) as u (s, e))
    select w.resource_id, w.location_id, ${spanColumns(sql`m.s`, sql`m.e`, sql`l.time_zone`)}
      from w join scheduling.location_ref l on l.organization_id = ${organizationId} and l.id = w.location_id
     cross join lateral (select to_timestamp(w.s * 60::bigint) as s, to_timestamp(w.e * 60::bigint) as e) m
     where w.s < w.e and m.s < ${instant(to)} and m.e > ${instant(from)}
     order by m.s, m.e, w.resource_id, w.location_id`);
  return rows.map((row) => ({ ...spanOf(row), resourceId: row.resource_id, locationId: row.location_id }));
}

interface SpanRow extends Record<string, unknown> {
  starts_ms: string;
  ends_ms: string;
  start_offset: number;
  end_offset: number;
}

interface EntryRow extends SpanRow {
  resource_id: string;
  kind: EntryKind;
  unit: number | null;
  status: AppointmentStatus | null;
  appointment_id: string | null;
  variation_id: string | null;
  session_id: string | null;
  expires_ms: string | null;
}

const spanColumns = (starts: SQL, ends: SQL, zone: SQL): SQL => sql`
  (extract(epoch from ${starts}) * 1000)::bigint as starts_ms, (extract(epoch from ${ends}) * 1000)::bigint as ends_ms,
  scheduling.offset_minutes(${starts}, ${zone}) as start_offset, scheduling.offset_minutes(${ends}, ${zone}) as end_offset`;

const visitColumns = (resourceId: SQL, unit: SQL, zone: SQL): SQL => sql`
  ${resourceId} as resource_id, 'VISIT' as kind, ${unit} as unit, ${spanColumns(sql`s.starts_at`, sql`s.ends_at`, zone)}, s.status,
  s.appointment_id, s.variation_id, null::uuid as session_id, null::bigint as expires_ms`;

const sessionColumns = (resourceId: SQL): SQL => sql`
  ${resourceId} as resource_id, 'SESSION' as kind, null::smallint as unit, ${spanColumns(sql`c.starts_at`, sql`c.ends_at`, sql`c.time_zone`)},
  null::text as status, null::uuid as appointment_id, c.variation_id, c.id as session_id, null::bigint as expires_ms`;

/** What never was, or is not to be, takes nobody's time. */
const isKept = (status: SQL): SQL => sql`${status} not in ('CANCELLED', 'DECLINED', 'EXPIRED')`;

const spanOf = (row: SpanRow): Span => ({
  startsAt: new Date(Number(row.starts_ms)),
  endsAt: new Date(Number(row.ends_ms)),
  startOffset: row.start_offset,
  endOffset: row.end_offset,
});

const entryOf = (row: EntryRow): Entry => ({
  ...spanOf(row),
  ...{ resourceId: row.resource_id, kind: row.kind, unit: row.unit, status: row.status },
  ...{ appointmentId: row.appointment_id, variationId: row.variation_id, sessionId: row.session_id },
  expiresAt: row.expires_ms === null ? null : new Date(Number(row.expires_ms)),
});
