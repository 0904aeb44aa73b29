-- What every slice has. {{slice}} is the slice's schema; this runs as {{slice}}_owner.
-- Global tables are written by the service and otherwise reached only through the functions below, which run as
-- {{slice}}_worker. Functions that change what another process may hold answer what they did, so callers can tell.

-- Doors ---------------------------------------------------------------------------------------------------------------

-- The ids under which this person is a customer here, comma separated, at most 50. Slices that know customers replace it.
create function {{slice}}.customer_ids(person uuid) returns text language sql stable
return '';

-- Opens the doors of one transaction. Settings end with the transaction; nothing set, no rows.
create function {{slice}}.enter(door text, organization uuid, person uuid) returns void language plpgsql as $$
begin
  perform set_config('app.door', coalesce(door, ''), true),
          set_config('app.organization_id', coalesce(organization::text, ''), true),
          set_config('app.user_id', coalesce(person::text, ''), true),
          set_config('app.customer_ids', '', true);
  if person is not null then
    perform set_config('app.customer_ids', {{slice}}.customer_ids(person), true);
  end if;
end $$;

create function {{slice}}.door_organization() returns uuid language sql stable
return nullif(current_setting('app.organization_id', true), '')::uuid;

-- Outbox --------------------------------------------------------------------------------------------------------------

-- Column meanings are those of Debezium's outbox event router. aggregatetype is the topic.
-- Written after the aggregate's row is locked, so that for one aggregate id order is commit order.
create table {{slice}}.outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  organization_id uuid,
  aggregatetype text not null,
  aggregateid uuid not null,
  aggregate_version int not null check (aggregate_version >= 0),
  type text not null,
  payload jsonb,                                  -- null is a tombstone
  headers jsonb not null default '{}',
  occurred_at timestamptz(3) not null default clock.now()
);
alter table {{slice}}.outbox enable row level security, force row level security;
create policy add on {{slice}}.outbox for insert to {{slice}}_service
  with check (organization_id is null or organization_id = (select {{slice}}.door_organization()));
create policy worker on {{slice}}.outbox to {{slice}}_worker using (true) with check (true);
grant insert on {{slice}}.outbox to {{slice}}_service;
grant select, insert, delete on {{slice}}.outbox to {{slice}}_worker;

-- Who relays, and under which fencing epoch.
create table {{slice}}.relay (
  name text primary key,
  epoch bigint not null check (epoch > 0),
  owner text not null,
  lease_until timestamptz(3) not null
);
alter table {{slice}}.relay enable row level security, force row level security;
create policy worker on {{slice}}.relay to {{slice}}_worker using (true) with check (true);
grant select, insert, update on {{slice}}.relay to {{slice}}_worker;

-- Takes or prolongs the lease. The epoch rises whenever it is taken anew; null while another one holds it. A lease says
-- how long a process may be silent: physical time, which no test moves.
create function {{slice}}.relay_lease(relay_name text, new_owner text, lease interval) returns bigint
language sql security definer set search_path = pg_catalog as $$
  insert into {{slice}}.relay as r (name, epoch, owner, lease_until) values (relay_name, 1, new_owner, clock_timestamp() + lease)
  on conflict (name) do update
    set epoch = r.epoch + case when r.owner = excluded.owner and r.lease_until > clock_timestamp() then 0 else 1 end, owner = excluded.owner, lease_until = excluded.lease_until
    where r.owner = excluded.owner or r.lease_until <= clock_timestamp()
  returning epoch
$$;

-- Gives the lease back at a drained stop, so that the next relay need not wait it out.
create function {{slice}}.relay_release(relay_name text, held_epoch bigint) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with given as (update {{slice}}.relay set lease_until = clock_timestamp() where name = relay_name and epoch = held_epoch returning 1)
  select exists (select from given)
$$;

