import { arrayOf, type Tx } from '@openslot/database';
import type { DataOf, openingHoursState } from '@openslot/events';
import { sql, type SQL } from 'drizzle-orm';

/** Whether a place is open, and when it opens next. */
export interface Opening {
  readonly id: string;
  readonly isOpen: boolean;
  readonly nextAt: Date | null;
  /** Of the zone at that instant, in minutes. */
  readonly nextOffset: number | null;
}

/** How many days ahead the next opening is looked for. */
const openingDays = 60;

/**
 * The open time of each `p` (a location with its `time_zone` and its `today`) until so many days ahead, as `o.open`: its
 * opening hours less closures, by its own clock. For a statement that has such a `p` before.
 */
export const openTime = (days: number): SQL => sql`
     cross join lateral (
       select range_agg(int4range(w.s, w.e)) filter (where w.s < w.e) as hours
         from (select clock.minute(d.base, d.day, h.opens, d.off, p.time_zone) as s, clock.minute(d.base, d.day, h.closes, d.off, p.time_zone) as e
                 from clock.days(p.time_zone, p.today - 2, p.today + ${days}::int) d
                 join scheduling.opening_hours h on h.organization_id = p.organization_id and h.location_id = p.id and h.day_of_week = d.dow
                  and (h.valid_from is null or h.valid_from <= d.day) and (h.valid_to is null or h.valid_to >= d.day)) w) h
     cross join lateral (
       select range_agg(int4range(k.closes, k.opens)) as closed
         from scheduling.closure c cross join lateral scheduling.closed_minutes(c, p.time_zone, p.today - 2, p.today + ${days}::int) k
        where c.organization_id = p.organization_id and c.business_id = p.business_id and c.deleted_at is null
          and (c.location_id = p.id or c.scope = 'BUSINESS')) c
     cross join lateral (select h.hours - coalesce(c.closed, '{}'::int4multirange) as open) o`;

/** When a location is open from the beginning of the UTC day on, in order; minutes are those since 1970. */
export interface OpenTime {
  readonly id: string;
  readonly businessId: string;
  readonly timeZone: string;
  readonly open: readonly (readonly [from: number, to: number])[];
  /** The end of what was looked at. */
  readonly until: number;
}

/** The open time of locations of an organization, of all when none are named, in the order of their ids. */
export async function openTimesOf(
  tx: Tx,
  organizationId: string,
  locationIds: readonly string[] | null,
  days: number,
): Promise<OpenTime[]> {
  const rows = await tx.execute<{
    id: string;
    business_id: string;
    time_zone: string;
    open: string;
    until: number;
  }>(sql`
    with moment as materialized (select clock.now() as now),
    place as materialized (
      select l.organization_id, l.business_id, l.id, l.time_zone, l.status = 'ACTIVE' and l.live as on,
             timezone(l.time_zone, m.now)::date as today,
             int4range(scheduling.minute_floor(date_trunc('day', m.now, 'UTC')),
                       scheduling.minute_floor(date_trunc('day', m.now, 'UTC')) + ${days * 1440}::int) as asked
        from scheduling.location_ref l cross join moment m
       where l.organization_id = ${organizationId}
         and (${locationIds ? arrayOf(locationIds) : null}::uuid[] is null or l.id = any(${locationIds ? arrayOf(locationIds) : null}::uuid[])))
    select p.id, p.business_id, p.time_zone, upper(p.asked) as until,
           coalesce((select json_agg(json_build_array(lower(r), upper(r)) order by r)
                       from unnest(case when p.on then o.open * p.asked::int4multirange end) r), '[]')::text as open
      from place p ${openTime(days + 1)}
     order by p.id`);
  return rows.map(({ id, business_id: businessId, time_zone: timeZone, open, until }) => ({
    ...{ id, businessId, timeZone, until },
    open: JSON.parse(open) as OpenTime['open'],
  }));
}

/** Opening hours less closures, by the clock of each place, of the locations that the viewer's doors show. */
export async function openingsOf(tx: Tx, locationIds: readonly string[]): Promise<Opening[]> {
  const rows = await tx.execute<OpeningRow>(sql`
    with moment as materialized (select clock.now() as now),
    place as materialized (
      select l.organization_id, l.business_id, l.id, l.time_zone, l.open_switch and l.status = 'ACTIVE' and l.live as on,
             timezone(l.time_zone, m.now)::date as today, scheduling.minute_floor(m.now) as minute
        from scheduling.location_ref l cross join moment m where l.id = any(${arrayOf(locationIds)}::uuid[]))
    select p.id, p.on and coalesce(o.open @> p.minute, false) as open, n.minute as next,
           scheduling.offset_minutes(to_timestamp(n.minute * 60::bigint), p.time_zone) as next_offset
      from place p ${openTime(openingDays)}
     cross join lateral (select min(lower(r)) as minute from unnest(o.open) r where lower(r) > p.minute) n`);
  return rows.map(({ id, open, next, next_offset: offset }) => ({
    ...{ id, isOpen: open },
    ...{ nextAt: next === null ? null : new Date(next * 60_000), nextOffset: offset },
  }));
}

interface OpeningRow extends Record<string, unknown> {
  id: string;
  open: boolean;
  next: number | null;
  next_offset: number | null;
}

/**
 * Notes what is told of a location; answers its version, null when the same was told before. Who tells of it at the same
 * time waits until this transaction ends.
 */
export async function noteTold(
  tx: Tx,
  { organizationId, locationId }: { readonly organizationId: string; readonly locationId: string },
  told: DataOf<typeof openingHoursState>,
): Promise<number | null> {
  const [row] = await tx.execute<{ version: number }>(sql`
    insert into scheduling.opening_told as t (organization_id, location_id, told, version)
    values (${organizationId}, ${locationId}, ${JSON.stringify(told)}::text::jsonb, 1)
    on conflict (organization_id, location_id) do update
      set told = excluded.told, version = t.version + 1, updated_at = clock.now() where t.told <> excluded.told
    returning t.version`);
  return row?.version ?? null;
}
