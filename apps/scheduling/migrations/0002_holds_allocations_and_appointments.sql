-- What occupies time (allocations, holds), and the visits themselves.

-- ── occupation ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- One resource occupied for one half-open range, buffers included. A row exists exactly while it blocks: letting go is
-- deleting. Two rows of a unit never overlap, whoever wrote them; an expired one in the way is taken over (allocation.sql).
create table scheduling.allocation (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  unit smallint not null check (unit >= 1),
  during tstzrange not null,
  owner_kind text not null check (owner_kind in ('HOLD', 'SEGMENT', 'SESSION', 'BLOCK', 'TRAVEL')),
  -- The hold, or the segment.
  owner_id uuid not null,
  hold_id uuid,
  appointment_id uuid,
  expires_at timestamptz(3),
  starts_at timestamptz(3) not null generated always as (lower(during)) stored,
  ends_at timestamptz(3) not null generated always as (upper(during)) stored,
  check (not isempty(during) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and not upper_inf(during)
         and upper(during) - lower(during) <= interval '7 days'),
  check (owner_kind <> 'HOLD' or (expires_at is not null and hold_id is not null)),
  check (owner_kind <> 'SEGMENT' or appointment_id is not null),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id),
  constraint allocation_no_overlap
    exclude using gist (organization_id with =, resource_id with =, unit with =, during with &&));
create index allocation_read on scheduling.allocation (organization_id, resource_id, starts_at) include (ends_at, unit, expires_at, appointment_id);
create index allocation_owner on scheduling.allocation (organization_id, owner_id);
create index allocation_expiry on scheduling.allocation (expires_at) where expires_at is not null;
-- Without it the planner takes organization and resource as independent and picks the gist index for reads.
create statistics scheduling.allocation_resource (dependencies, ndistinct) on organization_id, resource_id from scheduling.allocation;

-- A short claim on exact allocations. Whether it has expired is decided by comparing times; the sweep only tidies.
create table scheduling.hold (
  organization_id uuid not null,
  id uuid not null,
  -- SHA-256 of the token, which is an HMAC of the id: only its bearer can use the hold.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid,
  -- Who holds: a person by its id, or somebody without a sign-in by a hash of the address.
  actor_kind text not null check (actor_kind in ('PERSON', 'ADDRESS')),
  actor text not null check (length(actor) between 1 and 128),
  party_size int not null check (party_size between 1 and 500),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  time_zone text not null check (time_zone <> ''),
  items jsonb not null,
  list_minor bigint not null check (list_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  payment_requirement text not null check (payment_requirement in ('NONE', 'CARD_ON_FILE', 'DEPOSIT', 'FULL')),
  deposit_minor bigint not null check (deposit_minor between 0 and list_minor),
  policy_snapshot jsonb not null,
  source text not null check (source in ('ONLINE', 'GUEST', 'PHONE', 'WALK_IN', 'STAFF', 'API', 'IMPORT', 'WAITLIST', 'SERIES', 'MARKETPLACE')),
  status text not null check (status in ('LIVE', 'BOOKED', 'RELEASED', 'EXPIRED')),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default clock.now(),
  updated_at timestamptz(3) not null default clock.now(),
  version int not null default 1 check (version >= 1),
  check (ends_at > starts_at),
  check ((payment_requirement in ('DEPOSIT', 'FULL')) = (deposit_minor > 0)),
  check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 8),
  primary key (organization_id, id),
  constraint hold_token unique (organization_id, token_hash));
create index hold_id on scheduling.hold (id);
create index hold_actor on scheduling.hold (organization_id, actor) where status = 'LIVE';
create index hold_expiry on scheduling.hold (expires_at) where status = 'LIVE';

-- ── visits ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table scheduling.appointment (
  organization_id uuid not null,
  id uuid not null,
  -- Short, for people on the phone: no letter or digit in it looks or sounds like another.
  number text not null check (number ~ '^[2-9A-HJ-NP-Z]{6}$'),
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  party_size int not null check (party_size >= 1),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- The start as it was promised: wall time and zone; the instant follows from them when a zone's rules change.
  time_zone text not null check (time_zone <> ''),
  local_start timestamp(3) not null,
  local_date date not null generated always as (local_start::date) stored,
  place text not null default 'BUSINESS' check (place in ('BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE')),
  source text not null check (source in ('ONLINE', 'GUEST', 'PHONE', 'WALK_IN', 'STAFF', 'API', 'IMPORT', 'WAITLIST', 'SERIES', 'MARKETPLACE')),
  created_by_kind text not null check (created_by_kind in ('CUSTOMER', 'STAFF', 'SYSTEM')),
  status text not null check (status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE',
                                         'COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')),
  payment_requirement text not null check (payment_requirement in ('NONE', 'CARD_ON_FILE', 'DEPOSIT', 'FULL')),
  payment_deadline timestamptz(3),
  deposit_minor bigint not null check (deposit_minor >= 0),
  -- The payment that confirmed it.
  payment_id uuid,
  list_minor bigint not null check (list_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price_snapshot jsonb not null,
  policy_snapshot jsonb not null,
  customer_note_enc bytea check (octet_length(customer_note_enc) <= 20000),
  reschedule_count int not null default 0 check (reschedule_count >= 0),
  ical_sequence int not null default 0 check (ical_sequence >= 0),
  checked_in_at timestamptz(3),
  started_at timestamptz(3),
  completed_at timestamptz(3),
  no_show_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancelled_by text check (cancelled_by in ('CUSTOMER', 'STAFF', 'SYSTEM')),
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  is_late boolean not null default false,
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check (ends_at > starts_at),
  check ((payment_requirement in ('DEPOSIT', 'FULL')) = (deposit_minor > 0)),
  check (status <> 'PENDING_PAYMENT' or (payment_deadline is not null and deposit_minor > 0)),
  check ((status = 'CANCELLED') = (cancelled_at is not null and cancelled_by is not null)),
  primary key (organization_id, id));
