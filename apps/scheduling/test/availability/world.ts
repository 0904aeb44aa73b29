import { newId } from '@openslot/service';
import type { TestDatabase } from '@openslot/testing';

/** A place and its people, written straight into the tables: for proofs that need thousands of them. */
export interface World {
  readonly zone: string;
  readonly now: string;
  readonly interval: number;
  readonly leadMinutes: number;
  readonly windowDays: number;
  /** Minutes between an opening and its first start. */
  readonly offset?: number;
  /** Otherwise so many days from today. */
  readonly window?: {
    readonly kind?: 'OPEN_DAYS' | 'FIXED';
    readonly weekdaysOnly?: boolean;
    readonly from?: string;
    readonly to?: string;
  };
  readonly closures?: readonly WorldClosure[];
  /** Rooms, devices and tables. */
  readonly things?: readonly WorldThing[];
  /** Joined tables, by their places in `things`. */
  readonly groups?: readonly (WorldSeats & { readonly members: readonly number[] })[];
  readonly limits?: readonly WorldLimit[];
  readonly opening: readonly WeeklyWindow[];
  readonly staff: readonly WorldStaff[];
  readonly services: readonly WorldService[];
}

export interface WeeklyWindow {
  /** ISO: 1 is Monday. */
  readonly day: number;
  readonly starts: number;
  readonly ends: number;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Weeks of the cycle of four: [from, to). */
  readonly weeks?: readonly [from: number, to: number];
  /** The last start of a visit in an opening. */
  readonly last?: number;
}

/** Local dates, both included, or two instants. */
export interface WorldClosure {
  readonly scope: 'LOCATION' | 'BUSINESS' | { readonly staff: readonly number[]; readonly things: readonly number[] };
  readonly from: string;
  readonly to: string;
  readonly yearly?: boolean;
}

interface WorldSeats {
  readonly min: number;
  readonly max: number;
  readonly spare: number | null;
}

export interface WorldThing {
  readonly kind: 'ROOM' | 'DEVICE' | 'TABLE';
  readonly units: number;
  /** Those of one type stand in for each other. */
  readonly type: number;
  /** Null: open while its place is. */
  readonly weekly: readonly WeeklyWindow[] | null;
  readonly overrides?: WorldStaff['overrides'];
  readonly timeOff?: WorldStaff['timeOff'];
  readonly taken: readonly (WorldStaff['taken'][number] & { readonly unit?: number })[];
  readonly journeys?: WorldStaff['journeys'];
  readonly seats?: WorldSeats;
}

export interface WorldLimit {
  readonly subject: 'RESOURCE' | 'LOCATION' | 'VARIATION';
  readonly period: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
  readonly weekStart?: number;
  readonly maxCount?: number;
  readonly maxMinutes?: number;
  /** What was used before, in every period. */
  readonly before?: number;
}

export interface WorldStaff {
  /** Local dates, both included, on which the own hours are read in another zone. */
  readonly journeys?: readonly { readonly from: string; readonly to: string; readonly zone: string }[];
  /** Visits of the first service that count for limits; their time is taken as well. */
  readonly visits?: readonly { readonly from: string; readonly to: string }[];
  readonly weekly: readonly WeeklyWindow[];
  readonly overrides: readonly {
    readonly date: string;
    readonly kind: 'EXCEPTION' | 'EXTRA';
    readonly windows: readonly (readonly [starts: number, ends: number])[];
  }[];
  readonly timeOff: readonly (readonly [from: string, to: string])[];
  readonly taken: readonly {
    readonly from: string;
    readonly to: string;
    readonly expiresAt?: string;
    /** Who holds it. */
    readonly owner?: string;
  }[];
}

export interface WorldService {
  readonly minutes: number;
  readonly before: number;
  readonly after: number;
  readonly processing: { readonly start: number; readonly minutes: number } | null;
  /** Who performs it, by place in `staff`; with a length of one's own. */
  readonly performers: readonly { readonly staff: number; readonly minutes: number | null }[];
  readonly kind?: 'TABLE';
  readonly party?: readonly [min: number, max: number];
  readonly needs?: readonly WorldNeed[];
}

/** So many of a type, or one thing. */
export interface WorldNeed {
  readonly quantity: number;
  readonly phase: 'WHOLE' | 'SERVICE' | 'PROCESSING';
  readonly of: { readonly type: number } | { readonly thing: number };
}

