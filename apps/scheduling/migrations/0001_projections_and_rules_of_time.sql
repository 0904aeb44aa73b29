-- What scheduling keeps of the other slices (projections, `<x>_ref`), and its own rules of time.

-- ── projections ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- No foreign keys among them: they arrive on topics of their own, in no order between each other.

create table scheduling.business_ref (
  organization_id uuid not null,
  id uuid not null,
  slug text not null,
  names jsonb not null,
  default_locale text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'ARCHIVED')),
  published boolean not null,
  slot_interval_minutes int not null check (slot_interval_minutes >= 1),
  lead_time_minutes int not null check (lead_time_minutes >= 0),
  booking_window_days int not null check (booking_window_days >= 0),
  hold_minutes int not null check (hold_minutes >= 1),
  max_live_holds int not null check (max_live_holds >= 0),
  payment_minutes int not null check (payment_minutes >= 1),
  check_in_required boolean not null,
  grace_minutes int not null check (grace_minutes >= 0),
  reschedule_max int not null check (reschedule_max >= 0),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table scheduling.location_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  kind text not null check (kind in ('FIXED', 'MOBILE')),
  time_zone text not null check (time_zone <> ''),
  open_switch boolean not null,
  status text not null check (status in ('ACTIVE', 'CLOSED', 'ARCHIVED')),
  published boolean not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index location_ref_id on scheduling.location_ref (id);

create table scheduling.resource_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid,
  kind text not null check (kind in ('STAFF', 'ROOM', 'CHAIR', 'TABLE', 'DEVICE', 'POOL')),
  units int not null check (units between 1 and 500),
  member_id uuid,
  bookable boolean not null,
  published boolean not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index resource_ref_id on scheduling.resource_ref (id);

-- Who performs what, at which price and length (null: the variation's own). A part of the resource's state.
create table scheduling.staff_variation_ref (
  organization_id uuid not null,
  resource_id uuid not null,
  variation_id uuid not null,
  price_minor bigint check (price_minor >= 0),
  duration_minutes int check (duration_minutes between 1 and 1500),
  primary key (organization_id, resource_id, variation_id));
create index staff_variation_ref_variation on scheduling.staff_variation_ref (organization_id, variation_id);

create table scheduling.service_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  policy_id uuid,
  deposit_rule_id uuid,
  published boolean not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table scheduling.variation_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  service_id uuid not null,
  duration_minutes int not null check (duration_minutes between 1 and 1500),
  price_minor bigint not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  buffer_before_minutes int not null check (buffer_before_minutes between 0 and 240),
  buffer_after_minutes int not null check (buffer_after_minutes between 0 and 240),
  processing_start_minutes int check (processing_start_minutes >= 0),
  processing_minutes int check (processing_minutes >= 0),
  min_party int not null check (min_party >= 1),
  max_party int not null check (max_party >= min_party),
  bookable_online boolean not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  check ((processing_start_minutes is null) = (processing_minutes is null)),
  primary key (organization_id, id));

create table scheduling.policy_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  is_default boolean not null,
  text jsonb not null,
  cancel_cutoff_minutes int not null check (cancel_cutoff_minutes >= 0),
  reschedule_cutoff_minutes int not null check (reschedule_cutoff_minutes >= 0),
  steps jsonb not null,
  no_show jsonb,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index policy_ref_business on scheduling.policy_ref (organization_id, business_id) where live;

create table scheduling.deposit_rule_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  is_default boolean not null,
  kind text not null check (kind in ('NONE', 'CARD_ON_FILE', 'FIXED', 'PERCENT', 'PER_PERSON', 'FULL')),
  rate_ppm int check (rate_ppm between 0 and 1000000),
  amount_minor bigint check (amount_minor >= 0),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index deposit_rule_ref_business on scheduling.deposit_rule_ref (organization_id, business_id) where live;