-- The oldest events past a low-water mark. Reading again from the same mark is safe: only outbox_done removes.
create function {{slice}}.outbox_batch(after bigint, at_most int) returns setof {{slice}}.outbox
language sql stable security definer set search_path = pg_catalog as $$
  select * from {{slice}}.outbox where id > after order by id limit at_most
$$;

-- Removes what was published. False, and nothing removed, when a newer relay has taken over.
create function {{slice}}.outbox_done(relay_name text, held_epoch bigint, ids bigint[]) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from {{slice}}.relay where name = relay_name and epoch = held_epoch for update;
  if not found then return false; end if;
  delete from {{slice}}.outbox where id = any (ids);
  return true;
end $$;

-- How many events wait, and since when the oldest does.
create function {{slice}}.outbox_waiting() returns table (events bigint, oldest timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), min(occurred_at) from {{slice}}.outbox
$$;

-- Inbox ---------------------------------------------------------------------------------------------------------------

create table {{slice}}.inbox (
  consumer text not null,
  event_id uuid not null,
  processed_at timestamptz(3) not null default clock.now(),
  primary key (consumer, event_id)
);
create index inbox_processed on {{slice}}.inbox (processed_at);
alter table {{slice}}.inbox enable row level security, force row level security;
create policy worker on {{slice}}.inbox to {{slice}}_worker using (true) with check (true);
grant select, insert, delete on {{slice}}.inbox to {{slice}}_worker;

-- True the first time. A concurrent delivery of the same event waits here until this transaction ends.
create function {{slice}}.inbox_take(consumer_name text, event uuid) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with taken as (insert into {{slice}}.inbox (consumer, event_id) values (consumer_name, event) on conflict do nothing returning 1)
  select exists (select from taken)
$$;

-- Events that a consumer could not take. Later events of the same aggregate wait behind the first parked one.
create table {{slice}}.dead_letter (
  id bigint generated always as identity primary key,
  consumer text not null,
  event_id uuid not null,
  aggregateid uuid not null,
  type text not null,
  payload jsonb not null,                         -- the whole envelope
  error text not null,
  attempts int not null default 1,
  first_at timestamptz(3) not null default clock.now(),
  last_at timestamptz(3) not null default clock.now(),
  status text not null default 'PARKED' check (status in ('PARKED', 'REPLAYED', 'DISCARDED')),
  unique (consumer, event_id)
);
create index dead_letter_status on {{slice}}.dead_letter (consumer, status, last_at);
create index dead_letter_aggregate on {{slice}}.dead_letter (consumer, aggregateid, id) where status = 'PARKED';
alter table {{slice}}.dead_letter enable row level security, force row level security;
create policy worker on {{slice}}.dead_letter to {{slice}}_worker using (true) with check (true);
grant select, insert, update on {{slice}}.dead_letter to {{slice}}_worker;

create function {{slice}}.dead_letter_park(consumer_name text, event uuid, aggregate uuid, event_type text, envelope jsonb, problem text)
returns void language sql security definer set search_path = pg_catalog as $$
  insert into {{slice}}.dead_letter as d (consumer, event_id, aggregateid, type, payload, error)
  values (consumer_name, event, aggregate, event_type, envelope, left(problem, 4000))
  on conflict (consumer, event_id) do update
    set attempts = d.attempts + 1, last_at = clock.now(), error = excluded.error, status = 'PARKED'
$$;

