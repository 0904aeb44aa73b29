-- When locations are open in the days to come, as scheduling tells it.
create table catalog.hours_ref (
  organization_id uuid not null,
  id uuid not null,                               -- the location
  business_id uuid not null,
  opens timestamptz(3)[] not null,
  closes timestamptz(3)[] not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  primary key (organization_id, id),
  check (cardinality(opens) = cardinality(closes))
);
select catalog.make_projection('hours_ref');

-- What is searched of it: a row for each time in which a location is open to the public. Written again whenever the
-- hours, the location or its switch change.
create table catalog.opening_search (
  organization_id uuid not null,
  location_id uuid not null,
  business_id uuid not null,
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null check (closes_at > opens_at),
  published boolean not null,                     -- so is the location, and it is switched on
  primary key (organization_id, location_id, opens_at),
  foreign key (organization_id, location_id) references catalog.location on delete cascade
);
create index opening_search_business on catalog.opening_search (organization_id, business_id, closes_at, opens_at) where published;

do $$
declare
  own text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
begin
  alter table catalog.hours_ref enable row level security, force row level security;
  execute format('create policy read on catalog.hours_ref for select to catalog_service using (case when %s then true else false end)', own);
  execute format('create policy add on catalog.hours_ref for insert to catalog_service with check (%s)', own);
  execute format('create policy change on catalog.hours_ref for update to catalog_service using (%s) with check (%1$s)', own);
  grant select, insert, update on catalog.hours_ref to catalog_service;

  -- Published rows are read by everybody: lists of businesses ask for them without a function.
  alter table catalog.opening_search enable row level security, force row level security;
  execute format('create policy read on catalog.opening_search for select to catalog_service using (case when %s or published then true else false end)', own);
  execute format('create policy add on catalog.opening_search for insert to catalog_service with check (%s)', own);
  execute format('create policy remove on catalog.opening_search for delete to catalog_service using (%s)', own);
  create policy search on catalog.opening_search for select to catalog_search using (true);
  grant select, insert, delete on catalog.opening_search to catalog_service;
  grant select on catalog.opening_search to catalog_search;
end $$;