export interface WorldIds {
  readonly organization: string;
  readonly location: string;
  readonly business: string;
  readonly staff: readonly string[];
  readonly things: readonly string[];
  readonly groups: readonly string[];
  /** Holds, by who made them. */
  readonly holds: ReadonlyMap<string, readonly string[]>;
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
    alter table scheduling.travel_schedule drop constraint travel_schedule_check;
    alter table scheduling.booking_limit drop constraint booking_limit_check;
    alter table scheduling.appointment drop constraint appointment_check;
    alter table scheduling.segment drop constraint segment_check, drop constraint segment_minutes_check;
    alter table scheduling.variation_ref drop constraint variation_ref_duration_minutes_check;
    alter table scheduling.allocation drop constraint allocation_no_overlap;`);
}

const refOf = (organization: string) => ({
  ...{ organization_id: organization, live: true, version: 1, state_at: '2000-01-01T00:00:00Z' },
});

/** Writes the world under an organization of its own, and sets the clock to its now. */
export async function writeWorld({ admin }: TestDatabase, world: World): Promise<WorldIds> {
  const things = world.things ?? [];
  const ids: WorldIds = {
    ...{ organization: newId(), business: newId(), location: newId() },
    staff: world.staff.map(() => newId()),
    things: things.map(() => newId()),
    groups: (world.groups ?? []).map(() => newId()),
    holds: new Map(),
    variations: world.services.map(() => newId()),
  };
  await admin.begin(async (tx) => {
    const add = async (table: string, rows: readonly object[]) => {
      if (rows.length > 0) await tx`insert into ${tx(`scheduling.${table}`)} ${tx(rows as never)}`;
    };
    await tx`update clock.frozen set at = ${world.now}::timestamptz`;
    await addPlace(add, world, ids);
    await addServices(add, world, ids);
    await addHours(add, world, ids);
    await addTaken(add, world, ids);
    await addLimits(add, world, ids);
    if (world.limits) {
      await tx`select scheduling.recount_limits(${ids.organization})`;
      await addEarlierUse(tx, world, ids);
    }
  });
  return ids;
}

type Add = (table: string, rows: readonly object[]) => Promise<void>;

async function addPlace(add: Add, world: World, { organization, business, location, staff, things, groups }: WorldIds) {
  const ref = refOf(organization);
  const { kind = 'ROLLING', weekdaysOnly = false, from = null, to = null } = world.window ?? {};
  await add('business_ref', [
    {
      ...{ ...ref, id: business, slug: 'world', names: '{}', default_locale: 'en', currency: 'EUR', status: 'ACTIVE' },
      ...{ published: true, slot_interval_minutes: world.interval, slot_offset_minutes: world.offset ?? 0 },
      ...{ lead_time_minutes: world.leadMinutes, booking_window_days: world.windowDays, booking_window_kind: kind },
      ...{ booking_window_weekdays_only: weekdaysOnly, booking_window_from: from, booking_window_to: to },
      ...{ hold_minutes: 10, max_live_holds: 3, payment_minutes: 15 },
      ...{ check_in_required: false, grace_minutes: 15, reschedule_max: 3 },
    },
  ]);
  await add('location_ref', [
    {
      ...{ ...ref, id: location, business_id: business, kind: 'FIXED', time_zone: world.zone, open_switch: true },
      ...{ status: 'ACTIVE', published: true },
    },
  ]);
  const resource = { ...ref, business_id: business, location_id: location, bookable: true, published: true };
  await add(
    'resource_ref',
    staff.map((id) => ({ ...resource, id, kind: 'STAFF', units: 1 })),
  );
  await add(
    'resource_ref',
    (world.things ?? []).map(({ kind: thing, units, type, seats }, index) => ({
      ...{ ...resource, id: things[index], kind: thing, units, type_id: typeId(type) },
      ...{ seats_min: seats?.min ?? null, seats_max: seats?.max ?? null, max_spare_seats: seats?.spare ?? null },
    })),
  );
  await add(
    'group_ref',
    (world.groups ?? []).map(({ members, min, max, spare }, index) => ({
      ...{ ...ref, id: groups[index], business_id: business, location_id: location, seats_min: min, seats_max: max },
      ...{
        resource_ids: `{${members.map((member) => things[member]).join(',')}}`,
        max_spare_seats: spare,
        rank: index,
      },
    })),
  );
}

/** Types need no rows of their own here. */
const typeId = (type: number): string => `00000000-0000-7000-8000-${String(type).padStart(12, '0')}`;

async function addServices(add: Add, world: World, { organization, business, staff, things, variations }: WorldIds) {
  const ref = refOf(organization);
  const services = world.services.map(() => newId());
  await add(
    'service_ref',
    world.services.map(({ kind = 'APPOINTMENT' }, index) => ({
      ...{ ...ref, id: services[index], business_id: business, published: true, kind },
    })),
  );
  await add(
    'variation_ref',
    world.services.map((each, index) => ({
      ...{ ...ref, id: variations[index], business_id: business, service_id: services[index] },
      ...{ price_minor: 100, currency: 'EUR', duration_minutes: each.minutes },
      ...{ buffer_before_minutes: each.before, buffer_after_minutes: each.after },
      processing_start_minutes: each.processing?.start ?? null,
      processing_minutes: each.processing?.minutes ?? null,
      ...{ min_party: each.party?.[0] ?? 1, max_party: each.party?.[1] ?? 1, bookable_online: true },
    })),
  );
  await add(
    'staff_variation_ref',
    world.services.flatMap(({ performers }, index) =>
      performers.map((performer) => ({
        ...{ organization_id: organization, resource_id: staff[performer.staff], variation_id: variations[index] },
        duration_minutes: performer.minutes,
      })),
    ),
  );
  await add(
    'requirement_ref',
    world.services.flatMap(({ needs = [] }, index) =>
      needs.map(({ quantity, phase, of }) => ({
        ...{ organization_id: organization, id: newId(), variation_id: variations[index], quantity, phase },
        type_id: 'type' in of ? typeId(of.type) : null,
        resource_id: 'thing' in of ? things[of.thing] : null,
      })),
    ),
  );
}

async function addHours(add: Add, world: World, { organization, business, location, staff, things }: WorldIds) {
  const own = { organization_id: organization };
  await add(
    'opening_hours',
    world.opening.map(({ day, starts, ends, validFrom = null, validTo = null, last = null }) => ({
      ...{ ...own, id: newId(), location_id: location, day_of_week: day, opens: starts, closes: ends },
      ...{ published: true, valid_from: validFrom, valid_to: validTo, last_start: last },
    })),
  );
  const closures = (world.closures ?? []).map((closure) => ({ ...closure, id: newId() }));
  await add(
    'closure',
    closures.map(({ id, scope, from, to, yearly = false }) => {
      const byDate = from.length === 10;
      return {
        ...{ ...own, id, business_id: business, scope: typeof scope === 'string' ? scope : 'RESOURCES' },
        ...{ location_id: scope === 'LOCATION' ? location : null, recurring: yearly, source: 'MANUAL' },
        ...{ starts_on: byDate ? from : null, ends_on: byDate ? to : null, published: false },
        ...{ starts_at: byDate ? null : from, ends_at: byDate ? null : to },
      };
    }),
  );
  await add(
    'closure_resource',
    closures.flatMap(({ id, scope }) =>
      typeof scope === 'string'
        ? []
        : [...scope.staff.map((who) => staff[who]), ...scope.things.map((which) => things[which])].map((resource) => ({
            ...{ ...own, closure_id: id, resource_id: resource },
          })),
    ),
  );
  const each = <Row extends object>(rows: (who: WorldStaff | WorldThing) => readonly Row[]) =>
    resourcesOf(world, staff, things).flatMap(([id, who]) =>
      rows(who).map((row) => ({ ...own, id: newId(), resource_id: id, ...row })),
    );
  await add(
    'working_hours',
    each((who) =>
      (who.weekly ?? []).map(({ day, starts, ends, validFrom = null, validTo = null, weeks = [0, 4] }) => ({
        ...{ location_id: location, day_of_week: day, starts, ends, valid_from: validFrom, valid_to: validTo },
        weeks: `[${weeks[0]},${weeks[1]})`,
      })),
    ),
  );
  await add(
    'working_override',
    each((who) =>
      (who.overrides ?? []).map(({ date, kind, windows }) => ({
        ...{ location_id: location, date, kind },
        starts: `{${windows.map(([starts]) => starts).join(',')}}`,
        ends: `{${windows.map(([, ends]) => ends).join(',')}}`,
      })),
    ),
  );
  await add(
    'travel_schedule',
    each((who) =>
      (who.journeys ?? []).map(({ from, to, zone }) => ({ starts_on: from, ends_on: to, time_zone: zone })),
    ),
  );
  await add(
    'time_off',
    each((who) =>
      (who.timeOff ?? []).map(([from, to]) => ({
        ...{ starts_at: from, ends_at: to, kind: 'OTHER', status: 'APPROVED', decided_at: '2000-01-01T00:00:00Z' },
      })),
    ),
  );
}

const resourcesOf = (world: World, staff: readonly string[], things: readonly string[]) => [
  ...world.staff.map((who, index) => [staff[index] as string, who] as const),
  ...(world.things ?? []).map((thing, index) => [things[index] as string, thing] as const),
];

async function addTaken(add: Add, world: World, { organization, staff, things, holds }: WorldIds) {
  const made = holds as Map<string, string[]>;
  const holdOf = (owner: string | undefined) => {
    const id = newId();
    if (owner !== undefined) made.set(owner, [...(made.get(owner) ?? []), id]);
    return id;
  };
  const taken = resourcesOf(world, staff, things).flatMap(([id, { taken: ranges }]) =>
    ranges.map((range) => ({ unit: 1, ...range, id })),
  );
  await add(
    'allocation',
    taken.map(({ id, unit, from, to, expiresAt, owner }) => ({
      ...{ organization_id: organization, id: newId(), resource_id: id, unit, during: `[${from},${to})` },
      ...{ owner_id: newId(), hold_id: expiresAt || owner !== undefined ? holdOf(owner) : null },
      ...{ owner_kind: expiresAt ? 'HOLD' : 'BLOCK', expires_at: expiresAt ?? null },
    })),
  );
}

async function addLimits(add: Add, world: World, ids: WorldIds) {
  const { organization, business, location, staff, variations } = ids;
  const own = { organization_id: organization };
  await add(
    'booking_limit',
    (world.limits ?? []).map(({ subject, period, weekStart = 1, maxCount = null, maxMinutes = null }) => ({
      ...{ ...own, id: newId(), business_id: business, subject, period, week_start: weekStart },
      ...{ max_count: maxCount, max_minutes: maxMinutes },
    })),
  );
  const visits = world.staff.flatMap(({ visits: own = [] }, index) =>
    own.map((visit) => ({ ...visit, id: newId(), who: staff[index], customer: newId() })),
  );
  const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
  await add(
    'appointment',
    visits.map(({ id, from, to, customer }, index) => ({
      ...{ ...own, id, number: numberOf(index), business_id: business, location_id: location, customer_id: customer },
      ...{ party_size: 1, starts_at: from, ends_at: to, time_zone: world.zone, local_start: wallOf(from, world.zone) },
      ...{ source: 'STAFF', created_by_kind: 'STAFF', status: 'CONFIRMED', payment_requirement: 'NONE' },
      ...{ deposit_minor: 0, list_minor: 0, currency: 'EUR', price_snapshot: '{}', policy_snapshot: '{}' },
    })),
  );
  await add(
    'segment',
    visits.map(({ id, from, to, who, customer }) => ({
      ...{ ...own, id: newId(), appointment_id: id, customer_id: customer, seq: 1, service_id: newId() },
      ...{ variation_id: variations[0], variation_version: 1, resource_id: who, unit: 1, requested_staff: 'NAMED' },
      ...{ starts_at: from, ends_at: to, minutes: minutes(from, to), buffer_before_minutes: 0 },
      ...{ buffer_after_minutes: 0, list_minor: 0, status: 'CONFIRMED' },
    })),
  );
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const numberOf = (index: number): string =>
  Array.from({ length: 6 }, (_, place) => letters[Math.floor(index / 32 ** place) % 32]).join('');

const wallOf = (instant: string, zone: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T');

/** Use from before is used in every period that a search could meet. */
async function addEarlierUse(
  tx: Parameters<Parameters<TestDatabase['admin']['begin']>[1]>[0],
  { limits = [], now }: World,
  { organization, location, staff, variations }: WorldIds,
) {
  for (const { subject, period, weekStart = 1, maxMinutes, before = 0 } of limits) {
    if (before === 0) continue;
    const subjects = subject === 'RESOURCE' ? staff : subject === 'VARIATION' ? variations : [location];
    await tx`
      insert into scheduling.limit_counter as c (organization_id, limit_id, subject_id, period_start, used_count, used_minutes)
      select distinct l.organization_id, l.id, s.id, scheduling.period_start(d.day::date, l.period, l.week_start),
             ${maxMinutes === undefined ? before : 0}::int, ${maxMinutes === undefined ? 0 : before}::int
        from scheduling.booking_limit l, unnest(${[...subjects]}::uuid[]) s (id), generate_series(${now}::timestamptz - interval '400 days', ${now}::timestamptz + interval '800 days', interval '1 day') d (day)
       where l.organization_id = ${organization} and l.subject = ${subject} and l.period = ${period} and l.week_start = ${weekStart}
         and (l.max_minutes is not null) = ${maxMinutes !== undefined}
          on conflict (organization_id, limit_id, subject_id, period_start) do update
         set used_count = c.used_count + excluded.used_count, used_minutes = c.used_minutes + excluded.used_minutes`;
  }
}
