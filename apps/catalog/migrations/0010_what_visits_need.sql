-- What scheduling has to know beside staff and lengths: add-ons, what a visit occupies, joined tables, how long parties
-- stay, where mobile vendors go, and how a business wants its time to be offered.

-- ── how time is offered ──────────────────────────────────────────────────────────────────────────────────────────────

alter table catalog.business_settings
  add column slot_offset_min smallint not null default 0 check (slot_offset_min between 0 and 239),
  add column booking_window_kind text not null default 'ROLLING' check (booking_window_kind in ('ROLLING', 'OPEN_DAYS', 'FIXED')),
  add column booking_window_weekdays_only boolean not null default false,
  add column booking_window_from date,
  add column booking_window_to date,
  add column customer_clash text not null default 'ALLOW' check (customer_clash in ('REFUSE', 'WARN', 'ALLOW')),
  add column any_staff text not null default 'FEWEST_MINUTES'
    check (any_staff in ('LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES')),
  add column auto_complete boolean not null default false,
  add check (slot_offset_min < slot_interval_min),
  add check (booking_window_kind <> 'FIXED' or (booking_window_from is not null and booking_window_to is not null)),
  add check (booking_window_from <= booking_window_to);

alter table catalog.service
  add column place_kinds text[] not null default '{BUSINESS}'
    check (cardinality(place_kinds) >= 1 and place_kinds <@ array['BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE']);

alter table catalog.variation
  add column price_kind text not null default 'FIXED' check (price_kind in ('FIXED', 'FROM', 'PER_PERSON')),
  add column capacity smallint not null default 1 check (capacity between 1 and 500),
  add column pause_after_min smallint not null default 0 check (pause_after_min between 0 and 1440),
  -- Null: the business's.
  add column lead_time_min int check (lead_time_min between 0 and 43200),
  add column booking_window_days smallint check (booking_window_days between 1 and 730);

alter table catalog.translation drop constraint translation_entity_check,
  add constraint translation_entity_check
    check (entity in ('BUSINESS', 'CATEGORY', 'SERVICE', 'VARIATION', 'CANCELLATION_POLICY', 'ADD_ON'));

-- ── add-ons ──────────────────────────────────────────────────────────────────────────────────────────────────────────

create table catalog.add_on (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  minutes smallint not null default 0 check (minutes between 0 and 1500),
  price_minor bigint not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  max_quantity smallint not null default 1 check (max_quantity between 1 and 100),
  published boolean not null default false,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade
);
create index add_on_id on catalog.add_on (id);
create index add_on_business on catalog.add_on (organization_id, business_id) where deleted_at is null;
create index add_on_deleted on catalog.add_on (organization_id, deleted_at) where deleted_at is not null;

create table catalog.service_add_on (
  organization_id uuid not null,
  service_id uuid not null,
  add_on_id uuid not null,
  required boolean not null default false,
  display_order smallint not null default 0,
  published boolean not null default false,
  primary key (organization_id, service_id, add_on_id),
  foreign key (organization_id, service_id) references catalog.service on delete cascade,
  foreign key (organization_id, add_on_id) references catalog.add_on on delete cascade
);
create index service_add_on_add_on on catalog.service_add_on (organization_id, add_on_id);

-- ── things and tables ────────────────────────────────────────────────────────────────────────────────────────────────

create table catalog.resource_type (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- Whether one of them does as well as another: services may then need any of them.
  exchangeable boolean not null default true,
  published boolean not null default false,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade
);
create index resource_type_id on catalog.resource_type (id);
create index resource_type_business on catalog.resource_type (organization_id, business_id) where deleted_at is null;
create index resource_type_deleted on catalog.resource_type (organization_id, deleted_at) where deleted_at is not null;

alter table catalog.resource
  add column type_id uuid,
  add column seats_min smallint check (seats_min >= 1),
  add column seats_max smallint check (seats_max between seats_min and 500),
  add column max_spare_seats smallint check (max_spare_seats between 0 and 500),
  add foreign key (organization_id, type_id) references catalog.resource_type,
  add check (type_id is null or kind <> 'STAFF'),
  add check ((seats_min is null) = (seats_max is null)),
  add check (seats_max is null or kind = 'TABLE'),
  add check (max_spare_seats is null or seats_max is not null);
create index resource_type_of on catalog.resource (organization_id, type_id) where type_id is not null;

alter table catalog.staff_variation
  add column weight smallint not null default 100 check (weight between 1 and 10000),
  add column priority smallint not null default 0 check (priority between 0 and 1000);

