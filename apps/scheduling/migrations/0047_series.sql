-- Visits that repeat. Each occurrence is a visit of its own; the series says what they have in common and how each came out.

create table scheduling.series (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  -- What each visit is: its services with the wanted staff, and the party.
  template jsonb not null check (jsonb_typeof(template -> 'segments') = 'array' and jsonb_array_length(template -> 'segments') between 1 and 8),
  -- RFC 5545, without DTSTART: wall time of the zone, from starts_local on.
  rule text not null check (length(rule) between 1 and 500),
  -- Local starts that are left out, such as 2027-03-01T10:00.
  excluded text[] not null default '{}' check (cardinality(excluded) <= 104),
  starts_local timestamp(3) not null,
  time_zone text not null check (time_zone <> ''),
  on_conflict text not null check (on_conflict in ('FAIL_ALL', 'SKIP', 'NEAREST')),
  status text not null check (status in ('ACTIVE', 'ENDED')),
  occurrences int not null check (occurrences between 1 and 104),
  -- The series that it goes on with, from a change of this visit and the following ones on.
  continues_id uuid,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id));
create index series_id on scheduling.series (id);
create index series_customer on scheduling.series (organization_id, customer_id, created_at desc) where deleted_at is null;
create index series_person on scheduling.series (customer_id, created_at desc) where deleted_at is null;
create index series_deleted on scheduling.series (organization_id, deleted_at) where deleted_at is not null;

create table scheduling.series_occurrence (
  organization_id uuid not null,
  series_id uuid not null,
  n smallint not null check (n between 1 and 104),
  customer_id uuid not null,
  -- Where the rule puts it, in the series' zone. The visit may have been moved since.
  local_start timestamp(3) not null,
  outcome text not null check (outcome in ('BOOKED', 'CONFLICT', 'SKIPPED', 'MOVED', 'CANCELLED')),
  appointment_id uuid,
  -- Why there is no visit, or why it is not as the series.
  problem text check (length(problem) between 1 and 40),
  -- The next start that was free, where this one was not.
  next_starts_at timestamptz(3),
  -- Changed by itself: changes of several leave it alone unless asked.
  changed boolean not null default false,
  primary key (organization_id, series_id, n),
  check (outcome not in ('BOOKED', 'MOVED') or appointment_id is not null),
  check (outcome not in ('CONFLICT', 'SKIPPED') or appointment_id is null),
  foreign key (organization_id, series_id) references scheduling.series (organization_id, id) on delete cascade,
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id));
create index series_occurrence_visit on scheduling.series_occurrence (organization_id, appointment_id) where appointment_id is not null;

alter table scheduling.appointment
  add column series_id uuid,
  add column occurrence smallint,
  add check ((series_id is null) = (occurrence is null));

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  each record;
begin
  for each in select * from (values ('series'), ('series_occurrence')) as t (name)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or %s then true else false end)',
      each.name, own, mine);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    execute format('grant select, insert, update on scheduling.%I to scheduling_service', each.name);
  end loop;
end $$;
