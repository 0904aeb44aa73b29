-- Dated group occurrences, and the places in them.

create table scheduling.class_session (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  service_id uuid not null,
  variation_id uuid not null,
  variation_version int not null,
  -- Who gives it, and where: both are occupied by SESSION allocations, whose owner is the session.
  staff_id uuid not null,
  room_id uuid,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- The start as it was promised: wall time and zone; the instant follows from them when a zone's rules change.
  time_zone text not null check (time_zone <> ''),
  local_start timestamp(3) not null,
  -- Places that are booked or were used, and places that are held for a while. Every change of a seat's status changes
  -- them in the same transaction, under the lock of this row; the check is what makes overselling impossible.
  capacity int not null check (capacity between 1 and 500),
  taken int not null default 0 check (taken >= 0),
  held int not null default 0 check (held >= 0),
  waitlist_max int not null default 0 check (waitlist_max between 0 and 500),
  -- The price of one place.
  list_minor bigint not null check (list_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  course_id uuid,
  published boolean not null,
  status text not null check (status in ('SCHEDULED', 'RUNNING', 'DONE', 'CANCELLED')),
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  constraint class_session_not_oversold check (taken + held <= capacity),
  check (ends_at > starts_at and ends_at <= starts_at + interval '25 hours'),
  primary key (organization_id, id),
  foreign key (organization_id, staff_id) references scheduling.resource_ref (organization_id, id),
  foreign key (organization_id, room_id) references scheduling.resource_ref (organization_id, id));
create index class_session_id on scheduling.class_session (id);
create index class_session_start on scheduling.class_session (organization_id, business_id, starts_at);
create index class_session_variation on scheduling.class_session (organization_id, variation_id, starts_at);
-- By which everybody finds whose variation it is.
create index class_session_of on scheduling.class_session (variation_id);
create index class_session_staff on scheduling.class_session (organization_id, staff_id);
create index class_session_room on scheduling.class_session (organization_id, room_id) where room_id is not null;
create index class_session_deleted on scheduling.class_session (organization_id, deleted_at) where deleted_at is not null;

-- One place in a session. HELD for a hold, or for a visit that waits for approval or payment, until `expires_at`: from
-- then on whoever needs the place takes it over. The visit's segment names it.
create table scheduling.seat (
  organization_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  seat_no smallint check (seat_no >= 1),
  hold_id uuid not null,
  appointment_id uuid,
  -- Null while it is held for nobody in particular.
  customer_id uuid,
  list_minor bigint not null check (list_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- What giving it up late cost, or not coming.
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  status text not null check (status in ('HELD', 'BOOKED', 'ATTENDED', 'NO_SHOW', 'CANCELLED', 'EXPIRED')),
  expires_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  updated_at timestamptz(3) not null default clock.now(),
  version int not null default 1 check (version >= 1),
  check (status <> 'HELD' or expires_at is not null),
  check (status not in ('BOOKED', 'ATTENDED', 'NO_SHOW') or (appointment_id is not null and customer_id is not null)),
  primary key (organization_id, id),
  foreign key (organization_id, session_id) references scheduling.class_session (organization_id, id) on delete cascade,
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id));
create index seat_id on scheduling.seat (id);
create index seat_session on scheduling.seat (organization_id, session_id, status);
create index seat_customer on scheduling.seat (customer_id, status);
create index seat_hold on scheduling.seat (organization_id, hold_id);
create index seat_appointment on scheduling.seat (organization_id, appointment_id) where appointment_id is not null;
create unique index seat_number on scheduling.seat (organization_id, session_id, seat_no) where status in ('HELD', 'BOOKED');

-- The service of a visit may be a place in a session, which occupies nobody, not even who gives it: the session does. A
-- place that is given up alone leaves the visit; its seat remembers it.
alter table scheduling.segment
  drop constraint segment_staff,
  add column session_id uuid,
  add column seat_id uuid,
  add constraint segment_staff check (case when session_id is null then (resource_id is null) = (unit is null) else unit is null end),
  add constraint segment_seat_check check ((session_id is null) = (seat_id is null)),
  add constraint segment_seat_fkey foreign key (organization_id, seat_id) references scheduling.seat (organization_id, id);
create index segment_seat on scheduling.segment (organization_id, seat_id) where seat_id is not null;

-- Somebody may wait for a place in one session, and for others beside it.
alter table scheduling.waitlist_entry
  add column session_id uuid,
  add constraint waitlist_entry_session_fkey foreign key (organization_id, session_id)
    references scheduling.class_session (organization_id, id) on delete cascade;
drop index scheduling.waitlist_entry_live;
create unique index waitlist_entry_live on scheduling.waitlist_entry (organization_id, customer_id, variation_id, location_id, session_id)
  nulls not distinct where status in ('WAITING', 'OFFERED') and deleted_at is null;
create index waitlist_entry_session on scheduling.waitlist_entry (organization_id, session_id, priority desc, created_at, id)
  where session_id is not null and deleted_at is null;

-- A business is found by its id alone.
create index business_ref_id on scheduling.business_ref (id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  visit constant text := 'appointment_id = (select scheduling.guest_appointment())';
  each record;
begin
  for each in select * from (values
    -- table            who else reads a row
    ('class_session',   'published'),
    ('seat',            mine || ' or ' || visit)) as t (name, others)
  loop
    execute format('alter table scheduling.%I enable row level security, force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or %s then true else false end)',
      each.name, own, each.others);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    execute format('grant select, insert, update on scheduling.%I to scheduling_service', each.name);
  end loop;
  execute format('create policy remove on scheduling.segment for delete to scheduling_service using (%s)', own);
  grant delete on scheduling.segment to scheduling_service;
end $$;