-- Whether an earlier event of this aggregate is parked. Waits for a replay of it that is under way, and has the next
-- one wait until this transaction ends: what is parked behind it here is then found by that replay.
create function {{slice}}.dead_letter_blocks(consumer_name text, aggregate uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog as $$
  with parked as (
    select from {{slice}}.dead_letter where consumer = consumer_name and aggregateid = aggregate and status = 'PARKED' for share)
  select exists (select from parked)
$$;

create function {{slice}}.dead_letters(consumer_name text, wanted text, at_most int) returns setof {{slice}}.dead_letter
language sql stable security definer set search_path = pg_catalog as $$
  select * from {{slice}}.dead_letter where (consumer_name is null or consumer = consumer_name) and status = wanted
  order by consumer, id limit at_most
$$;

create function {{slice}}.dead_letter_settle(letter bigint, outcome text) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with settled as (
    update {{slice}}.dead_letter set status = outcome, last_at = clock.now() where id = letter and status = 'PARKED' returning 1)
  select exists (select from settled)
$$;

-- Timers --------------------------------------------------------------------------------------------------------------

create table {{slice}}.due (
  id bigint generated always as identity primary key,
  organization_id uuid,
  kind text not null,
  subject_id uuid not null,
  due_at timestamptz(3) not null,
  attempts int not null default 0,
  locked_until timestamptz(3),
  last_error text,
  payload jsonb not null default '{}' check (octet_length(payload::text) <= 1024),
  unique (kind, subject_id)
);
create index due_claim on {{slice}}.due (due_at);
alter table {{slice}}.due enable row level security, force row level security;
create policy worker on {{slice}}.due to {{slice}}_worker using (true) with check (true);
grant select, insert, update, delete on {{slice}}.due to {{slice}}_worker;

-- Sets or moves the timer of (kind, subject). An organization's timer is set under that organization's door alone.
create function {{slice}}.timer_set(organization uuid, timer_kind text, subject uuid, at timestamptz, data jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if organization is distinct from {{slice}}.door_organization() and organization is not null then
    raise insufficient_privilege using message = 'a timer of another organization';
  end if;
  insert into {{slice}}.due as d (organization_id, kind, subject_id, due_at, payload) values (organization, timer_kind, subject, at, data)
  on conflict (kind, subject_id) do update
    set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, locked_until = null, last_error = null
    where d.organization_id is not distinct from excluded.organization_id;
end $$;

create function {{slice}}.timer_clear(timer_kind text, subject uuid) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with cleared as (
    delete from {{slice}}.due where kind = timer_kind and subject_id = subject
      and (organization_id is null or organization_id = {{slice}}.door_organization()) returning 1)
  select exists (select from cleared)
$$;

-- Claims what is due, oldest first, for `hold`. Parked ones (20 attempts) stay where they are, to be looked at.
create function {{slice}}.timers_claim(kinds text[], at_most int, hold interval) returns setof {{slice}}.due
language plpgsql security definer set search_path = pg_catalog as $$
declare
  t constant timestamptz := clock.now();
begin
  return query
    with claimed as materialized (
      select d.id from {{slice}}.due d
       where d.due_at <= t and d.kind = any (kinds) and d.attempts < 20 and (d.locked_until is null or d.locked_until <= t)
       order by d.due_at limit at_most for update skip locked)
    update {{slice}}.due d set locked_until = t + hold from claimed where d.id = claimed.id returning d.*;
end $$;

-- Deletes a claimed row inside the handler's transaction; false when it was moved, cleared or claimed again meanwhile.
create function {{slice}}.timer_done(timer bigint, claimed_until timestamptz) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with done as (delete from {{slice}}.due where id = timer and locked_until = claimed_until returning 1)
  select exists (select from done)
$$;

-- After a failure: again in 1 s × 2^attempts, at most an hour.
create function {{slice}}.timer_failed(timer bigint, claimed_until timestamptz, problem text) returns void
language sql security definer set search_path = pg_catalog as $$
  update {{slice}}.due set attempts = attempts + 1, last_error = left(problem, 4000),
    locked_until = clock.now() + least(interval '1 hour', interval '1 second' * power(2, least(attempts, 12)))
  where id = timer and locked_until = claimed_until
$$;

-- Milliseconds until the next of these kinds is due, ≤ 0 when one is; null when none is set. Claimed ones do not count.
create function {{slice}}.timers_next(kinds text[]) returns double precision
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  t constant timestamptz := clock.now();
begin
  return (select extract(epoch from d.due_at - t) * 1000 from {{slice}}.due d
           where d.kind = any (kinds) and d.attempts < 20 and (d.locked_until is null or d.locked_until <= t)
           order by d.due_at limit 1);
end $$;

-- Idempotency ---------------------------------------------------------------------------------------------------------

create table {{slice}}.idempotency_key (
  organization_id uuid not null,
  actor_id text not null check (length(actor_id) between 1 and 128),
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  outcome jsonb not null,
  created_at timestamptz(3) not null default clock.now(),
  expires_at timestamptz(3) not null,
  primary key (organization_id, actor_id, operation, key)
);
create index idempotency_key_expires on {{slice}}.idempotency_key (expires_at);
alter table {{slice}}.idempotency_key enable row level security, force row level security;
create policy read on {{slice}}.idempotency_key for select to {{slice}}_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on {{slice}}.idempotency_key for insert to {{slice}}_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy worker on {{slice}}.idempotency_key to {{slice}}_worker using (true) with check (true);
grant select, insert on {{slice}}.idempotency_key to {{slice}}_service;
grant select, delete on {{slice}}.idempotency_key to {{slice}}_worker;

-- Makes room for a key that has expired but was not swept yet.
create function {{slice}}.idempotency_forget(actor text, operation_name text, used_key text) returns void
language sql security definer set search_path = pg_catalog as $$
  delete from {{slice}}.idempotency_key
   where organization_id = {{slice}}.door_organization() and actor_id = actor and operation = operation_name and key = used_key
     and expires_at <= clock.now()
$$;

-- Rate limits ---------------------------------------------------------------------------------------------------------

create unlogged table {{slice}}.rate_limit (
  key text primary key check (length(key) between 1 and 255),
  tokens double precision not null check (tokens >= 0),
  refilled_at timestamptz(3) not null,
  expires_at timestamptz(3) not null              -- when the bucket is full again
);
create index rate_limit_expires on {{slice}}.rate_limit (expires_at);
alter table {{slice}}.rate_limit enable row level security, force row level security;
create policy worker on {{slice}}.rate_limit to {{slice}}_worker using (true) with check (true);
grant select, insert, update, delete on {{slice}}.rate_limit to {{slice}}_worker;

-- Takes one token of a bucket that refills one token every refill_ms; answers the milliseconds to wait, 0 = taken.
create function {{slice}}.take_token(bucket text, capacity int, refill_ms int) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  t timestamptz := clock.now();
  held double precision;
begin
  insert into {{slice}}.rate_limit values (bucket, capacity, t, t) on conflict do nothing;
  select least(capacity, tokens + greatest(0, extract(epoch from t - refilled_at)) * 1000 / refill_ms) into held
    from {{slice}}.rate_limit where key = bucket for update;
  if held < 1 then return ceil((1 - held) * refill_ms); end if;
  update {{slice}}.rate_limit set tokens = held - 1, refilled_at = t,
    expires_at = t + (capacity - held + 1) * refill_ms * interval '1 millisecond' where key = bucket;
  return 0;
end $$;

-- Keys of encrypted columns -------------------------------------------------------------------------------------------

-- Wrapped by the slice's master key. The zero organization's keys are those of rows that belong to no organization.
create table {{slice}}.data_key (
  organization_id uuid not null,
  purpose text not null check (purpose in ('DATA', 'INDEX')),
  version int not null check (version between 1 and 65535),
  wrapped_key bytea not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRING', 'RETIRED')),
  created_at timestamptz(3) not null default clock.now(),
  rotated_at timestamptz(3),
  primary key (organization_id, purpose, version)
);
create unique index data_key_active on {{slice}}.data_key (organization_id, purpose) where status = 'ACTIVE';
alter table {{slice}}.data_key enable row level security, force row level security;
create policy worker on {{slice}}.data_key to {{slice}}_worker using (true) with check (true);
grant select, insert, update on {{slice}}.data_key to {{slice}}_worker;

-- `settled` is false for a key of this very transaction, which may still roll back: it must not be cached.
create function {{slice}}.data_keys(organization uuid)
returns table (purpose text, version int, wrapped_key bytea, status text, settled boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select purpose, version, wrapped_key, status, xmin::text is distinct from (pg_current_xact_id_if_assigned()::xid)::text
    from {{slice}}.data_key where organization_id = organization and status <> 'RETIRED'
$$;

-- Offers the next key where an organization has no active one; of concurrent offers the first is taken.
create function {{slice}}.data_key_offer(organization uuid, key_purpose text, wrapped bytea) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into {{slice}}.data_key (organization_id, purpose, version, wrapped_key)
  select organization, key_purpose, coalesce(max(version), 0) + 1, wrapped from {{slice}}.data_key
   where organization_id = organization and purpose = key_purpose
  having count(*) filter (where status = 'ACTIVE') = 0
  on conflict do nothing
$$;

-- Partitions ----------------------------------------------------------------------------------------------------------

-- The smallest UUIDv7 of an instant, as a bound.
create function {{slice}}.id_bound(at timestamptz) returns uuid language sql stable
return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;

-- Monthly partitions by id, from the month before to three months ahead. Reached through the parent alone: each has
-- row-level security of its own, a policy that opens nothing, and no grant. May be called again at any time.
create function {{slice}}.make_partitions(parent text) returns void language plpgsql as $$
declare
  month timestamptz;
  part text;
begin
  for month in select generate_series(date_trunc('month', clock_timestamp(), 'UTC') - interval '1 month',
                                      date_trunc('month', clock_timestamp(), 'UTC') + interval '3 months', interval '1 month', 'UTC') loop
    part := parent || to_char(month at time zone 'UTC', '_YYYY_MM');
    continue when to_regclass(format('{{slice}}.%I', part)) is not null;
    execute format('create table {{slice}}.%I partition of {{slice}}.%I for values from (%L) to (%L)', part, parent,
                   {{slice}}.id_bound(month), {{slice}}.id_bound(date_add(month, interval '1 month', 'UTC')));
    execute format('alter table {{slice}}.%I enable row level security, force row level security', part);
    execute format('create policy closed on {{slice}}.%I using (false) with check (false)', part);
  end loop;
end $$;

-- What must not be called directly by the service runs as the worker.
alter function {{slice}}.relay_lease owner to {{slice}}_worker;
alter function {{slice}}.relay_release owner to {{slice}}_worker;
alter function {{slice}}.outbox_batch owner to {{slice}}_worker;
alter function {{slice}}.outbox_done owner to {{slice}}_worker;
alter function {{slice}}.outbox_waiting owner to {{slice}}_worker;
alter function {{slice}}.inbox_take owner to {{slice}}_worker;
alter function {{slice}}.dead_letter_park owner to {{slice}}_worker;
alter function {{slice}}.dead_letter_blocks owner to {{slice}}_worker;
alter function {{slice}}.dead_letters owner to {{slice}}_worker;
alter function {{slice}}.dead_letter_settle owner to {{slice}}_worker;
alter function {{slice}}.timer_set owner to {{slice}}_worker;
alter function {{slice}}.timer_clear owner to {{slice}}_worker;
alter function {{slice}}.timers_claim owner to {{slice}}_worker;
alter function {{slice}}.timer_done owner to {{slice}}_worker;
alter function {{slice}}.timer_failed owner to {{slice}}_worker;
alter function {{slice}}.timers_next owner to {{slice}}_worker;
alter function {{slice}}.idempotency_forget owner to {{slice}}_worker;
alter function {{slice}}.take_token owner to {{slice}}_worker;
alter function {{slice}}.data_keys owner to {{slice}}_worker;
alter function {{slice}}.data_key_offer owner to {{slice}}_worker;
