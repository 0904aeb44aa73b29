import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { Home } from '../availability/availability.ts';
import type { Point } from '../catalog/catalog.tables.ts';
import { nobodyTravels, type Area, type Travel } from './travel.ts';

export interface TravelRange {
  readonly variationIds: readonly string[];
  /** First and last local date of interest. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** What does not count: an appointment that would be moved, holds of whoever asks. */
  readonly exceptAppointmentId: string | null;
  readonly exceptHoldIds: readonly string[];
}

/**
 * Where a place's people go, and where those who perform the variations will be. Nothing where nobody goes anywhere. A
 * visit at a location is at its point on the map; on the phone or online, nowhere.
 */
export async function loadTravel(tx: Tx, { organizationId, locationId }: Home, range: TravelRange): Promise<Travel> {
  const rows = await tx.execute<TravelRow>(sql`
    with area as materialized (
      select a.*, coalesce(l.lat, a.center_lat) as lat, coalesce(l.lon, a.center_lon) as lon
        from scheduling.area_ref a
        join scheduling.location_ref l on l.organization_id = a.organization_id and l.id = a.location_id
       where a.organization_id = ${organizationId} and a.location_id = ${locationId})
    select null as resource_id, null::int as starts, null::int as ends, a.lat, a.lon, row_to_json(a)::text as area from area a
    union all
    select t.resource_id, scheduling.minute_floor(t.starts_at), scheduling.minute_ceil(t.ends_at),
           case when v.place = 'CUSTOMER_ADDRESS' then v.place_lat else l.lat end,
           case when v.place = 'CUSTOMER_ADDRESS' then v.place_lon else l.lon end, null
      from area
      join (select distinct p.resource_id as id from scheduling.staff_variation_ref p
             where p.organization_id = ${organizationId} and p.variation_id = any (${arrayOf(range.variationIds)}::uuid[])) r on true
      join scheduling.allocation t on t.organization_id = ${organizationId} and t.resource_id = r.id
       and t.starts_at >= ${`${range.firstDay}T00:00:00Z`}::timestamptz - interval '7 days'
       and t.starts_at < ${`${range.lastDay}T00:00:00Z`}::timestamptz + interval '3 days'
       and t.ends_at > ${`${range.firstDay}T00:00:00Z`}::timestamptz - interval '1 day'
       and (t.expires_at is null or t.expires_at > (select clock.now()))
       and (${range.exceptAppointmentId}::uuid is null or t.appointment_id is distinct from ${range.exceptAppointmentId}::uuid)
       and (t.hold_id is null or t.hold_id <> all (${arrayOf(range.exceptHoldIds)}::uuid[]))
      left join lateral (
        select x.place, x.place_lat, x.place_lon, x.location_id from scheduling.appointment x
         where x.organization_id = t.organization_id and x.id = t.appointment_id
        union all
        select h.place, h.place_lat, h.place_lon, h.location_id from scheduling.hold h
         where h.organization_id = t.organization_id and h.id = t.hold_id) v on true
      left join scheduling.location_ref l on l.organization_id = t.organization_id and l.id = v.location_id
     where (select count(*) from area) > 0 and coalesce(v.place, 'BUSINESS') in ('BUSINESS', 'CUSTOMER_ADDRESS')`);
  const own = rows.find(({ area }) => area !== null);
  if (!own) return nobodyTravels;
  return {
    area: areaOf(JSON.parse(own.area ?? '{}') as AreaRow),
    base: pointOf(own.lat, own.lon),
    elsewhere: rows.flatMap(({ resource_id: resourceId, starts, ends, lat, lon }) =>
      resourceId === null || starts === null || ends === null
        ? []
        : [{ resourceId, from: starts, to: ends, point: pointOf(lat, lon) }],
    ),
  };
}

interface TravelRow extends Record<string, unknown> {
  /** Null: the place itself. */
  resource_id: string | null;
  starts: number | null;
  ends: number | null;
  lat: number | null;
  lon: number | null;
  /** JSON, of the place itself. */
  area: string | null;
}

interface AreaRow {
  readonly center_lat: number | null;
  readonly center_lon: number | null;
  readonly radius_m: number | null;
  readonly polygon: readonly Point[] | null;
  readonly travel_speed_kmh: number;
  readonly min_travel_minutes: number;
  readonly fee_minor: number;
}

const pointOf = (latitude: number | null, longitude: number | null): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

const areaOf = (row: AreaRow): Area => ({
  center: pointOf(row.center_lat, row.center_lon),
  radiusMeters: row.radius_m,
  polygon: row.polygon,
  travelSpeedKmh: row.travel_speed_kmh,
  minTravelMinutes: row.min_travel_minutes,
  feeMinor: row.fee_minor,
});

/**
 * Whoever takes time at a place whose people travel waits until all others of its business are done with it. Visits are
 * locked before, or not at all: whoever moves one has its lock already.
 */
export async function takeTurnTravelling(tx: Tx, { organizationId, businessId, locationId }: Home): Promise<void> {
  await tx.execute(sql`select scheduling.take_turn_travelling(${organizationId}, ${businessId}, ${locationId})`);
}