-- Joined tables: booked as one, and free when all of them are.
create table catalog.resource_group (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  seats_min smallint not null check (seats_min >= 1),
  seats_max smallint not null check (seats_max between seats_min and 500),
  max_spare_seats smallint check (max_spare_seats between 0 and 500),
  rank smallint not null default 0 check (rank between 0 and 10000),
  published boolean not null default false,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade,
  foreign key (organization_id, location_id) references catalog.location
);
create index resource_group_id on catalog.resource_group (id);
create index resource_group_business on catalog.resource_group (organization_id, business_id) where deleted_at is null;
create index resource_group_location on catalog.resource_group (organization_id, location_id);
create index resource_group_deleted on catalog.resource_group (organization_id, deleted_at) where deleted_at is not null;

create table catalog.resource_group_item (
  organization_id uuid not null,
  group_id uuid not null,
  resource_id uuid not null,
  published boolean not null default false,
  primary key (organization_id, group_id, resource_id),
  foreign key (organization_id, group_id) references catalog.resource_group on delete cascade,
  foreign key (organization_id, resource_id) references catalog.resource on delete cascade
);
create index resource_group_item_resource on catalog.resource_group_item (organization_id, resource_id);

-- ── what a visit needs ───────────────────────────────────────────────────────────────────────────────────────────────

create table catalog.requirement (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  service_id uuid,
  variation_id uuid,
  type_id uuid,
  resource_id uuid,
  quantity smallint not null default 1 check (quantity between 1 and 500),
  phase text not null default 'WHOLE' check (phase in ('WHOLE', 'SERVICE', 'PROCESSING')),
  published boolean not null default false,
  primary key (organization_id, id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade,
  foreign key (organization_id, service_id) references catalog.service on delete cascade,
  foreign key (organization_id, variation_id) references catalog.variation on delete cascade,
  foreign key (organization_id, type_id) references catalog.resource_type,
  foreign key (organization_id, resource_id) references catalog.resource,
  check ((service_id is null) <> (variation_id is null)),
  check ((type_id is null) <> (resource_id is null))
);
create index requirement_business on catalog.requirement (organization_id, business_id);
create index requirement_service on catalog.requirement (organization_id, service_id);
create index requirement_variation on catalog.requirement (organization_id, variation_id);
create index requirement_type on catalog.requirement (organization_id, type_id);
create index requirement_resource on catalog.requirement (organization_id, resource_id);
create unique index requirement_service_resource on catalog.requirement (organization_id, service_id, resource_id)
  where resource_id is not null;
create unique index requirement_variation_resource on catalog.requirement (organization_id, variation_id, resource_id)
  where resource_id is not null;

create table catalog.stay_rule (
  organization_id uuid not null,
  variation_id uuid not null,
  min_party smallint not null check (min_party >= 1),
  max_party smallint not null check (max_party between min_party and 500),
  minutes smallint not null check (minutes between 1 and 1500),
  published boolean not null default false,
  primary key (organization_id, variation_id, min_party),
  foreign key (organization_id, variation_id) references catalog.variation on delete cascade,
  constraint stay_rule_no_overlap exclude using gist (organization_id with =, variation_id with =,
    int4range(min_party, max_party, '[]') with &&)
);

-- ── where mobile vendors go ──────────────────────────────────────────────────────────────────────────────────────────

-- A circle or a polygon, which is a list of {latitude, longitude}.
create table catalog.service_area (
  organization_id uuid not null,
  location_id uuid not null,
  center_lat double precision check (center_lat between -90 and 90),
  center_lon double precision check (center_lon between -180 and 180),
  radius_m int check (radius_m between 100 and 500000),
  polygon jsonb check (jsonb_typeof(polygon) = 'array' and jsonb_array_length(polygon) between 3 and 100),
  travel_speed_kmh smallint not null check (travel_speed_kmh between 1 and 200),
  min_travel_min smallint not null default 0 check (min_travel_min between 0 and 480),
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  published boolean not null default false,
  primary key (organization_id, location_id),
  foreign key (organization_id, location_id) references catalog.location on delete cascade,
  check ((center_lat is null) = (center_lon is null) and (center_lat is null) = (radius_m is null)),
  check ((radius_m is null) <> (polygon is null))
);

-- ── doors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  own text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  part text;
begin
  foreach part in array array['add_on', 'service_add_on', 'resource_type', 'resource_group', 'resource_group_item',
                              'requirement', 'stay_rule', 'service_area'] loop
    execute format('alter table catalog.%I enable row level security, force row level security', part);
    execute format('create policy read on catalog.%I for select to catalog_service using (case
      when %s or published then true else false end)', part, own);
    execute format('create policy add on catalog.%I for insert to catalog_service with check (%s)', part, own);
    execute format('create policy change on catalog.%I for update to catalog_service using (%s) with check (%2$s)', part, own);
    execute format('grant select, insert, update on catalog.%I to catalog_service', part);
  end loop;

  -- Written again as a whole.
  foreach part in array array['service_add_on', 'resource_group_item', 'requirement', 'stay_rule', 'service_area'] loop
    execute format('create policy remove on catalog.%I for delete to catalog_service using (%s)', part, own);
    execute format('grant delete on catalog.%I to catalog_service', part);
  end loop;
end $$;
