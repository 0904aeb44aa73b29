import { arrayOf } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { Home } from './availability.ts';
import type { ResourceKind } from './calendar.ts';
import type { OpenResource, PlaceRules } from './known.ts';
import { dateOfDay } from './local-time.ts';
import { changesOf } from './place.store.ts';

export interface CalendarRange {
  readonly variationIds: readonly string[];
  /** Only these of the performers; null: all. */
  readonly resourceIds: readonly string[] | null;
  /** Minutes in which a visit may lie, from its first start to the end of its last segment. */
  readonly from: number;
  readonly to: number;
  /** An appointment whose own time does not count as taken. */
  readonly exceptAppointmentId: string | null;
  /** Holds that do not count either: they would be let go. */
  readonly exceptHoldIds?: readonly string[];
  /** Who books, where that is known: there may be limits for each customer, and nobody is at two places at once. */
  readonly customerId?: string | null;
  readonly personId?: string | null;
}

/** A window may end 48 hours after its local midnight, and a local date may differ from UTC's by one. */
const daysBefore = 3;

export const daysAfter = 1;

/** The first and the last local date of which windows are needed. */
export const daysOf = ({ from, to }: Pick<CalendarRange, 'from' | 'to'>) => ({
  firstDay: dateOfDay(Math.floor(from / 1440) - daysBefore),
  lastDay: dateOfDay(Math.floor(to / 1440) + daysAfter),
});

/** What is taken now. */
export interface TakenRow extends Record<string, unknown> {
  /** Null: the location itself, with the clock and the mark. */
  id: string | null;
  off: Buffer | null;
  taken: Buffer | null;
  /** Until when its calendar elsewhere is unknown. */
  unknown_from: number | null;
  now_ms: string | null;
  changes: string | null;
  today: number | null;
}

/** With when it is open; the windows of the location itself are its opening hours. */
export interface CalendarRow extends TakenRow {
  kind: ResourceKind | null;
  units: number | null;
  /** Null, too, where it has no hours of its own: a room is open while its place is. */
  own_hours: boolean | null;
  windows: Buffer | null;
  /** Where any window has a last start: of each its opening, its last start or its end, and its end. */
  last_starts: Buffer | null;
  closed: Buffer | null;
  offsets: Buffer | null;
}

/** The bounds of the reads are made here: computed in the statement they would not be index conditions under RLS. */
const boundsOf = (range: CalendarRange) => ({
  from: `${daysOf(range).firstDay}T00:00:00Z`,
  to: `${dateOfDay(Math.floor(range.to / 1440) + daysAfter + 2)}T00:00:00Z`,
});

/** When something may have begun that is not over at the first bound. */
const earliest = (range: CalendarRange, kind: ResourceKind) =>
  `${dateOfDay(Math.floor(range.from / 1440) - daysBefore - (kind === 'STAFF' ? longestAllocationDays : longestRentalDays))}T00:00:00Z`;

/**
 * What is taken of resources of which it is known when they are open. The parts are those of the statement below, which
 * asks for both.
 */
export function takenQuery(
  { organizationId }: Home,
  range: CalendarRange,
  resources: readonly OpenResource[],
  { timeZone, rules }: { readonly timeZone: string; readonly rules: PlaceRules },
): SQL {
  const { from, to } = boundsOf(range);
  const elsewhere = rules.hasCalendarsElsewhere;
  const resource = sql`r.id`;
  return sql`
    with n as materialized (select clock.now() as now)
    select r.id, t.v as off, a.v as taken, ${elsewhere ? sql`u.unknown_from` : sql`null::int as unknown_from`}, null::bigint as now_ms, null as changes, null::int as today
      from unnest(${arrayOf(resources.map(({ id }) => id))}::uuid[], ${arrayOf(resources.map(({ kind }) => earliest(range, kind)))}::timestamptz[]) as r (id, earliest)
      left join lateral (${offWork(organizationId, resource, from, to, elsewhere)}) t on true
      ${elsewhere ? sql`left join lateral (${unknownSince(organizationId, resource)}) u on true` : sql``}
      left join lateral (${takenTime(organizationId, resource, sql`r.earliest`, range)}) a on true
    union all
    select null, null, null, null, (extract(epoch from n.now) * 1000)::bigint, ${changesOf(organizationId)},
           timezone(${timeZone}, n.now)::date - date '1970-01-01'
      from n`;
}

const offWork = (organizationId: string, resource: SQL, from: string, to: string, elsewhere: boolean): SQL => sql`
        select string_agg(scheduling.pack(t.s, t.e), '') as v from (
          select scheduling.minute_floor(t.starts_at) as s, scheduling.minute_ceil(t.ends_at) as e
            from scheduling.time_off t
           where t.organization_id = ${organizationId} and t.resource_id = ${resource} and t.starts_at < ${to}::timestamptz and t.ends_at > ${from}::timestamptz
             and t.status = 'APPROVED' and t.deleted_at is null
          ${
            elsewhere
              ? sql`union all
          select scheduling.minute_floor(b.starts_at), scheduling.minute_ceil(b.ends_at)
            from scheduling.external_busy b
            join scheduling.calendar_connection k on k.organization_id = b.organization_id and k.id = b.connection_id
             and k.status <> 'OFF' and k.deleted_at is null
           where b.organization_id = ${organizationId} and b.resource_id = ${resource} and b.starts_at < ${to}::timestamptz and b.ends_at > ${from}::timestamptz`
              : sql``
          }) t`;

