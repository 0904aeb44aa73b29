import { arrayOf, type Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { CancellationPolicy } from '../appointment/policy.ts';
import type { Calendars, Offer, OfferedVariation, Performer, Place } from './availability.ts';
import type { Calendar } from './calendar.ts';
import { cutByOpening, joinDayByDay } from './grid.ts';
import { dateOfDay, localDay, type Offsets } from './local-time.ts';
import type { DepositRule } from './price.ts';
import { joinOverlapping, normalize, nothing, union, type Pair } from './ranges.ts';

/**
 * The published location, with its business's rules, or null. With `reschedules`, also null unless the viewer may see
 * that appointment, and it is one of the same organization. To be asked under the viewer's own doors.
 */
export async function findPlace(tx: Tx, locationId: string, reschedules: string | null = null): Promise<Place | null> {
  const [row] = await tx.execute<PlaceRow>(sql`
    select l.organization_id, l.business_id, l.id, l.time_zone, b.currency, b.slot_interval_minutes, b.lead_time_minutes, b.hold_minutes, b.max_live_holds,
           l.status = 'ACTIVE' and l.open_switch and b.status = 'ACTIVE' as open,
           scheduling.minute_floor(clock.instant(t.today + b.booking_window_days + 1, l.time_zone)) as latest, (extract(epoch from n.now) * 1000)::bigint as now_ms
      from (select clock.now() as now offset 0) n
      join scheduling.location_ref l on l.id = ${locationId} and l.published and l.live
      join scheduling.business_ref b on b.organization_id = l.organization_id and b.id = l.business_id and b.published and b.live
     cross join lateral (select timezone(l.time_zone, n.now)::date as today offset 0) t
     where ${reschedules}::uuid is null or exists (
       select from scheduling.appointment a where a.organization_id = l.organization_id and a.id = ${reschedules}::uuid)`);
  return row ? placeOf(row) : null;
}

interface PlaceRow extends Record<string, unknown> {
  organization_id: string;
  business_id: string;
  id: string;
  time_zone: string;
  currency: string;
  slot_interval_minutes: number;
  lead_time_minutes: number;
  hold_minutes: number;
  max_live_holds: number;
  open: boolean;
  latest: number;
  now_ms: string;
}

const placeOf = (row: PlaceRow): Place => ({
  organizationId: row.organization_id,
  businessId: row.business_id,
  locationId: row.id,
  timeZone: row.time_zone,
  currency: row.currency,
  isOpenForBooking: row.open,
  slotIntervalMinutes: row.slot_interval_minutes,
  slotOffsetMinutes: 0,
  leadTimeMinutes: row.lead_time_minutes,
  holdMinutes: row.hold_minutes,
  maxLiveHolds: row.max_live_holds,
  earliest: -Infinity,
  latest: row.latest,
  openDays: null,
  now: new Date(Number(row.now_ms)),
});

/**
 * What follows in this transaction is planned without its parameters: the plans are known to be the right ones, and
 * planning each time costs more than running.
 */
export const useGenericPlans = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
};

