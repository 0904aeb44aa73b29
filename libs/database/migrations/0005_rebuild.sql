-- Rebuilding a projection: its rows are marked, every state is told again and takes the mark off, and what is still
-- marked then is no longer live. Rows of version 0 were met here first and have no state yet: they stay as they are.

-- Lets a projection (`<x>_ref`) be rebuilt; called by the migration that makes it.
create function {{slice}}.make_projection(name text) returns void language plpgsql as $$
begin
  execute format('create policy worker on {{slice}}.%I to {{slice}}_worker using (true) with check (true)', name);
  execute format('grant select, update on {{slice}}.%I to {{slice}}_worker', name);
end $$;

-- Marks at most so many rows that are not marked yet; answers how many.
create function {{slice}}.projection_mark(name text, at_most int) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  marked bigint;
begin
  execute format('update {{slice}}.%I set state_at = ''-infinity'' where ctid = any (array(
    select ctid from {{slice}}.%1$I where version > 0 and state_at > ''-infinity'' limit $1 for update))', name) using at_most;
  get diagnostics marked = row_count;
  return marked;
end $$;

-- Ends at most so many rows that nobody has told of since they were marked; answers how many.
create function {{slice}}.projection_end(name text, at_most int) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ended bigint;
begin
  execute format('update {{slice}}.%I set live = false, state_at = clock.now() where ctid = any (array(
    select ctid from {{slice}}.%1$I where state_at = ''-infinity'' limit $1 for update))', name) using at_most;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Forgets what a consumer that is no more has taken in; answers how much.
create function {{slice}}.inbox_forget(consumer_name text, at_most int) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from {{slice}}.inbox where ctid = any (array(
    select ctid from {{slice}}.inbox where consumer = consumer_name limit at_most)) returning 1)
  select count(*) from gone
$$;

alter function {{slice}}.projection_mark owner to {{slice}}_worker;
alter function {{slice}}.projection_end owner to {{slice}}_worker;
alter function {{slice}}.inbox_forget owner to {{slice}}_worker;
