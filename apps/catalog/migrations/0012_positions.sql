-- Where mobile locations are and were. Monthly partitions by the id, kept for three months.
create table catalog.position (
  organization_id uuid not null,
  id uuid not null check (uuid_extract_version(id) = 7),
  location_id uuid not null,
  at timestamptz(3) not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  accuracy_m int check (accuracy_m >= 0),
  speed_kmh int check (speed_kmh between 0 and 1000),
  source text not null check (source in ('MEMBER', 'API_KEY')),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  foreign key (organization_id, location_id) references catalog.location on delete cascade
) partition by range (id);
create index position_location_at on catalog.position (organization_id, location_id, at desc);
create index position_at on catalog.position using brin (at);
select catalog.make_partitions('position');

-- The last of them, written again and again in the same place. `shown` is where the search finds it: moved with
-- patience, because an index has to follow.
create table catalog.position_latest (
  organization_id uuid not null,
  location_id uuid not null,
  at timestamptz(3) not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  accuracy_m int check (accuracy_m >= 0),
  shown_at timestamptz(3) not null,
  shown_lat double precision not null check (shown_lat between -90 and 90),
  shown_lon double precision not null check (shown_lon between -180 and 180),
  published boolean not null default false,
  primary key (organization_id, location_id),
  foreign key (organization_id, location_id) references catalog.location on delete cascade
) with (fillfactor = 50);

do $$
declare
  own text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  each record;
begin
  for each in select * from (values
    ('position',        '%s',              'select, insert'),
    ('position_latest', '%s or published', 'select, insert, update')) as t (name, readers, granted)
  loop
    execute format('alter table catalog.%I enable row level security, force row level security', each.name);
    execute format('create policy read on catalog.%I for select to catalog_service using (case when %s then true else false end)',
      each.name, format(each.readers, own));
    execute format('create policy add on catalog.%I for insert to catalog_service with check (%s)', each.name, own);
    if each.granted like '%update%' then
      execute format('create policy change on catalog.%I for update to catalog_service using (%s) with check (%2$s)', each.name, own);
    end if;
    execute format('grant %s on catalog.%I to catalog_service', each.granted, each.name);
  end loop;
end $$;