-- Version 0: met here first; identity's record of the same id follows and overtakes it.
-- (organization_id, user_id) is not unique: a merge reaches the two records in any order.
create table scheduling.customer_ref (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid,
  merged_into_id uuid,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index customer_ref_user on scheduling.customer_ref (user_id, organization_id) where user_id is not null;

create table scheduling.member_ref (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  status text not null check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

-- ── rules of time: minutes from local midnight, in the location's zone; 20:00–26:00 is one window ────────────────────

-- `published` follows the location's: it is the public door of these rows.
create table scheduling.opening_hours (
  organization_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  day_of_week smallint not null check (day_of_week between 1 and 7),
  opens smallint not null check (opens >= 0),
  closes smallint not null check (closes > opens and closes <= 2880),
  published boolean not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  foreign key (organization_id, location_id) references scheduling.location_ref (organization_id, id),
  constraint opening_hours_no_overlap exclude using gist (organization_id with =, location_id with =,
    int4range((day_of_week - 1) * 1440 + opens, (day_of_week - 1) * 1440 + closes) with &&));
-- The engine's reads are answered by the index alone. Without the statistics the planner takes organization and location
-- as independent, expects less than a row, and picks the gist index of the constraint; the same below.
create index opening_hours_day on scheduling.opening_hours (organization_id, location_id, day_of_week) include (opens, closes, published);
create statistics scheduling.opening_hours_location (dependencies, ndistinct) on organization_id, location_id from scheduling.opening_hours;

-- Nobody works at two places at once: the overlap is forbidden per resource, whatever the location.
create table scheduling.working_hours (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  location_id uuid not null,
  day_of_week smallint not null check (day_of_week between 1 and 7),
  starts smallint not null check (starts >= 0),
  ends smallint not null check (ends > starts and ends <= 2880),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id),
  foreign key (organization_id, location_id) references scheduling.location_ref (organization_id, id),
  constraint working_hours_no_overlap exclude using gist (organization_id with =, resource_id with =,
    int4range((day_of_week - 1) * 1440 + starts, (day_of_week - 1) * 1440 + ends) with &&));
create index working_hours_day on scheduling.working_hours (organization_id, resource_id, day_of_week) include (location_id, starts, ends);
create statistics scheduling.working_hours_resource (dependencies, ndistinct) on organization_id, resource_id from scheduling.working_hours;
create index working_hours_location on scheduling.working_hours (organization_id, location_id);

-- Up to six windows of one date, in order, as two lists of the same length; none: the date is off.
create function scheduling.are_windows(starts smallint[], ends smallint[]) returns boolean language sql immutable
return cardinality(starts) = cardinality(ends) and cardinality(starts) <= 6
  and not exists (select from unnest(starts, ends) as w (s, e)
    where s is null or e is null or s < 0 or e <= s or e > 2880);

create table scheduling.working_override (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  location_id uuid not null,
  date date not null,
  kind text not null check (kind in ('EXCEPTION', 'EXTRA')),
  starts smallint[] not null,
  ends smallint[] not null,
  reason text check (length(reason) between 1 and 500),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (length(metadata::text) <= 8192),
  check (scheduling.are_windows(starts, ends)),
  check (kind = 'EXCEPTION' or cardinality(starts) > 0),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id),
  foreign key (organization_id, location_id) references scheduling.location_ref (organization_id, id));
create unique index working_override_date on scheduling.working_override
  (organization_id, resource_id, date, location_id, kind) where deleted_at is null;
create statistics scheduling.working_override_resource (dependencies, ndistinct) on organization_id, resource_id from scheduling.working_override;
create index working_override_location on scheduling.working_override (organization_id, location_id);
create index working_override_deleted on scheduling.working_override (organization_id, deleted_at) where deleted_at is not null;

create table scheduling.time_off (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  kind text not null check (kind in ('VACATION', 'SICK', 'TRAINING', 'OTHER')),
  status text not null check (status in ('REQUESTED', 'APPROVED', 'DECLINED')),
  decided_by uuid,
  decided_at timestamptz(3),
  decision_note text check (length(decision_note) between 1 and 500),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (length(metadata::text) <= 8192),
  check (ends_at > starts_at and ends_at <= starts_at + interval '366 days'),
  check ((status = 'REQUESTED') = (decided_at is null)),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id),
  constraint time_off_no_overlap exclude using gist (organization_id with =, resource_id with =,
    tstzrange(starts_at, ends_at) with &&) where (status = 'APPROVED' and deleted_at is null));
create index time_off_resource on scheduling.time_off (organization_id, resource_id, starts_at) include (ends_at, status, deleted_at, id);
create statistics scheduling.time_off_resource_rows (dependencies, ndistinct) on organization_id, resource_id from scheduling.time_off;
create index time_off_open on scheduling.time_off (organization_id, created_at) where status = 'REQUESTED';
create index time_off_deleted on scheduling.time_off (organization_id, deleted_at) where deleted_at is not null;

-- ── doors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  me constant text := $me$user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)$me$;
  each record;
begin
  for each in select * from (values
    -- table                 who else reads a row    what else than reading and adding is granted
    ('business_ref',         'published',            'update'),
    ('location_ref',         'published',            'update'),
    ('resource_ref',         'published',            'update'),
    ('staff_variation_ref',  null,                   'delete'),
    ('service_ref',          'published',            'update'),
    ('variation_ref',        null,                   'update'),
    ('policy_ref',           null,                   'update'),
    ('deposit_rule_ref',     null,                   'update'),
    ('customer_ref',         me,                     'update'),
    ('member_ref',           me,                     'update'),
    ('opening_hours',        'published',            'update, delete'),
    ('working_hours',        null,                   'delete'),
    ('working_override',     null,                   'update'),
    ('time_off',             null,                   'update')) as t (name, others, granted)
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
    execute format('grant select, insert, %s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;
