-- Visits to come that cannot take place as they were booked, until somebody moves or cancels them.
create table scheduling.visit_to_decide (
  organization_id uuid not null,
  appointment_id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  reason text not null check (reason in ('BUSINESS_ARCHIVED', 'LOCATION_CLOSED', 'RESOURCE_RETIRED', 'STAFF_LEFT')),
  -- The start of the visit.
  starts_at timestamptz(3) not null,
  -- When it is cancelled by itself; null: never.
  cancels_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, appointment_id),
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id) on delete cascade);
create index visit_to_decide_start on scheduling.visit_to_decide (organization_id, starts_at, appointment_id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  alter table scheduling.visit_to_decide enable row level security;
  alter table scheduling.visit_to_decide force row level security;
  execute format('create policy read on scheduling.visit_to_decide for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.visit_to_decide for insert to scheduling_service with check (%s)', own);
  execute format('create policy remove on scheduling.visit_to_decide for delete to scheduling_service using (%s)', own);
  grant select, insert, delete on scheduling.visit_to_decide to scheduling_service;
end $$;
