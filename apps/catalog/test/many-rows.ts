import type { TestDatabase } from '@openslot/testing';

/** 50,000 rows a table: 500 organizations of 100 businesses, and one business with a menu of 25,000 services. */
export async function manyRows({ admin }: TestDatabase): Promise<void> {
  await admin.unsafe(`
    set session_replication_role = replica;
    create function pg_temp.org(n int) returns uuid language sql immutable return md5('organization' || n % 500)::uuid;
    create function pg_temp.id(kind text, n int) returns uuid language sql immutable return md5(kind || n)::uuid;
    create function pg_temp.menu(n int) returns int language sql immutable return case when n <= 25000 then 1 else n end;

    insert into catalog.business (organization_id, id, vertical_id, slug, default_locale, currency, status, published)
    select pg_temp.org(n), pg_temp.id('business', n), (array(select id from catalog.vertical order by id))[1 + n % 8],
           'business-' || n, 'ja', 'JPY', case when n % 10 = 0 then 'DRAFT' else 'ACTIVE' end, n % 10 <> 0
      from generate_series(1, 50000) n;
    insert into catalog.business_slug (slug, organization_id, business_id)
    select slug, organization_id, id from catalog.business;
    insert into catalog.business_settings (organization_id, business_id, published)
    select organization_id, id, published from catalog.business;
    insert into catalog.translation (organization_id, entity, entity_id, locale, field, business_id, text, published)
    select organization_id, 'BUSINESS', id, 'en', 'name', id, slug, published from catalog.business;

    insert into catalog.location (organization_id, id, business_id, name, address_lines, country, time_zone, lat, lon, published)
    select pg_temp.org(n), pg_temp.id('location', n), pg_temp.id('business', n), 'n', '{1}', 'JP', 'Asia/Tokyo',
           30 + n % 223 * 0.05, 130 + n % 229 * 0.05, n % 10 <> 0 from generate_series(1, 50000) n;
    insert into catalog.location_search (organization_id, location_id, business_id, vertical_id, lat, lon, published)
    select l.organization_id, l.id, b.id, b.vertical_id, l.lat, l.lon, l.published
      from catalog.location l join catalog.business b on b.organization_id = l.organization_id and b.id = l.business_id;

    insert into catalog.opening_search (organization_id, location_id, business_id, opens_at, closes_at, published)
    select organization_id, id, business_id, date_trunc('day', now()) + d * interval '1 day', date_trunc('day', now()) + d * interval '1 day' + interval '1 day', published
      from catalog.location, generate_series(-1, 1) d;

    insert into catalog.category (organization_id, id, business_id, published)
    select pg_temp.org(n), pg_temp.id('category', n), pg_temp.id('business', n), true from generate_series(1, 50000) n;
    insert into catalog.service (organization_id, id, business_id, published)
    select pg_temp.org(pg_temp.menu(n)), pg_temp.id('service', n), pg_temp.id('business', pg_temp.menu(n)), true from generate_series(1, 50000) n;
    insert into catalog.variation (organization_id, id, business_id, service_id, duration_min, price_minor, currency, published)
    select s.organization_id, pg_temp.id('variation', n), s.business_id, s.id, 30, 1000, 'JPY', true
      from generate_series(1, 50000) n join catalog.service s on s.organization_id = pg_temp.org(pg_temp.menu(n)) and s.id = pg_temp.id('service', n);
    insert into catalog.resource (organization_id, id, business_id, location_id, kind, name, member_id, published)
    select pg_temp.org(n), pg_temp.id('resource', n), pg_temp.id('business', n), pg_temp.id('location', n), 'STAFF', 'n', pg_temp.id('member', n), true
      from generate_series(1, 50000) n;
    insert into catalog.staff_variation (organization_id, resource_id, variation_id, published)
    select v.organization_id, pg_temp.id('resource', n), v.id, true
      from generate_series(1, 50000) n join catalog.variation v on v.organization_id = pg_temp.org(pg_temp.menu(n)) and v.id = pg_temp.id('variation', n);
    insert into catalog.member_ref (organization_id, id, user_id, status, live, version, state_at)
    select pg_temp.org(n), pg_temp.id('member', n), pg_temp.id('user', n), 'ACTIVE', true, 1, now() from generate_series(1, 50000) n;
    insert into catalog.cancellation_policy (organization_id, id, business_id, published)
    select pg_temp.org(n), pg_temp.id('policy', n), pg_temp.id('business', n), true from generate_series(1, 50000) n;
    insert into catalog.policy_step (organization_id, policy_id, notice_min, percent, published)
    select organization_id, id, 60, 50, true from catalog.cancellation_policy;
    insert into catalog.deposit_rule (organization_id, id, business_id, kind, published)
    select pg_temp.org(n), pg_temp.id('rule', n), pg_temp.id('business', n), 'FULL', true from generate_series(1, 50000) n;

    insert into catalog.add_on (organization_id, id, business_id, price_minor, currency, published)
    select pg_temp.org(n), pg_temp.id('addon', n), pg_temp.id('business', n), 500, 'JPY', true from generate_series(1, 50000) n;
    insert into catalog.service_add_on (organization_id, service_id, add_on_id, published)
    select s.organization_id, s.id, pg_temp.id('addon', n), true
      from generate_series(1, 50000) n join catalog.service s on s.organization_id = pg_temp.org(pg_temp.menu(n)) and s.id = pg_temp.id('service', n);
    insert into catalog.resource_type (organization_id, id, business_id, name, published)
    select pg_temp.org(n), pg_temp.id('type', n), pg_temp.id('business', n), 'n', true from generate_series(1, 50000) n;
    insert into catalog.resource_group (organization_id, id, business_id, location_id, name, seats_min, seats_max, published)
    select pg_temp.org(n), pg_temp.id('group', n), pg_temp.id('business', n), pg_temp.id('location', n), 'n', 5, 8, true
      from generate_series(1, 50000) n;
    insert into catalog.resource_group_item (organization_id, group_id, resource_id, published)
    select pg_temp.org(n), pg_temp.id('group', n), pg_temp.id('resource', n), true from generate_series(1, 50000) n;
    insert into catalog.requirement (organization_id, id, business_id, service_id, type_id, published)
    select s.organization_id, pg_temp.id('requirement', n), s.business_id, s.id, pg_temp.id('type', n), true
      from generate_series(1, 50000) n join catalog.service s on s.organization_id = pg_temp.org(pg_temp.menu(n)) and s.id = pg_temp.id('service', n);
    insert into catalog.requirement (organization_id, id, business_id, variation_id, type_id, published)
    select v.organization_id, pg_temp.id('own requirement', n), v.business_id, v.id, pg_temp.id('type', n), true
      from generate_series(1, 50000) n join catalog.variation v on v.organization_id = pg_temp.org(pg_temp.menu(n)) and v.id = pg_temp.id('variation', n);
    insert into catalog.stay_rule (organization_id, variation_id, min_party, max_party, minutes, published)
    select organization_id, id, 1, 4, 90, true from catalog.variation;
    insert into catalog.position_latest (organization_id, location_id, at, lat, lon, shown_at, shown_lat, shown_lon, published)
    select organization_id, id, now(), lat, lon, now(), lat, lon, true from catalog.location;
    insert into catalog.service_area (organization_id, location_id, center_lat, center_lon, radius_m, travel_speed_kmh, published)
    select organization_id, id, lat, lon, 5000, 30, true from catalog.location;

    insert into catalog.business_search (organization_id, business_id, locale, vertical_id, document, words, published)
    select organization_id, id, 'ja', vertical_id, catalog.search_document('ja', 'サロン' || md5(slug)), 'salon ' || md5(slug), published
      from catalog.business;
    insert into catalog.service_search (organization_id, service_id, locale, business_id, document, words, published)
    select organization_id, id, 'en', business_id, catalog.search_document('en', 'cut ' || md5(id::text)), 'cut ' || md5(id::text), published
      from catalog.service;
    set session_replication_role = origin;
    analyze;`);
}
