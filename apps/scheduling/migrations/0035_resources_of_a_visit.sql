-- What a service of a visit takes besides its staff member, and what was added to it.

-- A table or something rented is served by nobody. Add-ons lengthen a service; a rental lasts for days.
alter table scheduling.segment
  alter column resource_id drop not null,
  alter column unit drop not null,
  add constraint segment_staff check ((resource_id is null) = (unit is null)),
  drop constraint segment_minutes_check,
  add constraint segment_minutes_check check (minutes between 1 and 44640);

-- One more resource of a segment: a helper, a room, a device, a table. `starts_at` is the segment's, and the parts are
-- minutes from there: [from, to), as two lists of the same length. A segment that moves gets new rows.
create table scheduling.segment_resource (
  organization_id uuid not null,
  segment_id uuid not null,
  resource_id uuid not null,
  unit smallint not null check (unit >= 1),
  kind text not null check (kind in ('STAFF', 'ROOM', 'CHAIR', 'TABLE', 'DEVICE', 'POOL')),
  parts_from int[] not null,
  parts_to int[] not null,
  starts_at timestamptz(3) not null,
  created_at timestamptz(3) not null default clock.now(),
  check (cardinality(parts_from) = cardinality(parts_to) and cardinality(parts_from) between 1 and 4),
  primary key (organization_id, segment_id, resource_id, unit),
  foreign key (organization_id, segment_id) references scheduling.segment (organization_id, id) on delete cascade,
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id));
create index segment_resource_use on scheduling.segment_resource (organization_id, resource_id, segment_id) include (starts_at);

-- What was added to a segment, at the price of that moment; the segment's minutes and price contain it.
create table scheduling.segment_add_on (
  organization_id uuid not null,
  segment_id uuid not null,
  add_on_id uuid not null,
  quantity int not null check (quantity between 1 and 100),
  -- Of all of them together.
  minutes int not null check (minutes >= 0),
  price_minor bigint not null check (price_minor >= 0),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, segment_id, add_on_id),
  foreign key (organization_id, segment_id) references scheduling.segment (organization_id, id) on delete cascade);

-- Whoever sees a segment sees what hangs on it. Within the own organization that is decided without looking.
do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  each record;
begin
  for each in select * from (values ('segment_resource', ', delete'), ('segment_add_on', '')) as t (name, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or exists (
      select from scheduling.segment s where s.organization_id = %1$I.organization_id and s.id = %1$I.segment_id) then true else false end)',
      each.name, own);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    if each.granted <> '' then
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant select, insert%s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;
