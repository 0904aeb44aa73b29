-- When locations are open is told to the others: what was told last, so that it is told again only when it is something
-- else. One row for each location; its lock orders what is told.
create table scheduling.opening_told (
  organization_id uuid not null,
  location_id uuid not null,
  told jsonb not null,
  version int not null default 0 check (version >= 0),
  updated_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, location_id)
);
alter table scheduling.opening_told enable row level security, force row level security;
create policy read on scheduling.opening_told for select to scheduling_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on scheduling.opening_told for insert to scheduling_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on scheduling.opening_told for update to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on scheduling.opening_told to scheduling_service;

-- Whatever changes when a place is open sets its timer: no command has to remember. They act as the worker, because a
-- projection is also ended where no organization's door is open.
create function scheduling.open_time_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into scheduling.due as d (organization_id, kind, subject_id, due_at)
  select c.organization_id, 'open_time', c.location_id, clock.now() from (select distinct organization_id, location_id from changed) c
      on conflict (kind, subject_id) do update set due_at = excluded.due_at, attempts = 0, locked_until = null, last_error = null;
  return null;
end $$;
create function scheduling.place_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into scheduling.due as d (organization_id, kind, subject_id, due_at)
  values (new.organization_id, 'open_time', new.id, clock.now())
      on conflict (kind, subject_id) do update set due_at = excluded.due_at, attempts = 0, locked_until = null, last_error = null;
  return null;
end $$;
create function scheduling.closure_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into scheduling.due as d (organization_id, kind, subject_id, due_at)
  select l.organization_id, 'open_time', l.id, clock.now() from scheduling.location_ref l
   where l.organization_id = new.organization_id and l.business_id = new.business_id and (new.scope = 'BUSINESS' or l.id = new.location_id)
      on conflict (kind, subject_id) do update set due_at = excluded.due_at, attempts = 0, locked_until = null, last_error = null;
  return null;
end $$;
alter function scheduling.open_time_changed owner to scheduling_worker;
alter function scheduling.place_changed owner to scheduling_worker;
alter function scheduling.closure_changed owner to scheduling_worker;

create trigger hours_added after insert on scheduling.opening_hours
  referencing new table as changed for each statement execute function scheduling.open_time_changed();
create trigger hours_removed after delete on scheduling.opening_hours
  referencing old table as changed for each statement execute function scheduling.open_time_changed();
create trigger closure_added after insert on scheduling.closure
  for each row when (new.scope <> 'RESOURCES') execute function scheduling.closure_changed();
create trigger closure_ended after update on scheduling.closure
  for each row when (new.scope <> 'RESOURCES' and (old.deleted_at is null) <> (new.deleted_at is null)) execute function scheduling.closure_changed();
create trigger place_met after insert on scheduling.location_ref
  for each row execute function scheduling.place_changed();
create trigger place_moved after update on scheduling.location_ref
  for each row when (old.time_zone <> new.time_zone or old.status <> new.status or old.live <> new.live or old.business_id <> new.business_id)
  execute function scheduling.place_changed();

-- Nothing has been told yet of the places that there are.
insert into scheduling.due (organization_id, kind, subject_id, due_at)
select organization_id, 'open_time', id, clock.now() from scheduling.location_ref on conflict do nothing;
