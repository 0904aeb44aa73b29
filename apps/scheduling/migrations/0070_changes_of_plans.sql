-- Tells whether anything has changed by which visits are planned (the place and its rules, what is offered, hours,
-- closures), so that a service may go on with what it has read of it before. Each statement that changes some of it
-- leaves one mark and takes away those that it finds: together they are others than before, however many change things
-- at once. Nobody waits for a mark of somebody else. An update never moves a row to another organization.
create table scheduling.plan_change (
  organization_id uuid not null,
  id bigint not null,
  primary key (organization_id, id));
alter table scheduling.plan_change enable row level security;
alter table scheduling.plan_change force row level security;
create policy read on scheduling.plan_change for select to scheduling_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy worker on scheduling.plan_change to scheduling_worker using (true) with check (true);
grant select on scheduling.plan_change to scheduling_service;
grant select, insert, update, delete on scheduling.plan_change to scheduling_worker;

create function scheduling.mark_plans(organizations uuid[]) returns void language sql set search_path = pg_catalog as $$
  delete from scheduling.plan_change c
   where (c.organization_id, c.id) in (
     select o.organization_id, o.id from scheduling.plan_change o where o.organization_id = any (organizations) for update skip locked);
  insert into scheduling.plan_change select o, hashtextextended(gen_random_uuid()::text, 0) from unnest(organizations) as o
$$;
alter function scheduling.mark_plans owner to scheduling_worker;

create function scheduling.note_plan_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform scheduling.mark_plans(array(select distinct c.organization_id from changed c));
  return null;
end $$;
alter function scheduling.note_plan_change owner to scheduling_worker;

-- Of calendars elsewhere it is only known whether there are any: that they were asked again changes nothing.
create function scheduling.note_connection_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform scheduling.mark_plans(array(
    select distinct c.organization_id from changed c join was w on w.organization_id = c.organization_id and w.id = c.id
     where (c.status = 'OFF') <> (w.status = 'OFF') or (c.deleted_at is null) <> (w.deleted_at is null)));
  return null;
end $$;
alter function scheduling.note_connection_change owner to scheduling_worker;

-- The mark of an organization as it is seen now; null where nothing has been planned yet.
create function scheduling.plan_mark(organization uuid) returns text language sql stable
return (select bit_xor(c.id)::text from scheduling.plan_change c where c.organization_id = organization);

do $$
declare
  name text;
begin
  foreach name in array array['location_ref', 'business_ref', 'service_ref', 'variation_ref', 'staff_variation_ref', 'requirement_ref',
    'resource_ref', 'group_ref', 'stay_ref', 'add_on_ref', 'service_add_on_ref', 'policy_ref', 'deposit_rule_ref', 'area_ref',
    'opening_hours', 'working_hours', 'working_override', 'travel_schedule', 'closure', 'closure_resource', 'pacing_rule', 'booking_limit',
    'calendar_connection'] loop
    execute format('create trigger plan_begins after insert on scheduling.%I
      referencing new table as changed for each statement execute function scheduling.note_plan_change()', name);
    execute format('create trigger plan_ends after delete on scheduling.%I
      referencing old table as changed for each statement execute function scheduling.note_plan_change()', name);
    if name <> 'calendar_connection' then
      execute format('create trigger plan_changes after update on scheduling.%I
        referencing new table as changed for each statement execute function scheduling.note_plan_change()', name);
    end if;
  end loop;
end $$;
create trigger plan_changes after update on scheduling.calendar_connection
  referencing old table as was new table as changed for each statement execute function scheduling.note_connection_change();

insert into scheduling.plan_change select distinct l.organization_id, hashtextextended(l.organization_id::text, 0) from scheduling.location_ref l;
