import { publicAccess, workerAccess, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import type { Place } from '../src/availability/availability.ts';
import { bookingWindow } from '../src/availability/booking-window.ts';
import { loadCalendars, loadKnownCalendars } from '../src/availability/calendar.store.ts';
import type { KnownPlace } from '../src/availability/known.ts';
import { loadOffer } from '../src/availability/offer.store.ts';
import { findKnownPlace, findPlace } from '../src/availability/place.store.ts';
import { searchClosures } from '../src/closure/closure.store.ts';
import { pacingOfBusiness } from '../src/table/pacing.store.ts';
import { occupied, openSpans, sessionsInRooms, staffOf, thingsOf, windowsOf } from '../src/board/board.store.ts';
import { locationsByIds, resourcesByIds } from '../src/catalog/catalog.store.ts';
import { openingHoursOf, overridesOf, workingHoursOf } from '../src/hours/hours.store.ts';
import { meetsApproved, timeOffOf } from '../src/time-off/time-off.store.ts';

/** 100 organizations with 500 rows each of a table, one of them the asking one: it asks about 5 of its 50 people. */
const organizations = 100;

describe('the plans of the rules of time, on 50,000 rows a table', () => {
  let database: TestDatabase;
  const own = newId();
  const business = newId();
  const location = newId();
  const staff: string[] = [];
  const variation = newId();
  const service = newId();

  beforeAll(async () => {
    database = await testDatabase('scheduling');
    const { admin } = database;
    for (let n = 0; n < 5; n += 1) staff.push(newId());
    // One organization with ids we know, copied under ids of their own for all the others.
    await admin.unsafe(`
      create temporary table o as select case n when 0 then '${own}'::uuid else gen_random_uuid() end as org, n,
        case n when 0 then '${business}'::uuid else gen_random_uuid() end as business from generate_series(0, ${organizations - 1}) n;
      create temporary table l as select o.*, k, case when n = 0 and k = 1 then '${location}'::uuid else gen_random_uuid() end as id from o, generate_series(1, 500) k;
      create temporary table r as select o.*, k, case when n = 0 and k <= 5 then ('{${staff.join(',')}}'::uuid[])[k] else gen_random_uuid() end as id from o, generate_series(1, 50) k;
      create temporary table w as select r.org, r.n, r.k, r.id as resource, l.id as location from r join l on l.org = r.org and l.k = 1 + r.k % 5;
      update w set location = '${location}' where n = 0 and k <= 5;
      insert into scheduling.business_ref (organization_id, id, slug, names, default_locale, currency, status, published, slot_interval_minutes,
        lead_time_minutes, booking_window_days, hold_minutes, max_live_holds, payment_minutes, check_in_required, grace_minutes, reschedule_max, live, version, state_at)
        select org, case k when 1 then business else gen_random_uuid() end, 's', '{}', 'en', 'EUR', 'ACTIVE', true, 15, 0, 60, 10, 3, 15, true, 15, 3, true, 1, now()
          from o, generate_series(1, 500) k;
      insert into scheduling.location_ref (organization_id, id, business_id, kind, time_zone, open_switch, status, published, live, version, state_at)
        select org, id, business, 'FIXED', 'Europe/Paris', true, 'ACTIVE', true, true, 1, now() from l;
      insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, bookable, published, live, version, state_at)
        select org, id, business, 'STAFF', 1, true, true, true, 1, now() from r;
      insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, bookable, published, live, version, state_at)
        select org, gen_random_uuid(), business, 'CHAIR', 1, true, true, true, 1, now() from o, generate_series(1, 450);
      insert into scheduling.service_ref (organization_id, id, business_id, published, live, version, state_at)
        select org, case when n = 0 and k = 1 then '${service}'::uuid else gen_random_uuid() end, business, true, true, 1, now() from o, generate_series(1, 500) k;
      insert into scheduling.variation_ref (organization_id, id, business_id, service_id, duration_minutes, price_minor, currency,
        buffer_before_minutes, buffer_after_minutes, min_party, max_party, bookable_online, live, version, state_at)
        select org, case when n = 0 and k = 1 then '${variation}'::uuid else gen_random_uuid() end, business, case n when 0 then '${service}'::uuid else gen_random_uuid() end,
          60, 100, 'EUR', 0, 0, 1, 1, true, true, 1, now() from o, generate_series(1, 500) k;
      insert into scheduling.staff_variation_ref (organization_id, resource_id, variation_id)
        select org, id, case when n = 0 and k <= 5 and g = 1 then '${variation}'::uuid else gen_random_uuid() end from r, generate_series(1, 10) g;
      insert into scheduling.requirement_ref (organization_id, id, service_id, type_id, quantity, phase)
        select org, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'WHOLE' from o, generate_series(1, 500);
      insert into scheduling.policy_ref (organization_id, id, business_id, is_default, text, cancel_cutoff_minutes, reschedule_cutoff_minutes, steps, live, version, state_at)
        select org, gen_random_uuid(), gen_random_uuid(), true, '{}', 0, 0, '[]', true, 1, now() from o, generate_series(1, 500);
      insert into scheduling.deposit_rule_ref (organization_id, id, business_id, is_default, kind, live, version, state_at)
        select org, gen_random_uuid(), gen_random_uuid(), true, 'NONE', true, 1, now() from o, generate_series(1, 500);
      insert into scheduling.opening_hours (organization_id, id, location_id, day_of_week, opens, closes, published)
        select org, gen_random_uuid(), id, d, 540, 1080, true from l, generate_series(1, 7) d where k <= 72;
      insert into scheduling.working_hours (organization_id, id, resource_id, location_id, day_of_week, starts, ends)
        select org, gen_random_uuid(), resource, location, d, h * 600, h * 600 + 500 from w, generate_series(1, 5) d, generate_series(0, 1) h;
      insert into scheduling.working_override (organization_id, id, resource_id, location_id, date, kind, starts, ends)
        select org, gen_random_uuid(), resource, location, current_date + d, 'EXCEPTION', '{540}', '{1020}' from w, generate_series(1, 10) d;
      insert into scheduling.time_off (organization_id, id, resource_id, starts_at, ends_at, kind, status, decided_at)
        select org, gen_random_uuid(), id, now() + d * interval '3 days', now() + d * interval '3 days' + interval '1 hour', 'OTHER', 'APPROVED', now() from r, generate_series(1, 10) d;
      insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id)
        select org, gen_random_uuid(), id, 1, tstzrange(now() + d * interval '5 hours', now() + d * interval '5 hours' + interval '1 hour'), 'BLOCK', gen_random_uuid()
          from r, generate_series(1, 10) d;`);
    await admin.unsafe('vacuum analyze');
  }, 120_000);
  afterAll(() => database.close());

  const within = (uses: readonly string[], question: (tx: Tx) => PromiseLike<unknown>, small = false) =>
    explainUses(database, { slice: 'scheduling', access: workerAccess(own), uses, small }, question);
  /** What few organizations have many of has no rows here: then it is enough that there is an index for it. */
  const withinFew = (uses: readonly string[], question: (tx: Tx) => PromiseLike<unknown>) =>
    within(uses, question, true);
  const inPublic = <Rows>(uses: readonly string[], question: (tx: Tx) => PromiseLike<Rows>) =>
    explainUses(database, { slice: 'scheduling', access: publicAccess, uses }, question);

  test('the place of a search', async () => {
    const place = await inPublic(['location_ref_id', 'business_ref_id'], (tx) => findPlace(tx, location));

    expect(place?.organizationId).toBe(own);
  });

  describe('a search', () => {
    let place: Place;
    beforeAll(async () => {
      place = (await inPublic([], (tx) => findPlace(tx, location))) as Place;
    });

    test('what is offered', async () => {
      const parts = [
        'requirement_ref_service',
        'requirement_ref_variation',
        'service_add_on_ref_pkey',
        'stay_ref_pkey',
      ];
      const offer = await withinFew(
        ['variation_ref_pkey', 'service_ref_pkey', 'staff_variation_ref_variation', 'group_ref_location', ...parts],
        (tx) => loadOffer(tx, place, [variation]),
      );

      expect([...(offer as Map<string, unknown>).keys()]).toEqual([variation]);
    });

    test('the calendars', async () => {
      const { from } = bookingWindow(place, place.now);
      const range = {
        variationIds: [variation],
        resourceIds: null,
        from,
        to: from + 31 * 1440,
        exceptAppointmentId: null,
      };
      const uses = [
        'working_hours_day',
        'working_override_date',
        'time_off_resource',
        'allocation_read',
        'opening_hours_day',
        'pacing_rule_location',
        'pacing_bucket_pkey',
        'area_ref_pkey',
      ];
      const calendars = (await withinFew(uses, (tx) => loadCalendars(tx, place, range))) as Awaited<
        ReturnType<typeof loadCalendars>
      >;

      expect([...calendars.byResource.keys()].sort()).toEqual(staff.toSorted());
    });

    test('what is taken, where the rest is known', async () => {
      const { from } = bookingWindow(place, place.now);
      const range = {
        ...{ variationIds: [variation], resourceIds: null, exceptAppointmentId: null },
        ...{ from, to: from + 31 * 1440 },
      };
      const known = await within(
        ['plan_change_pkey', 'booking_limit_business'],
        (tx) => findKnownPlace(tx, place),
        true,
      );
      await withinFew(['working_hours_day'], (tx) => loadKnownCalendars(tx, place, known as KnownPlace, range));
      const loaded = await withinFew(['time_off_resource', 'allocation_read', 'plan_change_pkey'], (tx) =>
        loadKnownCalendars(tx, place, known as KnownPlace, range),
      );

      const { calendars } = loaded as Awaited<ReturnType<typeof loadKnownCalendars>>;
      expect([...calendars.byResource.keys()].sort()).toEqual(staff.toSorted());
    });
  });

  test('opening hours of locations, by id alone', async () => {
    const rows = await inPublic(['location_ref_id', 'opening_hours_day'], (tx) => openingHoursOf(tx, [location]));

    expect(rows).toHaveLength(7);
  });

  test.each([
    ['working hours of staff', ['working_hours_day'], (tx: Tx) => workingHoursOf(tx, own, staff), 50],
    ['overrides from a date on', ['working_override_date'], (tx: Tx) => overridesOf(tx, own, staff, '2020-01-01'), 50],
    ['time off ahead', ['time_off_resource'], (tx: Tx) => timeOffOf(tx, own, staff[0]!, new Date(0), 200), 10],
    ['locations by id', ['location_ref_id'], (tx: Tx) => locationsByIds(tx, [location]), 1],
    ['resources by id', ['resource_ref_id'], (tx: Tx) => resourcesByIds(tx, [staff[0]!]), 1],
  ] as const)('%s', async (_, uses, question, count) => {
    expect(await within(uses, question)).toHaveLength(count);
  });

  describe('the day of the desk', () => {
    const timeZone = 'Europe/Paris';
    let startsAt: Date;
    beforeAll(async () => {
      const [row] = await database.admin<{ today: Date }[]>`select date_trunc('day', now(), 'UTC') as today`;
      startsAt = row!.today;
    });
    const day = () => {
      const endsAt = new Date(startsAt.getTime() + 2 * 86_400_000);
      const date = startsAt.toISOString().slice(0, 10);
      const at = { organizationId: own, businessId: business, locationId: location };
      return { ...at, ...{ timeZone, date, startsAt, endsAt, startOffset: 60, endOffset: 60 } };
    };
    const wanted = () => ({
      ...{ organizationId: own, resourceIds: staff, from: day().startsAt, to: day().endsAt },
      place: { locationId: location, timeZone },
    });

    test('when it is open', async () => {
      await withinFew(['opening_hours_day', 'closure_dates'], (tx) => openSpans(tx, day()));
    });

    test('who may work, and what there is', async () => {
      const who = await within(['working_hours_location', 'working_override_place'], (tx) => staffOf(tx, day()));

      expect(who).toEqual(expect.arrayContaining(staff));
      await withinFew(['resource_ref_location'], (tx) => thingsOf(tx, day()));
    });

    test('who works when', async () => {
      await withinFew(['working_hours_day', 'working_override_place', 'travel_schedule_dates'], (tx) =>
        windowsOf(tx, wanted()),
      );
      await withinFew(['working_hours_day', 'working_override_date', 'travel_schedule_dates'], (tx) =>
        windowsOf(tx, { ...wanted(), place: null }),
      );
    });

    test('what takes their time', async () => {
      const indexes = ['allocation_read', 'time_off_resource', 'external_busy_read', 'closure_resource_pkey'];
      const found = await withinFew(indexes, (tx) => occupied(tx, wanted()));

      expect((found as { kind: string }[]).map(({ kind }) => kind)).toContain('BLOCK');
    });
  });

  test('the pacing of a business, the closures of a thing, sessions in a room', async () => {
    await withinFew(['pacing_rule_location'], (tx) => pacingOfBusiness(tx, own, business));
    const closures = { organizationId: own, businessId: business, locationId: null, resourceId: staff[0]!, from: null };
    await withinFew(['closure_resource_pkey'], (tx) => searchClosures(tx, closures, { limit: 20, after: null }));
    const wanted = {
      organizationId: own,
      resourceIds: [newId()],
      from: new Date(0),
      to: new Date('2099-01-01'),
      place: null,
    };
    await withinFew(['class_session_room'], (tx) => sessionsInRooms(tx, wanted));
  });

  test('approved time off in a range', async () => {
    const range = { organizationId: own, resourceId: staff[0]!, startsAt: new Date(0), endsAt: new Date('2099-01-01') };

    expect(await within(['time_off_resource'], (tx) => meetsApproved(tx, range))).toBe(true);
  });
});