/** The variations of this business that a visit names, with who performs them and what is paid in advance. */
export async function loadOffer(
  tx: Tx,
  place: Pick<Place, 'organizationId' | 'businessId'>,
  variationIds: readonly string[],
): Promise<Offer> {
  const rows = await tx.execute<VariationRow>(sql`
    select v.id, v.service_id, v.version, v.live and v.bookable_online and s.live and s.published as bookable, v.live and s.live as sold, v.duration_minutes, v.price_minor,
           v.buffer_before_minutes, v.buffer_after_minutes, v.processing_start_minutes, v.processing_minutes, v.min_party, v.max_party,
           p.performers, policy.snapshot as policy,
           rule.id as rule_id, rule.version as rule_version, rule.kind as rule_kind, rule.rate_ppm, rule.amount_minor
      from scheduling.variation_ref v
      join scheduling.service_ref s on s.organization_id = v.organization_id and s.id = v.service_id
      left join lateral (
        select json_agg(json_build_array(p.resource_id, coalesce(p.duration_minutes, v.duration_minutes), coalesce(p.price_minor, v.price_minor))
                        order by p.resource_id)::text as performers
          from scheduling.staff_variation_ref p
         where p.organization_id = v.organization_id and p.variation_id = v.id) p on true
      left join lateral (
        select json_build_object('policyId', r.id, 'text', r.text, 'cancelCutoffMinutes', r.cancel_cutoff_minutes,
                 'rescheduleCutoffMinutes', r.reschedule_cutoff_minutes, 'steps', r.steps, 'noShow', r.no_show)::text as snapshot
          from scheduling.policy_ref r
         where r.organization_id = v.organization_id and r.business_id = v.business_id and r.live and (r.id = s.policy_id or r.is_default)
         order by r.id is not distinct from s.policy_id desc, r.id limit 1) policy on true
      left join lateral (
        select r.id, r.version, r.kind, r.rate_ppm, r.amount_minor from scheduling.deposit_rule_ref r
         where r.organization_id = v.organization_id and r.business_id = v.business_id and r.live and (r.id = s.deposit_rule_id or r.is_default)
         order by r.id is not distinct from s.deposit_rule_id desc, r.id limit 1) rule on true
     where v.organization_id = ${place.organizationId} and v.business_id = ${place.businessId} and v.id = any(${uuids(variationIds)})`);
  return new Map(rows.map((row) => [row.id, variationOf(row)]));
}

interface VariationRow extends Record<string, unknown> {
  id: string;
  service_id: string;
  version: number;
  bookable: boolean;
  sold: boolean;
  duration_minutes: number;
  price_minor: string;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  processing_start_minutes: number | null;
  processing_minutes: number | null;
  min_party: number;
  max_party: number;
  /** JSON: [resource, minutes, price] each. */
  performers: string | null;
  /** JSON. */
  policy: string | null;
  rule_id: string | null;
  rule_version: number | null;
  rule_kind: DepositRule['kind'] | null;
  rate_ppm: number | null;
  amount_minor: string | null;
}

function variationOf(row: VariationRow): OfferedVariation {
  const { processing_start_minutes: start, processing_minutes: minutes } = row;
  return {
    id: row.id,
    serviceId: row.service_id,
    version: row.version,
    isBookable: row.bookable,
    isSold: row.sold,
    minutes: row.duration_minutes,
    priceMinor: Number(row.price_minor),
    isPricedPerPerson: false,
    buffers: { before: row.buffer_before_minutes, after: row.buffer_after_minutes },
    processing: start === null || minutes === null ? null : { start, minutes },
    minParty: row.min_party,
    maxParty: row.max_party,
    stays: [],
    needsNoStaff: false,
    mayRunPastClosing: false,
    performers: performersOf(row.performers),
    requirements: [],
    seatings: null,
    addOns: [],
    policy: row.policy === null ? null : (JSON.parse(row.policy) as CancellationPolicy),
    depositRule: depositRuleOf(row),
  };
}

function performersOf(json: string | null): readonly Performer[] {
  if (json === null) return [];
  const performers = JSON.parse(json) as [resourceId: string, minutes: number, priceMinor: number][];
  return performers.map(([resourceId, minutes, priceMinor]) => ({ resourceId, minutes, priceMinor }));
}

function depositRuleOf(row: VariationRow): DepositRule | null {
  if (row.rule_id === null || row.rule_version === null || row.rule_kind === null) return null;
  return {
    id: row.rule_id,
    version: row.rule_version,
    kind: row.rule_kind,
    ratePpm: row.rate_ppm,
    amountMinor: row.amount_minor === null ? null : Number(row.amount_minor),
  };
}

export interface CalendarRange {
  readonly variationIds: readonly string[];
  /** Only these of the performers; null: all. */
  readonly resourceIds: readonly string[] | null;
  /** Minutes in which a visit may lie, from its first start to the end of its last segment. */
  readonly from: number;
  readonly to: number;
  /** An appointment whose own time does not count as taken. */
  readonly exceptAppointmentId: string | null;
}

/** A window may end 48 hours after its local midnight, and a local date may differ from UTC's by one. */
const daysBefore = 3;
const daysAfter = 1;
/** The local date after the last one loaded begins at 10:00 UTC on that last day at the earliest (UTC+14). */
const earliestMidnight = 600;

