-- When places and resources are shut. A closure stops offers; visits that are there stay.
create table scheduling.closure (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  scope text not null check (scope in ('LOCATION', 'BUSINESS', 'RESOURCES')),
  location_id uuid,
  -- Local dates, both included, by the clock of each place that is shut; or two instants.
  starts_on date,
  ends_on date,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  -- Every year again on these days and months; 29 February is the 28th in years without.
  recurring boolean not null default false,
  reason text check (length(reason) between 1 and 500),
  source text not null check (source in ('MANUAL', 'PUBLIC_HOLIDAY')),
  -- The location's or the business's: a closure is as public as what is shut. Those of resources are nobody else's.
  published boolean not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check ((scope = 'LOCATION') = (location_id is not null)),
  check ((starts_on is null) = (ends_on is null) and (starts_at is null) = (ends_at is null) and (starts_on is null) <> (starts_at is null)),
  check (ends_on >= starts_on and ends_on < starts_on + 366),
  check (ends_at > starts_at and ends_at <= starts_at + interval '366 days'),
  check (not recurring or starts_on is not null),
  check (source = 'MANUAL' or (scope = 'LOCATION' and starts_on = ends_on and not recurring)),
  check (scope <> 'RESOURCES' or not published),
  primary key (organization_id, id),
  foreign key (organization_id, location_id) references scheduling.location_ref (organization_id, id));
create index closure_id on scheduling.closure (id);
create index closure_dates on scheduling.closure (organization_id, business_id, starts_on, ends_on) where deleted_at is null;
create index closure_location on scheduling.closure (organization_id, location_id, starts_on) where location_id is not null;
create index closure_deleted on scheduling.closure (organization_id, deleted_at) where deleted_at is not null;
-- One for each holiday of a place, for good: one that was removed stays removed when the year's are taken over again.
create unique index closure_holiday on scheduling.closure (organization_id, location_id, starts_on) where source = 'PUBLIC_HOLIDAY';
create statistics scheduling.closure_business (dependencies, ndistinct) on organization_id, business_id from scheduling.closure;

create table scheduling.closure_resource (
  organization_id uuid not null,
  closure_id uuid not null,
  resource_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, closure_id, resource_id),
  foreign key (organization_id, closure_id) references scheduling.closure (organization_id, id) on delete cascade,
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id));
create index closure_resource_resource on scheduling.closure_resource (organization_id, resource_id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  alter table scheduling.closure enable row level security, force row level security;
  execute format('create policy read on scheduling.closure for select to scheduling_service using (case when %s or published then true else false end)', own);
  execute format('create policy add on scheduling.closure for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.closure for update to scheduling_service using (%s) with check (%1$s)', own);
  grant select, insert, update on scheduling.closure to scheduling_service;

  alter table scheduling.closure_resource enable row level security, force row level security;
  execute format('create policy read on scheduling.closure_resource for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.closure_resource for insert to scheduling_service with check (%s)', own);
  grant select, insert on scheduling.closure_resource to scheduling_service;
end $$;

-- The days that a closure by dates covers between two dates; none of one by instants.
create function scheduling.closed_days(starts_on date, ends_on date, recurring boolean, d0 date, d1 date)
returns table (first_day date, last_day date) language sql immutable parallel safe rows 1 as $$
  select s.first_day, s.last_day
    from generate_series(case when recurring then greatest(0, date_part('year', d0) - date_part('year', ends_on))::int else 0 end,
                         case when recurring then greatest(0, date_part('year', d1) - date_part('year', starts_on))::int else 0 end) y (n)
   cross join lateral (select (starts_on + make_interval(years => y.n))::date as first_day,
                              (ends_on + make_interval(years => y.n))::date as last_day) s
   where s.first_day <= d1 and s.last_day >= d0
$$;
