-- Where visits are kept that ended more than two years ago: out of the way of everything that looks at the calendar.

-- A visit as it was, with its segments as they were (what the engine knows of a segment, its resources and add-ons). Split
-- by the month of its start; the first partition has whatever was before.
create table scheduling.appointment_archive (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  party_size int not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  time_zone text not null,
  local_start timestamp(3) not null,
  local_date date not null,
  place text not null,
  place_lat double precision,
  place_lon double precision,
  source text not null,
  created_by_kind text not null,
  status text not null check (status in ('COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')),
  approval_deadline timestamptz(3),
  payment_requirement text not null,
  payment_deadline timestamptz(3),
  payment_extended_at timestamptz(3),
  deposit_minor bigint not null,
  payment_id uuid,
  list_minor bigint not null,
  currency text not null,
  price_snapshot jsonb not null,
  policy_snapshot jsonb not null,
  customer_note_enc bytea check (octet_length(customer_note_enc) <= 20000),
  series_id uuid,
  occurrence smallint,
  reschedule_count int not null,
  ical_sequence int not null,
  checked_in_at timestamptz(3),
  started_at timestamptz(3),
  completed_at timestamptz(3),
  no_show_at timestamptz(3),
  no_show_undone_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancelled_by text,
  cancel_reason text,
  is_late boolean not null,
  fee_minor bigint not null,
  external_id text,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3) check (deleted_at is null),
  metadata jsonb not null default '{}',
  segments jsonb not null check (jsonb_typeof(segments) = 'array'),
  archived_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id, starts_at)
) partition by range (starts_at);
create index appointment_archive_id on scheduling.appointment_archive (id);
create index appointment_archive_customer on scheduling.appointment_archive (organization_id, customer_id, starts_at desc);
create index appointment_archive_person on scheduling.appointment_archive (customer_id, starts_at desc);

do $$
declare
  first constant timestamptz := date_trunc('month', clock_timestamp(), 'UTC') - interval '25 months';
  part text;
begin
  foreach part in array array['appointment_archive_past', 'appointment_archive' || to_char(first at time zone 'UTC', '_YYYY_MM')] loop
    execute format('create table scheduling.%I partition of scheduling.appointment_archive for values from (%s) to (%L)', part,
      case when part like '%past' then 'minvalue' else quote_literal(first) end,
      case when part like '%past' then first else date_add(first, interval '1 month', 'UTC') end);
    execute format('alter table scheduling.%I enable row level security, force row level security', part);
    execute format('create policy closed on scheduling.%I using (false) with check (false)', part);
  end loop;
end $$;

-- The doors are those of appointment. Nobody adds to it but the move, which acts as the worker.
do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
begin
  execute 'alter table scheduling.appointment_archive enable row level security, force row level security';
  execute format('create policy read on scheduling.appointment_archive for select to scheduling_service using (case when %s or %s or id = (select scheduling.guest_appointment()) then true else false end)',
    own, mine);
  execute format('create policy change on scheduling.appointment_archive for update to scheduling_service using (%s) with check (%1$s)', own);
end $$;
-- Visits go to whoever their customer is, and what erased people wrote is emptied: nothing else changes.
grant select, update (customer_id, cancel_reason, customer_note_enc, version, updated_at) on scheduling.appointment_archive to scheduling_service;

-- A note moves as it was sealed, and goes on naming the table in which it was written.
select scheduling.make_sealed('appointment_archive', 'customer_note_enc', sealed_as => 'appointment');
grant select, insert on scheduling.appointment_archive to scheduling_worker;

-- What the move takes away. Segments, with their resources and add-ons, go with the visit by their foreign keys; so do
-- tokens of guests, which ended long before.
grant select, delete on scheduling.appointment to scheduling_worker;
create policy archive on scheduling.segment_resource for select to scheduling_worker using (true);
create policy archive on scheduling.segment_add_on for select to scheduling_worker using (true);
grant select on scheduling.segment, scheduling.segment_resource, scheduling.segment_add_on to scheduling_worker;

-- History, places in sessions and occurrences of series outlive the visit's row and go on naming it by its id, which is
-- found in the archive. So nothing holds the row back any more, also not from months of history that were detached.
do $$
declare
  each record;
begin
  for each in
    select k.conrelid::regclass as of_table, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = 'scheduling.appointment'::regclass and k.conparentid = 0
       and (c.relname in ('seat', 'series_occurrence') or c.relname like 'appointment\_history%')
  loop
    execute format('alter table %s drop constraint %I', each.of_table, each.conname);
  end loop;
end $$;

-- Every organization is looked after at night from now on.
insert into scheduling.due (organization_id, kind, subject_id, due_at)
select organization_id, 'archive', organization_id, date_trunc('day', clock.now(), 'UTC') + interval '1 day 3 hours 40 minutes'
  from (select distinct b.organization_id from scheduling.business_ref b) b
on conflict do nothing;
