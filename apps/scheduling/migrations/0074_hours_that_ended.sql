-- What hours were when they ended with their place, so that they come back with it; for 30 days. A window is as it was
-- before; a date of one's own is only hidden, and named.
create table scheduling.ended_hours (
  organization_id uuid not null,
  -- Of the window, or of the date of one's own.
  id uuid not null,
  resource_id uuid not null,
  location_id uuid not null,
  -- The whole row of the window; null: a date of one's own.
  was jsonb,
  ended_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id));
create index ended_hours_place on scheduling.ended_hours (organization_id, location_id, resource_id);
create index ended_hours_resource on scheduling.ended_hours (organization_id, resource_id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  alter table scheduling.ended_hours enable row level security;
  alter table scheduling.ended_hours force row level security;
  execute format('create policy read on scheduling.ended_hours for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.ended_hours for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.ended_hours for update to scheduling_service using (%s) with check (%s)', own, own);
  execute format('create policy remove on scheduling.ended_hours for delete to scheduling_service using (%s)', own);
  grant select, insert, update, delete on scheduling.ended_hours to scheduling_service;
  create policy removal on scheduling.ended_hours to scheduling_worker using (true) with check (true);
  grant select, delete on scheduling.ended_hours to scheduling_worker;
end $$;
