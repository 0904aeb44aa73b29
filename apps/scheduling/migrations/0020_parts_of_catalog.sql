-- What a business decides about its grid, its booking window, its customers' clashes and the choice of staff.
alter table scheduling.business_ref
  add column slot_offset_minutes int not null default 0 check (slot_offset_minutes >= 0),
  add column booking_window_kind text not null default 'ROLLING' check (booking_window_kind in ('ROLLING', 'OPEN_DAYS', 'FIXED')),
  add column booking_window_weekdays_only boolean not null default false,
  add column booking_window_from date,
  add column booking_window_to date,
  add column customer_clash text not null default 'ALLOW' check (customer_clash in ('REFUSE', 'WARN', 'ALLOW')),
  add column any_staff text not null default 'FEWEST_MINUTES'
    check (any_staff in ('LEAST_RECENT', 'PRIORITY', 'WEIGHTED', 'FEWEST_MINUTES')),
  add column auto_complete boolean not null default false;

-- Where a location is, and where a mobile one goes. The area is a part of the location's state.
alter table scheduling.location_ref
  add column lat double precision check (lat between -90 and 90),
  add column lon double precision check (lon between -180 and 180);

create table scheduling.area_ref (
  organization_id uuid not null,
  location_id uuid not null,
  center_lat double precision check (center_lat between -90 and 90),
  center_lon double precision check (center_lon between -180 and 180),
  radius_m int check (radius_m > 0),
  polygon jsonb,
  travel_speed_kmh int not null check (travel_speed_kmh > 0),
  min_travel_minutes int not null check (min_travel_minutes >= 0),
  fee_minor bigint not null,
  primary key (organization_id, location_id));

-- Tables have seats; things of one type stand in for each other.
alter table scheduling.resource_ref
  add column type_id uuid,
  add column seats_min int check (seats_min >= 1),
  add column seats_max int check (seats_max >= 1),
  add column max_spare_seats int check (max_spare_seats >= 0);
create index resource_ref_type on scheduling.resource_ref (organization_id, type_id) where live;
create index resource_ref_location on scheduling.resource_ref (organization_id, location_id, kind) where live;

alter table scheduling.staff_variation_ref
  add column weight int not null default 100 check (weight >= 1),
  add column priority int not null default 0 check (priority >= 0);

-- Joined tables.
create table scheduling.group_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  resource_ids uuid[] not null check (cardinality(resource_ids) >= 1),
  seats_min int not null check (seats_min >= 1),
  seats_max int not null check (seats_max >= 1),
  max_spare_seats int check (max_spare_seats >= 0),
  rank int not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index group_ref_location on scheduling.group_ref (organization_id, location_id) where live;

create table scheduling.add_on_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  minutes int not null check (minutes >= 0),
  price_minor bigint not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  max_quantity int not null check (max_quantity >= 1),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

alter table scheduling.service_ref
  add column kind text not null default 'APPOINTMENT' check (kind in ('APPOINTMENT', 'CLASS', 'TABLE', 'RENTAL')),
  add column place_kinds text[] not null default '{BUSINESS}';

-- Which add-ons a service offers: a part of the service's state.
create table scheduling.service_add_on_ref (
  organization_id uuid not null,
  service_id uuid not null,
  add_on_id uuid not null,
  required boolean not null,
  display_order int not null,
  primary key (organization_id, service_id, add_on_id));

alter table scheduling.variation_ref
  add column price_kind text not null default 'FIXED' check (price_kind in ('FIXED', 'FROM', 'PER_PERSON')),
  add column capacity int not null default 1 check (capacity >= 1),
  add column pause_after_minutes int not null default 0 check (pause_after_minutes >= 0),
  -- Null: the business's.
  add column lead_time_minutes int check (lead_time_minutes >= 0),
  add column booking_window_days int check (booking_window_days >= 0);

-- How long a party of that size stays: a part of the variation's state.
create table scheduling.stay_ref (
  organization_id uuid not null,
  variation_id uuid not null,
  min_party int not null check (min_party >= 1),
  max_party int not null check (max_party >= min_party),
  minutes int not null check (minutes between 1 and 1500),
  primary key (organization_id, variation_id, min_party));

-- What a visit occupies beside its staff: a part of the state of the service or of the variation.
create table scheduling.requirement_ref (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid,
  variation_id uuid,
  type_id uuid,
  resource_id uuid,
  quantity int not null check (quantity >= 1),
  phase text not null check (phase in ('WHOLE', 'SERVICE', 'PROCESSING')),
  check ((service_id is null) <> (variation_id is null)),
  check ((type_id is null) <> (resource_id is null)),
  primary key (organization_id, id));
create index requirement_ref_service on scheduling.requirement_ref (organization_id, service_id) where service_id is not null;
create index requirement_ref_variation on scheduling.requirement_ref (organization_id, variation_id) where variation_id is not null;

select scheduling.make_projection('group_ref');
select scheduling.make_projection('add_on_ref');

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  each record;
begin
  for each in select * from (values
    -- table                what else than reading and adding is granted
    ('group_ref',           'update'),
    ('add_on_ref',          'update'),
    ('area_ref',            'delete'),
    ('service_add_on_ref',  'delete'),
    ('stay_ref',            'delete'),
    ('requirement_ref',     'delete')) as t (name, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s then true else false end)', each.name, own);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    if each.granted = 'update' then
      execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    else
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant select, insert, %s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;