/**
 * The calendars of everybody who performs one of the variations here, in ONE statement: windows of each local day as
 * minutes since 1970, time off, and what is taken now. A live hold counts until it expires.
 */
export async function loadCalendars(tx: Tx, place: Site, range: CalendarRange): Promise<Calendars> {
  const rows = await tx.execute<CalendarRow>(calendarQuery(place, range));
  const location = rows.find((row) => row.id === null);
  if (!location?.offsets) throw new Error('the location of these calendars is gone');
  const offsets = offsetsOf(location.offsets);
  const opening = windowsOf(location.windows).map(([day, opens, closes]) => ({ day, opens, closes }));
  const open = joinOverlapping(opening.map(({ opens, closes }) => [opens, closes] as const));
  const resources = rows.filter((row) => row.id !== null);
  return {
    now: new Date(Number(location.now_ms)),
    until: (Math.floor(range.to / 1440) + daysAfter) * 1440 + earliestMidnight,
    offsets,
    location: { windows: joinDayByDay(opening), open: normalize(open), closed: nothing, tooLate: nothing },
    byResource: new Map(resources.map((row) => [row.id as string, calendarOf(row, open, offsets)])),
    limits: [],
  };
}

interface CalendarRow extends Record<string, unknown> {
  /** Null: the location itself, whose windows are its opening hours. */
  id: string | null;
  units: number | null;
  windows: Buffer | null;
  off: Buffer | null;
  taken: Buffer | null;
  offsets: Buffer | null;
  now_ms: string;
}

type Site = Pick<Place, 'organizationId' | 'locationId'>;

