import type { Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { Strategy } from '../pick/pick.ts';
import type { Home, Place } from './availability.ts';
import type { KnownPlace } from './known.ts';

/**
 * The published location, with its business's rules, or null. With `reschedules`, also null unless the viewer may see
 * that appointment, and it is one of the same organization. To be asked under the viewer's own doors.
 */
export async function findPlace(tx: Tx, locationId: string, reschedules: string | null = null): Promise<Place | null> {
  const [row] = await tx.execute<PlaceRow>(placeQuery(locationId, reschedules));
  return row ? placeOf(row) : null;
}

/**
 * The same under the organization's own doors, with which rules the place has at all, and the mark of all that it is
 * planned by. Its mark is seen before anything that is asked for later.
 */
export async function findKnownPlace(tx: Tx, { organizationId, locationId }: Home): Promise<KnownPlace | null> {
  const [row] = await tx.execute<KnownPlaceRow>(
    placeQuery(
      locationId,
      null,
      sql`, ${changesOf(organizationId)} as mark, t.today - date '1970-01-01' as today, b.any_staff as strategy,
           b.customer_clash = 'REFUSE' as refuses_clashes,
           exists (select from scheduling.booking_limit x where x.organization_id = ${organizationId} and x.business_id = b.id and x.deleted_at is null) as has_limits,
           exists (select from scheduling.pacing_rule x where x.organization_id = ${organizationId} and x.location_id = l.id) as has_pacing,
           exists (select from scheduling.area_ref x where x.organization_id = ${organizationId} and x.location_id = l.id) as has_area,
           exists (select from scheduling.calendar_connection x
                    where x.organization_id = ${organizationId} and x.status <> 'OFF' and x.deleted_at is null) as has_calendars_elsewhere`,
    ),
  );
  return row
    ? {
        place: placeOf(row),
        mark: { changes: row.mark, today: row.today },
        rules: {
          ...{ strategy: row.strategy, refusesClashes: row.refuses_clashes, hasLimits: row.has_limits },
          ...{ hasPacing: row.has_pacing, hasArea: row.has_area, hasCalendarsElsewhere: row.has_calendars_elsewhere },
        },
      }
    : null;
}

/** The mark of all changes by which an organization plans, as it is seen now. Not a function: none would be taken in. */
export const changesOf = (organizationId: string): SQL =>
  sql`(select bit_xor(m.id)::text from scheduling.plan_change m where m.organization_id = ${organizationId})`;

const placeQuery = (locationId: string, reschedules: string | null, more: SQL = sql``): SQL => sql`
    select l.organization_id, l.business_id, l.id, l.time_zone, b.currency, b.slot_interval_minutes, b.slot_offset_minutes, b.lead_time_minutes,
           b.hold_minutes, b.max_live_holds, l.status = 'ACTIVE' and l.open_switch and b.status = 'ACTIVE' as open,
           case when b.booking_window_kind = 'FIXED' then scheduling.minute_floor(clock.instant(b.booking_window_from::timestamp, l.time_zone)) end as earliest,
           scheduling.minute_floor(clock.instant(1 + case b.booking_window_kind
             when 'OPEN_DAYS' then t.today + 366
             when 'FIXED' then coalesce(b.booking_window_to, t.today + b.booking_window_days)
             else case when b.booking_window_weekdays_only then scheduling.weekday_after(t.today, b.booking_window_days) else t.today + b.booking_window_days end
           end, l.time_zone)) as latest,
           case when b.booking_window_kind = 'OPEN_DAYS' then b.booking_window_days end as open_days, b.booking_window_weekdays_only as weekdays_only,
           (extract(epoch from n.now) * 1000)::bigint as now_ms${more}
      from (select clock.now() as now offset 0) n
      join scheduling.location_ref l on l.id = ${locationId} and l.published and l.live
      join scheduling.business_ref b on b.organization_id = l.organization_id and b.id = l.business_id and b.published and b.live
     cross join lateral (select timezone(l.time_zone, n.now)::date as today offset 0) t
     where ${reschedules}::uuid is null or exists (
       select from scheduling.appointment a where a.organization_id = l.organization_id and a.id = ${reschedules}::uuid)`;

interface KnownPlaceRow extends PlaceRow {
  mark: string | null;
  today: number;
  strategy: Strategy;
  refuses_clashes: boolean;
  has_limits: boolean;
  has_pacing: boolean;
  has_area: boolean;
  has_calendars_elsewhere: boolean;
}

interface PlaceRow extends Record<string, unknown> {
  organization_id: string;
  business_id: string;
  id: string;
  time_zone: string;
  currency: string;
  slot_interval_minutes: number;
  slot_offset_minutes: number;
  lead_time_minutes: number;
  hold_minutes: number;
  max_live_holds: number;
  open: boolean;
  earliest: number | null;
  latest: number;
  open_days: number | null;
  weekdays_only: boolean;
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
  slotOffsetMinutes: row.slot_offset_minutes,
  leadTimeMinutes: row.lead_time_minutes,
  holdMinutes: row.hold_minutes,
  maxLiveHolds: row.max_live_holds,
  earliest: row.earliest ?? -Infinity,
  latest: row.latest,
  openDays: row.open_days === null ? null : { count: row.open_days, weekdaysOnly: row.weekdays_only },
  now: new Date(Number(row.now_ms)),
});

/**
 * What follows in this transaction is planned without its parameters: the plans are known to be the right ones, and
 * planning each time costs more than running.
 */
export const useGenericPlans = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
};
