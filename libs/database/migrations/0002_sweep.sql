-- Removes what has had its time, at most so many rows of a kind, so that no sweep holds locks for long. Answers how many.
create function {{slice}}.sweep(at_most int) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with moment as materialized (select clock.now() as t),
  keys as (
    delete from {{slice}}.idempotency_key where ctid = any (array(
      select k.ctid from {{slice}}.idempotency_key k, moment where k.expires_at <= moment.t limit at_most for update of k skip locked)) returning 1),
  buckets as (
    delete from {{slice}}.rate_limit where ctid = any (array(
      select r.ctid from {{slice}}.rate_limit r, moment where r.expires_at <= moment.t limit at_most for update of r skip locked)) returning 1),
  -- Longer than any topic keeps its events.
  taken as (
    delete from {{slice}}.inbox where ctid = any (array(
      select i.ctid from {{slice}}.inbox i, moment where i.processed_at <= moment.t - interval '30 days' limit at_most)) returning 1)
  select (select count(*) from keys) + (select count(*) from buckets) + (select count(*) from taken)
$$;
alter function {{slice}}.sweep owner to {{slice}}_worker;

grant update on {{slice}}.idempotency_key to {{slice}}_worker;   -- what locking a row asks for