function calendarQuery(place: Site, range: CalendarRange): SQL {
  const firstDay = dateOfDay(Math.floor(range.from / 1440) - daysBefore);
  const lastDay = dateOfDay(Math.floor(range.to / 1440) + daysAfter);
  // The bounds of the reads are made here: computed in the statement they would not be index conditions under RLS.
  const from = `${dateOfDay(Math.floor(range.from / 1440) - daysBefore)}T00:00:00Z`;
  const to = `${dateOfDay(Math.floor(range.to / 1440) + daysAfter + 2)}T00:00:00Z`;
  const earliestStart = `${dateOfDay(Math.floor(range.from / 1440) - daysBefore - longestAllocationDays)}T00:00:00Z`;
  const { organizationId, locationId } = place;
  const named = range.resourceIds === null ? null : arrayOf(range.resourceIds);
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
    r as materialized (
      select r.id, r.units from scheduling.resource_ref r
       where r.organization_id = ${organizationId} and r.kind = 'STAFF' and r.live and r.bookable
         and r.id in (select p.resource_id from scheduling.staff_variation_ref p
                       where p.organization_id = ${organizationId} and p.variation_id = any(${uuids(range.variationIds)}))
         and (${named}::uuid[] is null or r.id = any(${named}::uuid[])))
    select r.id, r.units, w.v as windows, t.v as off, a.v as taken, null::bytea as offsets, null::bigint as now_ms
      from r
      left join lateral (
        select array_agg(o.date) filter (where o.kind = 'EXCEPTION') as dates
          from (${overrides}) o where o.location_id = ${locationId}) x on true
      left join lateral (
        select string_agg(scheduling.pack(w.d, w.s, w.e), '') as v from (
          select z.base / 1440 as d, clock.minute(z.base, z.day, h.starts, z.off, z.zone) as s, clock.minute(z.base, z.day, h.ends, z.off, z.zone) as e
            from (select h.day_of_week, h.starts, h.ends from scheduling.working_hours h
                   where h.organization_id = ${organizationId} and h.resource_id = r.id and h.location_id = ${locationId} offset 0) h
            join z on z.dow = h.day_of_week
           where x.dates is null or z.day <> all (x.dates)
          union all
          select z.base / 1440, clock.minute(z.base, z.day, u.s, z.off, z.zone), clock.minute(z.base, z.day, u.e, z.off, z.zone)
            from (${overrides}) o
            join z on z.day = o.date
           cross join lateral unnest(o.starts, o.ends) as u (s, e)
           where o.location_id = ${locationId}) w) w on true
      left join lateral (
        select string_agg(scheduling.pack(scheduling.minute_floor(t.starts_at), scheduling.minute_ceil(t.ends_at)), '') as v
          from scheduling.time_off t
         where t.organization_id = ${organizationId} and t.resource_id = r.id and t.starts_at < ${to}::timestamptz and t.ends_at > ${from}::timestamptz
           and t.status = 'APPROVED' and t.deleted_at is null) t on true
      left join lateral (
        select string_agg(scheduling.pack(a.unit::int, scheduling.minute_floor(a.starts_at), scheduling.minute_ceil(a.ends_at)), '') as v
          from scheduling.allocation a
         where a.organization_id = ${organizationId} and a.resource_id = r.id and a.starts_at >= ${earliestStart}::timestamptz
           and a.starts_at < ${to}::timestamptz and a.ends_at > ${from}::timestamptz
           and (a.expires_at is null or a.expires_at > (select n.now from n))
           and (${range.exceptAppointmentId}::uuid is null or a.appointment_id is distinct from ${range.exceptAppointmentId}::uuid)) a on true
    union all
    select null, null, w.v, null, null,
           case when (select count(*) = count(z.off) and min(z.off) = max(z.off) from z)
                then (select scheduling.pack(z.base - z.off, z.off) from z where z.day = ${firstDay}::date)
                else scheduling.offset_changes(p.zone, ${firstDay}::date, ${lastDay}::date) end,
           (extract(epoch from n.now) * 1000)::bigint
      from place p cross join n
      left join lateral (
        select string_agg(scheduling.pack(w.d, w.s, w.e), '') as v from (
          select z.base / 1440 as d, clock.minute(z.base, z.day, h.opens, z.off, z.zone) as s, clock.minute(z.base, z.day, h.closes, z.off, z.zone) as e
            from (select h.day_of_week, h.opens, h.closes from scheduling.opening_hours h
                   where h.organization_id = ${organizationId} and h.location_id = ${locationId} offset 0) h
            join z on z.dow = h.day_of_week) w) w on true`;
}

/** No allocation is longer, by its CHECK: what started earlier is over. */
const longestAllocationDays = 7;

function calendarOf(row: CalendarRow, opening: readonly Pair[], offsets: Offsets): Calendar {
  const worked = windowsOf(row.windows).map(([day, opens, closes]) => ({ day, opens, closes }));
  const windows = cutByOpening(worked, opening);
  const off = normalize(twos(row.off));
  const taken = threes(row.taken);
  const booked = Array.from({ length: row.units ?? 1 }, (_, index) =>
    normalize(taken.filter(([unit]) => unit === index + 1).map(([, start, end]) => [start, end] as const)),
  );
  const load = new Map<number, number>();
  for (const [, start, end] of taken) {
    const day = localDay(offsets, start);
    load.set(day, (load.get(day) ?? 0) + end - start);
  }
  const open = normalize(windows.map(({ opens, closes }) => [opens, closes] as const));
  return {
    id: row.id as string,
    kind: 'STAFF',
    windows,
    open,
    taken: booked.map((unit) => union(off, unit)),
    booked,
    off,
    load,
  };
}

const offsetsOf = (packed: Buffer): Offsets => twos(packed).map(([from, offset]) => ({ from, offset }));

/** Windows that a change of the clock leaves nothing of are none. */
const windowsOf = (packed: Buffer | null) => threes(packed).filter(([, opens, closes]) => opens < closes);

const threes = (packed: Buffer | null) => numbers(packed, 3) as readonly (readonly [number, number, number])[];
const twos = (packed: Buffer | null) => numbers(packed, 2) as readonly Pair[];

/** Reads what `scheduling.pack` wrote: rows of `width` whole numbers. */
function numbers(packed: Buffer | null, width: number): readonly (readonly number[])[] {
  if (packed === null) return [];
  const columns = Array.from({ length: width }, (_, column) => 4 * column);
  return Array.from({ length: packed.length / (4 * width) }, (_, row) =>
    columns.map((column) => packed.readInt32BE(4 * width * row + column)),
  );
}

const uuids = (ids: readonly string[]): SQL => sql`${arrayOf(ids)}::uuid[]`;
