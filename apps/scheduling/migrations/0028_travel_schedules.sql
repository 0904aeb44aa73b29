-- Staff who work elsewhere for a while: their own hours of these dates, both included, are read in that zone.
create table scheduling.travel_schedule (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  time_zone text not null check (time_zone <> ''),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  check (ends_on >= starts_on and ends_on < starts_on + 366),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id),
  constraint travel_schedule_no_overlap exclude using gist (organization_id with =, resource_id with =,
    daterange(starts_on, ends_on, '[]') with &&));
create index travel_schedule_dates on scheduling.travel_schedule (organization_id, resource_id, starts_on) include (ends_on, time_zone);

alter table scheduling.travel_schedule enable row level security, force row level security;
create policy read on scheduling.travel_schedule for select to scheduling_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on scheduling.travel_schedule for insert to scheduling_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on scheduling.travel_schedule for delete to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on scheduling.travel_schedule to scheduling_service;