create index appointment_id on scheduling.appointment (id);
create unique index appointment_number on scheduling.appointment (organization_id, number);
create index appointment_location_day on scheduling.appointment (organization_id, location_id, local_date, status);
create index appointment_business_start on scheduling.appointment (organization_id, business_id, starts_at) where deleted_at is null;
create index appointment_status_start on scheduling.appointment (organization_id, status, starts_at) where deleted_at is null;
create index appointment_range on scheduling.appointment (organization_id, starts_at, ends_at) where deleted_at is null;
create index appointment_customer_start on scheduling.appointment (organization_id, customer_id, starts_at desc) where deleted_at is null;
create index appointment_person_start on scheduling.appointment (customer_id, starts_at desc) where deleted_at is null;
create index appointment_deleted on scheduling.appointment (organization_id, deleted_at) where deleted_at is not null;

-- One service in a visit. `status` and `customer_id` are the visit's, copied by the statement that changes them there.
create table scheduling.segment (
  organization_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  seq smallint not null check (seq between 1 and 8),
  service_id uuid not null,
  variation_id uuid not null,
  variation_version int not null,
  resource_id uuid not null,
  unit smallint not null check (unit >= 1),
  requested_staff text not null check (requested_staff in ('ANY', 'NAMED')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  minutes int not null check (minutes between 1 and 1500),
  buffer_before_minutes int not null check (buffer_before_minutes between 0 and 240),
  buffer_after_minutes int not null check (buffer_after_minutes between 0 and 240),
  processing_start_minutes int check (processing_start_minutes >= 0),
  processing_minutes int check (processing_minutes >= 0),
  list_minor bigint not null check (list_minor >= 0),
  status text not null check (status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE',
                                         'COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')),
  check (ends_at > starts_at),
  check ((processing_start_minutes is null) = (processing_minutes is null)),
  primary key (organization_id, id),
  constraint segment_visit unique (organization_id, appointment_id, seq),
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id) on delete cascade,
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id));
create index segment_resource_start on scheduling.segment (organization_id, resource_id, starts_at);

-- What happened to a visit, one row a change, for ever. Monthly partitions by the id.
create table scheduling.appointment_history (
  organization_id uuid not null,
  id uuid not null check (uuid_extract_version(id) = 7),
  appointment_id uuid not null,
  customer_id uuid not null,
  version int not null check (version >= 1),
  created_at timestamptz(3) not null default clock.now(),
  actor_kind text not null check (actor_kind in ('CUSTOMER', 'STAFF', 'SYSTEM')),
  actor_id uuid,
  door text not null,
  action text not null,
  from_status text,
  to_status text not null,
  changed text[] not null,
  reason text check (length(reason) between 1 and 500),
  primary key (organization_id, id),
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id) on delete restrict
) partition by range (id);
create index appointment_history_visit on scheduling.appointment_history (organization_id, appointment_id, created_at);
create index appointment_history_created on scheduling.appointment_history using brin (created_at);
select scheduling.make_partitions('appointment_history');

-- ── doors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  holder constant text := $me$actor = (select nullif(current_setting('app.user_id', true), ''))$me$;
  each record;
begin
  for each in select * from (values
    -- table                 who else reads a row    what else than reading and adding is granted
    ('allocation',           null,                   'update, delete'),
    ('hold',                 holder,                 'update'),
    ('appointment',          mine,                   'update'),
    ('segment',              mine,                   'update'),
    ('appointment_history',  mine,                   null)) as t (name, others, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s then true else false end)',
      each.name, concat_ws(' or ', own, each.others));
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    if each.granted like '%update%' then
      execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    end if;
    if each.granted like '%delete%' then
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant %s on scheduling.%I to scheduling_service', concat_ws(', ', 'select, insert', each.granted), each.name);
  end loop;
end $$;