const unknownSince = (organizationId: string, resource: SQL): SQL => sql`
        select scheduling.minute_floor(max(n.now)) as unknown_from
          from scheduling.calendar_connection k cross join n
         where k.organization_id = ${organizationId} and k.resource_id = ${resource} and k.status <> 'OFF' and k.deleted_at is null
           and k.last_ok_at <= n.now - interval '60 minutes'`;

/** Of whom nothing is left out, nothing is said: that is what is asked most. */
function takenTime(organizationId: string, resource: SQL, since: SQL, range: CalendarRange): SQL {
  const { from, to } = boundsOf(range);
  const { exceptAppointmentId: moved, exceptHoldIds: letGo = [] } = range;
  return sql`
        select string_agg(scheduling.pack(a.unit::int, scheduling.minute_floor(a.starts_at), scheduling.minute_ceil(a.ends_at)), '') as v
          from scheduling.allocation a
         where a.organization_id = ${organizationId} and a.resource_id = ${resource}
           and a.starts_at >= ${since}
           and a.starts_at < ${to}::timestamptz and a.ends_at > ${from}::timestamptz
           and (a.expires_at is null or a.expires_at > (select n.now from n))
           ${moved === null ? sql`` : sql`and a.appointment_id is distinct from ${moved}::uuid`}
           ${letGo.length === 0 ? sql`` : sql`and (a.hold_id is null or a.hold_id <> all (${arrayOf(letGo)}::uuid[]))`}`;
}

