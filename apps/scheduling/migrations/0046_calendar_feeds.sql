-- Calendars for others to subscribe to: a person's at work, a location's, a customer's. Whoever knows the address reads it.

create table scheduling.calendar_feed (
  organization_id uuid not null,
  id uuid not null,
  owner_kind text not null check (owner_kind in ('RESOURCE', 'LOCATION', 'CUSTOMER')),
  owner_id uuid not null,
  -- A customer's own, by which the customer's door shows it.
  customer_id uuid,
  -- SHA-256 of the secret, which is told once.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  rotated_at timestamptz(3),
  revoked_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check ((owner_kind = 'CUSTOMER') = (customer_id is not null)),
  primary key (organization_id, id),
  constraint calendar_feed_token unique (organization_id, token_hash));
create index calendar_feed_id on scheduling.calendar_feed (id);
create index calendar_feed_owner on scheduling.calendar_feed (organization_id, owner_id, created_at) where revoked_at is null and deleted_at is null;
create index calendar_feed_customer on scheduling.calendar_feed (customer_id) where revoked_at is null and deleted_at is null;
create index calendar_feed_deleted on scheduling.calendar_feed (organization_id, deleted_at) where deleted_at is not null;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
begin
  alter table scheduling.calendar_feed enable row level security, force row level security;
  execute format('create policy read on scheduling.calendar_feed for select to scheduling_service using (case when %s or %s then true else false end)',
    own, mine);
  execute format('create policy add on scheduling.calendar_feed for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.calendar_feed for update to scheduling_service using (%s) with check (%1$s)', own);
  grant select, insert, update on scheduling.calendar_feed to scheduling_service;
end $$;
