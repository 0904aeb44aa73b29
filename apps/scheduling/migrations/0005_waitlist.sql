-- Who waits for a time that is not free, and what was offered when one came free.

create table scheduling.waitlist_entry (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  service_id uuid not null,
  variation_id uuid not null,
  customer_id uuid not null,
  -- Null: anybody who performs it.
  staff_any_of uuid[] check (cardinality(staff_any_of) between 1 and 100),
  staff_none_of uuid[] not null default '{}' check (cardinality(staff_none_of) <= 100),
  -- A start may lie in [starts_from, starts_until), on these weekdays (ISO; null: any) and, by the location's clock, in
  -- [earliest, latest) minutes of the day.
  starts_from timestamptz(3) not null,
  starts_until timestamptz(3) not null,
  time_zone text not null check (time_zone <> ''),
  weekdays smallint[] check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) between 1 and 7),
  earliest smallint check (earliest >= 0),
  latest smallint check (latest > earliest and latest <= 1440),
  party_size int not null check (party_size between 1 and 500),
  -- The greater is asked first.
  priority smallint not null default 0 check (priority between 0 and 100),
  status text not null check (status in ('WAITING', 'OFFERED', 'FILLED', 'WITHDRAWN', 'EXPIRED')),
  -- The visit that filled it.
  appointment_id uuid,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check (starts_until > starts_from and starts_until <= starts_from + interval '367 days'),
  check ((earliest is null) = (latest is null)),
  check ((status = 'FILLED') = (appointment_id is not null)),
  primary key (organization_id, id));
create index waitlist_entry_id on scheduling.waitlist_entry (id);
create unique index waitlist_entry_live on scheduling.waitlist_entry (organization_id, customer_id, variation_id, location_id)
  where status in ('WAITING', 'OFFERED') and deleted_at is null;
create index waitlist_entry_line on scheduling.waitlist_entry (organization_id, location_id, priority desc, created_at, id)
  where status = 'WAITING' and deleted_at is null;
create index waitlist_entry_service on scheduling.waitlist_entry (organization_id, business_id, service_id) where deleted_at is null;
create index waitlist_entry_queue on scheduling.waitlist_entry (organization_id, status, created_at);
create index waitlist_entry_customer on scheduling.waitlist_entry (customer_id);
create index waitlist_entry_deleted on scheduling.waitlist_entry (organization_id, deleted_at) where deleted_at is not null;

-- An offer is a hold: its time, its token and its end are the hold's.
create table scheduling.waitlist_offer (
  organization_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  customer_id uuid not null,
  hold_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED')),
  created_at timestamptz(3) not null default clock.now(),
  updated_at timestamptz(3) not null default clock.now(),
  check (ends_at > starts_at),
  primary key (organization_id, id),
  constraint waitlist_offer_hold unique (organization_id, hold_id),
  foreign key (organization_id, entry_id) references scheduling.waitlist_entry (organization_id, id) on delete cascade);
create index waitlist_offer_id on scheduling.waitlist_offer (id);
create index waitlist_offer_entry on scheduling.waitlist_offer (organization_id, entry_id, created_at);
create unique index waitlist_offer_live on scheduling.waitlist_offer (organization_id, entry_id) where status = 'SENT';

-- An offer's hold is that of a customer, who may have no sign-in.
alter table scheduling.hold
  drop constraint hold_actor_kind_check,
  add constraint hold_actor_kind_check check (actor_kind in ('PERSON', 'ADDRESS', 'CUSTOMER'));

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  each record;
begin
  for each in select * from (values ('waitlist_entry'), ('waitlist_offer')) as t (name)
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