/** The statement itself, to be measured on its own. */
export function calendarQuery(home: Home, range: CalendarRange): SQL {
  const { firstDay, lastDay } = daysOf(range);
  const { from, to } = boundsOf(range);
  const { organizationId, businessId, locationId } = home;
  const variationIds = sql`${arrayOf(range.variationIds)}::uuid[]`;
  const named = range.resourceIds === null ? null : arrayOf(range.resourceIds);
  const resource = sql`r.id`;
  const since = sql`case when r.kind = 'STAFF' then ${earliest(range, 'STAFF')}::timestamptz else ${earliest(range, 'POOL')}::timestamptz end`;
  // The location is asked for outside: an index by it would lead through everybody's overrides there.
  const overrides = sql`
    select o.date, o.location_id, o.kind, o.starts, o.ends from scheduling.working_override o
     where o.organization_id = ${organizationId} and o.resource_id = r.id and o.date between ${firstDay}::date and ${lastDay}::date
       and o.deleted_at is null offset 0`;
  return sql`
    with n as materialized (select clock.now() as now),
    place as materialized (
      select l.time_zone as zone from scheduling.location_ref l where l.organization_id = ${organizationId} and l.id = ${locationId}),
    z as materialized (
      select p.zone, d.day, d.dow, d.base, d.off from place p cross join lateral clock.days(p.zone, ${firstDay}::date, ${lastDay}::date) d),
    asked as materialized (
      select v.id, v.service_id, s.kind from scheduling.variation_ref v
        join scheduling.service_ref s on s.organization_id = v.organization_id and s.id = v.service_id
       where v.organization_id = ${organizationId} and v.id = any(${variationIds})),
    ids (id) as (
      select p.resource_id from scheduling.staff_variation_ref p
       where p.organization_id = ${organizationId} and p.variation_id = any(${variationIds})
         and (${named}::uuid[] is null or p.resource_id = any(${named}::uuid[]))
      union
      select x.id from asked a
        join scheduling.requirement_ref q on q.organization_id = ${organizationId} and (q.variation_id = a.id or q.service_id = a.service_id)
       cross join lateral (
         select q.resource_id as id where q.resource_id is not null
         union all
         select x.id from scheduling.resource_ref x
          where x.organization_id = ${organizationId} and x.type_id = q.type_id and x.live and coalesce(x.location_id, ${locationId}) = ${locationId}) x
      union
      select x.id from asked a
        join scheduling.resource_ref x on x.organization_id = ${organizationId} and x.location_id = ${locationId} and x.kind = 'TABLE' and x.live
       where a.kind = 'TABLE'),
    r as materialized (
      select r.id, r.kind, r.units from ids join scheduling.resource_ref r on r.organization_id = ${organizationId} and r.id = ids.id
       where r.live and r.bookable),
    away as materialized (
      select t.resource_id, t.starts_on, t.ends_on, t.time_zone as zone
        from r join scheduling.travel_schedule t on t.organization_id = ${organizationId} and t.resource_id = r.id
         and t.starts_on <= ${lastDay}::date and t.ends_on >= ${firstDay}::date)
    select r.id, r.kind, r.units, r.kind = 'STAFF' or exists (
             select from scheduling.working_hours h where h.organization_id = ${organizationId} and h.resource_id = r.id and h.location_id = ${locationId}) as own_hours,
           w.v as windows, null::bytea as last_starts, c.v as closed, t.v as off, a.v as taken, u.unknown_from, null::bytea as offsets, null::bigint as now_ms, null as changes, null::int as today
      from r
      left join lateral (
        select array_agg(o.date) filter (where o.kind = 'EXCEPTION') as dates
          from (${overrides}) o where o.location_id = ${locationId}) x on true
      left join lateral (
        select string_agg(scheduling.pack(w.d, w.s, w.e), '') as v from (
          select z.base / 1440 as d, clock.minute(z.base, z.day, h.starts, z.off, z.zone) as s, clock.minute(z.base, z.day, h.ends, z.off, z.zone) as e
            from (select h.day_of_week, h.starts, h.ends, h.valid_from, h.valid_to, h.weeks from scheduling.working_hours h
                   where h.organization_id = ${organizationId} and h.resource_id = r.id and h.location_id = ${locationId} offset 0) h
            join (select z.day, z.dow, z.base, z.off, z.zone from z
                   where not exists (select from away t where t.resource_id = r.id and z.day between t.starts_on and t.ends_on)
                  union all
                  select d.day, d.dow, d.base, d.off, t.zone from away t
                   cross join lateral clock.days(t.zone, greatest(t.starts_on, ${firstDay}::date), least(t.ends_on, ${lastDay}::date)) d
                   where t.resource_id = r.id) z on z.dow = h.day_of_week
           where (x.dates is null or z.day <> all (x.dates))
             and (h.valid_from is null or h.valid_from <= z.day) and (h.valid_to is null or h.valid_to >= z.day)
             and h.weeks @> scheduling.cycle_week(z.day)
          union all
          select z.base / 1440, clock.minute(z.base, z.day, u.s, z.off, z.zone), clock.minute(z.base, z.day, u.e, z.off, z.zone)
            from (${overrides}) o
            left join away t on t.resource_id = r.id and o.date between t.starts_on and t.ends_on
           cross join lateral (
             select z.day, z.base, z.off, z.zone from z where t.zone is null and z.day = o.date
             union all
             select d.day, d.base, d.off, t.zone from clock.days(t.zone, o.date, o.date) d where t.zone is not null) z
           cross join lateral unnest(o.starts, o.ends) as u (s, e)
           where o.location_id = ${locationId}) w) w on true
      left join lateral (
        select string_agg(scheduling.pack(k.closes, k.opens), '') as v
          from scheduling.closure_resource j
          join scheduling.closure c on c.organization_id = j.organization_id and c.id = j.closure_id and c.deleted_at is null
         cross join place p
         cross join lateral scheduling.closed_minutes(c, p.zone, ${firstDay}::date, ${lastDay}::date) k
         where j.organization_id = ${organizationId} and j.resource_id = r.id) c on true
      left join lateral (${offWork(organizationId, resource, from, to, true)}) t on true
      left join lateral (${unknownSince(organizationId, resource)}) u on true
      left join lateral (${takenTime(organizationId, resource, since, range)}) a on true
    union all
    select null, null, null, true, w.v, w.last_starts, c.v, null, null, null,
           case when (select count(*) = count(z.off) and min(z.off) = max(z.off) from z)
                then (select scheduling.pack(z.base - z.off, z.off) from z where z.day = ${firstDay}::date)
                else scheduling.offset_changes(p.zone, ${firstDay}::date, ${lastDay}::date + 1) end,
           (extract(epoch from n.now) * 1000)::bigint, ${changesOf(organizationId)}, timezone(p.zone, n.now)::date - date '1970-01-01'
      from place p cross join n
      left join lateral (
        select string_agg(scheduling.pack(w.d, w.s, w.e), '') as v,
               string_agg(scheduling.pack(w.s, w.last, w.e), '') filter (where w.has_last) as last_starts from (
          select z.base / 1440 as d, clock.minute(z.base, z.day, h.opens, z.off, z.zone) as s, clock.minute(z.base, z.day, h.closes, z.off, z.zone) as e,
                 clock.minute(z.base, z.day, coalesce(h.last_start, h.closes), z.off, z.zone) as last, bool_or(h.last_start is not null) over () as has_last
            from (select h.day_of_week, h.opens, h.closes, h.last_start, h.valid_from, h.valid_to from scheduling.opening_hours h
                   where h.organization_id = ${organizationId} and h.location_id = ${locationId} offset 0) h
            join z on z.dow = h.day_of_week
             and (h.valid_from is null or h.valid_from <= z.day) and (h.valid_to is null or h.valid_to >= z.day)) w) w on true
      left join lateral (
        select string_agg(scheduling.pack(k.closes, k.opens), '') as v
          from scheduling.closure c
         cross join lateral scheduling.closed_minutes(c, p.zone, ${firstDay}::date, ${lastDay}::date) k
         where c.organization_id = ${organizationId} and c.business_id = ${businessId} and c.deleted_at is null
           and (c.scope = 'BUSINESS' or c.location_id = ${locationId})) c on true`;
}

/** No allocation is longer, by its CHECK: what started earlier is over. */
const longestAllocationDays = 7;

const longestRentalDays = 31;
