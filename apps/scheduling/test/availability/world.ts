import { newId } from '@openslot/service';
import type { TestDatabase } from '@openslot/testing';

/** A place and its people, written straight into the tables: for proofs that need thousands of them. */
export interface World {
  readonly zone: string;
  readonly now: string;
  readonly interval: number;
  readonly leadMinutes: number;
  readonly windowDays: number;
  readonly opening: readonly WeeklyWindow[];
  readonly staff: readonly WorldStaff[];
  readonly services: readonly WorldService[];
}

export interface WeeklyWindow {
  /** ISO: 1 is Monday. */
  readonly day: number;
  readonly starts: number;
  readonly ends: number;
}

export interface WorldStaff {
  readonly weekly: readonly WeeklyWindow[];
  readonly overrides: readonly {
    readonly date: string;
    readonly kind: 'EXCEPTION' | 'EXTRA';
    readonly windows: readonly (readonly [starts: number, ends: number])[];
  }[];
  readonly timeOff: readonly (readonly [from: string, to: string])[];
  readonly taken: readonly { readonly from: string; readonly to: string; readonly expiresAt?: string }[];
}

export interface WorldService {
  readonly minutes: number;
  readonly before: number;
  readonly after: number;
  readonly processing: { readonly start: number; readonly minutes: number } | null;
  /** Who performs it, by place in `staff`; with a length of one's own. */
  readonly performers: readonly { readonly staff: number; readonly minutes: number | null }[];
}

export interface WorldIds {
  readonly organization: string;
  readonly location: string;
  readonly staff: readonly string[];
  readonly variations: readonly string[];
}

/**
 * A database whose clock stands still where each world wants it, and whose rules of time are taken as they are: cases
 * from elsewhere hold windows that the commands would refuse.
 */
export async function prepareForWorlds({ admin }: TestDatabase): Promise<void> {
  await admin.unsafe(`
    create table clock.frozen (at timestamptz not null);
    insert into clock.frozen values (now());
    grant select on clock.frozen to public;
    create or replace function clock.now() returns timestamptz language sql volatile parallel safe
    return (select at from clock.frozen);
    alter table scheduling.opening_hours drop constraint opening_hours_no_overlap;
    alter table scheduling.working_hours drop constraint working_hours_no_overlap;
    alter table scheduling.time_off drop constraint time_off_no_overlap;
    alter table scheduling.allocation drop constraint allocation_no_overlap;`);
}

/** Writes the world under an organization of its own, and sets the clock to its now. */
export async function writeWorld({ admin }: TestDatabase, world: World): Promise<WorldIds> {
  const organization = newId();
  const business = newId();
  const location = newId();
  const service = newId();
  const staff = world.staff.map(() => newId());
  const variations = world.services.map(() => newId());
  const ref = { organization_id: organization, live: true, version: 1, state_at: '2000-01-01T00:00:00Z' };
  await admin.begin(async (tx) => {
    const add = async (table: string, rows: readonly object[]) => {
      if (rows.length > 0) await tx`insert into ${tx(`scheduling.${table}`)} ${tx(rows as never)}`;
    };
    await tx`update clock.frozen set at = ${world.now}::timestamptz`;
    await add('business_ref', [
      {
        ...{
          ...ref,
          id: business,
          slug: 'world',
          names: '{}',
          default_locale: 'en',
          currency: 'EUR',
          status: 'ACTIVE',
        },
        ...{ published: true, slot_interval_minutes: world.interval, lead_time_minutes: world.leadMinutes },
        ...{ booking_window_days: world.windowDays, hold_minutes: 10, max_live_holds: 3, payment_minutes: 15 },
        ...{ check_in_required: false, grace_minutes: 15, reschedule_max: 3 },
      },
    ]);
    await add('location_ref', [
      {
        ...{ ...ref, id: location, business_id: business, kind: 'FIXED', time_zone: world.zone, open_switch: true },
        ...{ status: 'ACTIVE', published: true },
      },
    ]);
    await add('service_ref', [{ ...ref, id: service, business_id: business, published: true }]);
    await add(
      'variation_ref',
      world.services.map((each, index) => ({
        ...{
          ...ref,
          id: variations[index],
          business_id: business,
          service_id: service,
          price_minor: 100,
          currency: 'EUR',
        },
        ...{ duration_minutes: each.minutes, buffer_before_minutes: each.before, buffer_after_minutes: each.after },
        processing_start_minutes: each.processing?.start ?? null,
        processing_minutes: each.processing?.minutes ?? null,
        ...{ min_party: 1, max_party: 1, bookable_online: true },
      })),
    );
    await add(
      'resource_ref',
      staff.map((id) => ({
        ...{ ...ref, id, business_id: business, location_id: location, kind: 'STAFF', units: 1 },
        ...{ bookable: true, published: true },
      })),
    );
    const own = { organization_id: organization };
    await add(
      'staff_variation_ref',
      world.services.flatMap(({ performers }, index) =>
        performers.map((performer) => ({
          ...{ ...own, resource_id: staff[performer.staff], variation_id: variations[index] },
          duration_minutes: performer.minutes,
        })),
      ),
    );
    await add(
      'opening_hours',
      world.opening.map(({ day, starts, ends }) => ({
        ...{
          ...own,
          id: newId(),
          location_id: location,
          day_of_week: day,
          opens: starts,
          closes: ends,
          published: true,
        },
      })),
    );
    const each = <Row extends object>(rows: (who: WorldStaff) => readonly Row[]) =>
      world.staff.flatMap((who, index) =>
        rows(who).map((row) => ({ ...own, id: newId(), resource_id: staff[index], ...row })),
      );
    await add(
      'working_hours',
      each((who) =>
        who.weekly.map(({ day, starts, ends }) => ({ location_id: location, day_of_week: day, starts, ends })),
      ),
    );
    await add(
      'working_override',
      each((who) =>
        who.overrides.map(({ date, kind, windows }) => ({
          ...{ location_id: location, date, kind },
          starts: `{${windows.map(([starts]) => starts).join(',')}}`,
          ends: `{${windows.map(([, ends]) => ends).join(',')}}`,
        })),
      ),
    );
    await add(
      'time_off',
      each((who) =>
        who.timeOff.map(([from, to]) => ({
          ...{ starts_at: from, ends_at: to, kind: 'OTHER', status: 'APPROVED', decided_at: '2000-01-01T00:00:00Z' },
        })),
      ),
    );
    await add(
      'allocation',
      each((who) =>
        who.taken.map(({ from, to, expiresAt }) => ({
          ...{ unit: 1, during: `[${from},${to})`, owner_id: newId(), hold_id: expiresAt ? newId() : null },
          ...{ owner_kind: expiresAt ? 'HOLD' : 'BLOCK', expires_at: expiresAt ?? null },
        })),
      ),
    );
  });
  return { organization, location, staff, variations };
}
