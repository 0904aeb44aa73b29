import { workerAccess, type Access, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import { connectionsOf } from '../src/calendar/connection.store.ts';
import { feedsOf, findByToken, ownFeeds, visitsOfFeed, type FeedRow } from '../src/calendar/feed.store.ts';
import {
  activeSeriesOf,
  findSeries,
  occurrencesOf,
  occurrencesWithVisits,
  ownSeries,
  seriesOfCustomer,
} from '../src/series/series.store.ts';

/** 100 organizations with 500 visits each, of 50 series, 5 people and 5 places; one is the asking one. */
describe('the plans of series and calendars, on 50,000 rows a table', () => {
  let database: TestDatabase;
  const own = newId();
  const [business, location, staff, customer, series, person] = Array.from({ length: 6 }, () => newId());

  beforeAll(async () => {
    database = await testDatabase('scheduling');
    await database.admin.unsafe(`
      create temporary table o as select case n when 0 then '${own}'::uuid else gen_random_uuid() end as org, n,
        case n when 0 then '${business}'::uuid else gen_random_uuid() end as business, gen_random_uuid() as service from generate_series(0, 99) n;
      create temporary table p as select o.*, k, case when n = 0 and k = 0 then '${location}'::uuid else gen_random_uuid() end as location,
        case when n = 0 and k = 0 then '${staff}'::uuid else gen_random_uuid() end as staff,
        case when n = 0 then '${customer}'::uuid else gen_random_uuid() end as customer from o, generate_series(0, 49) k;
      insert into scheduling.business_ref (organization_id, id, slug, names, default_locale, currency, status, published, slot_interval_minutes,
        lead_time_minutes, booking_window_days, hold_minutes, max_live_holds, payment_minutes, check_in_required, grace_minutes, reschedule_max, live, version, state_at)
        select org, business, 's', '{}', 'en', 'EUR', 'ACTIVE', true, 15, 0, 60, 10, 3, 15, true, 15, 3, true, 1, now() from o;
      insert into scheduling.location_ref (organization_id, id, business_id, kind, time_zone, open_switch, status, published, live, version, state_at)
        select org, location, business, 'FIXED', 'Europe/Paris', true, 'ACTIVE', true, true, 1, now() from p;
      insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, bookable, published, live, version, state_at)
        select org, staff, business, 'STAFF', 1, true, true, true, 1, now() from p;
      insert into scheduling.service_ref (organization_id, id, business_id, published, live, version, state_at)
        select org, service, business, true, true, 1, now() from o;
      insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at)
        select distinct on (org, customer) org, customer, case when n = 0 then '${person}'::uuid else gen_random_uuid() end, true, 1, now() from p;
      insert into scheduling.series (organization_id, id, business_id, location_id, customer_id, template, rule, starts_local, time_zone, on_conflict, status, occurrences)
        select org, case when n = 0 and k = 0 then '${series}'::uuid else gen_random_uuid() end, business, location, customer, '{"segments":[{}]}',
               'FREQ=DAILY;COUNT=10', now(), 'Europe/Paris', 'SKIP', 'ACTIVE', 10 from p;
      create temporary table v as select p.*, g, gen_random_uuid() as visit, s.id as series from p
        join scheduling.series s on s.organization_id = p.org and s.location_id = p.location, generate_series(1, 10) g;
      insert into scheduling.appointment (organization_id, id, number, business_id, location_id, customer_id, party_size, starts_at, ends_at, time_zone, local_start,
        source, created_by_kind, status, payment_requirement, deposit_minor, list_minor, currency, price_snapshot, policy_snapshot, series_id, occurrence)
        select org, visit, translate(lpad((k * 11 + g)::text, 6, '0'), '01', 'AB'), business, location, customer, 1,
               now() + (g * 80 - 400) * interval '1 day', now() + (g * 80 - 400) * interval '1 day' + interval '1 hour', 'Europe/Paris', now() + (g * 80 - 400) * interval '1 day',
               'SERIES', 'STAFF', 'CONFIRMED', 'NONE', 0, 100, 'EUR', '{}', '{}', series, g from v;
      insert into scheduling.segment (organization_id, id, appointment_id, customer_id, seq, service_id, variation_id, variation_version, resource_id, unit, requested_staff,
        starts_at, ends_at, minutes, buffer_before_minutes, buffer_after_minutes, list_minor, status)
        select org, gen_random_uuid(), visit, customer, 1, service, gen_random_uuid(), 1, staff, 1, 'NAMED', now() + (g * 80 - 400) * interval '1 day',
               now() + (g * 80 - 400) * interval '1 day' + interval '1 hour', 60, 0, 0, 100, 'CONFIRMED' from v;
      insert into scheduling.segment (organization_id, id, appointment_id, customer_id, seq, service_id, variation_id, variation_version, resource_id, unit, requested_staff,
        starts_at, ends_at, minutes, buffer_before_minutes, buffer_after_minutes, list_minor, status)
        select org, gen_random_uuid(), visit, customer, 1 + m, service, gen_random_uuid(), 1, '${staff}', 1, 'NAMED', now() - (m * 500 + g) * interval '1 day',
               now() - (m * 500 + g) * interval '1 day' + interval '1 hour', 60, 0, 0, 100, 'COMPLETED' from v, generate_series(1, 4) m where n = 0;
      insert into scheduling.segment_resource (organization_id, segment_id, resource_id, unit, kind, parts_from, parts_to, starts_at)
        select organization_id, id, resource_id, 1, 'STAFF', '{0}', '{60}', starts_at from scheduling.segment;
      insert into scheduling.business_ref (organization_id, id, slug, names, default_locale, currency, status, published, slot_interval_minutes,
        lead_time_minutes, booking_window_days, hold_minutes, max_live_holds, payment_minutes, check_in_required, grace_minutes, reschedule_max, live, version, state_at)
        select org, gen_random_uuid(), 's', '{}', 'en', 'EUR', 'ACTIVE', true, 15, 0, 60, 10, 3, 15, true, 15, 3, true, 1, now() from v;
      insert into scheduling.service_ref (organization_id, id, business_id, published, live, version, state_at)
        select org, gen_random_uuid(), business, true, true, 1, now() from v;
      insert into scheduling.class_session (organization_id, id, business_id, location_id, service_id, variation_id, variation_version, staff_id, starts_at, ends_at, time_zone,
        local_start, capacity, list_minor, currency, published, status)
        select org, gen_random_uuid(), business, location, service, gen_random_uuid(), 1, staff, now() + g * interval '20 days', now() + g * interval '20 days' + interval '1 hour',
               'Europe/Paris', now(), 8, 0, 'EUR', true, 'SCHEDULED' from v;
      insert into scheduling.series_occurrence (organization_id, series_id, n, customer_id, local_start, outcome, appointment_id)
        select org, series, g, customer, now() + (g * 80 - 400) * interval '1 day', 'BOOKED', visit from v;
      insert into scheduling.calendar_feed (organization_id, id, owner_kind, owner_id, customer_id, token_hash)
        select org, gen_random_uuid(), 'RESOURCE', staff, null, sha256(visit::text::bytea) from v where g = 1
        union all select org, gen_random_uuid(), 'CUSTOMER', customer, customer, sha256((visit::text || g)::bytea) from v where g = 2 and (n > 0 or k = 0);
      insert into scheduling.calendar_connection (organization_id, id, resource_id, url_enc, host, status, last_ok_at)
        select org, gen_random_uuid(), staff, '\\x00', 'h', 'OK', now() from p;`);
    await database.admin.unsafe('vacuum analyze');
    const [row] = await database.admin<{ now: Date }[]>`select clock.now() as now`;
    today = row?.now as Date;
  }, 120_000);
  afterAll(() => database.close());

  const within = (
    uses: readonly string[],
    question: (tx: Tx) => PromiseLike<unknown>,
    access: Access = workerAccess(own),
  ) => explainUses(database, { slice: 'scheduling', access, uses }, question);
  const ofPerson = { door: 'customer', userId: person as string } as const;
  const page = { limit: 20, after: null };
  let today: Date;

  test('one series, and those of a customer', async () => {
    await within(['series_id'], (tx) => findSeries(tx, [series as string]));
    await within(['series_customer'], (tx) =>
      seriesOfCustomer(
        tx,
        { organizationId: own, customerId: customer as string, reach: { scope: null, except: null } },
        page,
      ),
    );
    await within(['series_customer'], (tx) =>
      activeSeriesOf(tx, { organizationId: own, customerIds: [customer as string] }),
    );
    await within(['series_person'], (tx) => ownSeries(tx, page), ofPerson);
  });

  test('the occurrences of a series', async () => {
    // Nothing has moved to the archive yet: there it is a small table.
    await explainUses(
      database,
      { slice: 'scheduling', access: workerAccess(own), uses: ['series_occurrence_pkey'], small: true },
      (tx) => occurrencesOf(tx, [{ organizationId: own, id: series as string, timeZone: 'Europe/Paris' }]),
    );
    await within(['series_occurrence_pkey'], (tx) => occurrencesWithVisits(tx, own, series as string));
  });

  const feedOf = (ownerKind: FeedRow['ownerKind'], ownerId: string | undefined): FeedRow =>
    ({ organizationId: own, ownerKind, ownerId: ownerId as string }) as FeedRow;

  test.each([
    ['RESOURCE', () => staff, ['segment_resource_start', 'segment_resource_use']],
    ['LOCATION', () => location, ['appointment_location_day']],
    ['CUSTOMER', () => customer, ['appointment_customer_start']],
  ] as const)('the visits of a feed of a %s', async (kind, owner, uses) => {
    await within(uses, (tx) => visitsOfFeed(tx, feedOf(kind, owner()), today));
  });

  test('feeds and connections', async () => {
    await within(['calendar_feed_token'], (tx) => findByToken(tx, own, Buffer.alloc(32, 7)));
    await within(['calendar_feed_owner'], (tx) => feedsOf(tx, own, staff as string));
    await within(['calendar_feed_customer'], (tx) => ownFeeds(tx), ofPerson);
    await within(['calendar_connection_resource'], (tx) => connectionsOf(tx, own, staff as string));
  });
});
