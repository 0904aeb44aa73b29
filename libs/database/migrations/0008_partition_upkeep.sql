-- Months of partitions are kept ahead by the services themselves, at their start and every day.

-- As before, but each partition is made apart and then attached, so that readers and writers of the table go on; and
-- where a clock was moved ahead, the months reach beyond it.
create or replace function {{slice}}.make_partitions(parent text) returns void language plpgsql as $$
declare
  month timestamptz;
  part text;
begin
  for month in select generate_series(date_trunc('month', clock_timestamp(), 'UTC') - interval '1 month',
                                      date_trunc('month', greatest(clock_timestamp(), clock.now()), 'UTC') + interval '3 months',
                                      interval '1 month', 'UTC') loop
    part := parent || to_char(month at time zone 'UTC', '_YYYY_MM');
    continue when to_regclass(format('{{slice}}.%I', part)) is not null;
    execute format('create table {{slice}}.%I (like {{slice}}.%I including defaults including generated including constraints including storage)',
                   part, parent);
    execute format('alter table {{slice}}.%I enable row level security, force row level security', part);
    execute format('create policy closed on {{slice}}.%I using (false) with check (false)', part);
    execute format('alter table {{slice}}.%I attach partition {{slice}}.%I for values from (%L) to (%L)', parent, part,
                   {{slice}}.id_bound(month), {{slice}}.id_bound(date_add(month, interval '1 month', 'UTC')));
  end loop;
end $$;

-- The tables that are split by month through their id.
create function {{slice}}.split_tables() returns setof name language sql stable
begin atomic
  select t.relname from pg_class t join pg_partitioned_table p on p.partrelid = t.oid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = p.partattrs[0]
   where t.relnamespace = '{{slice}}'::regnamespace and p.partstrat = 'r' and a.attname = 'id'
   order by t.relname;
end;

-- Makes the months that are missing; answers how many. Of callers at the same time one does it. A table is nobody's but
-- its owner's to split, so this acts as the owner: it takes no argument, and does this one thing.
create function {{slice}}.keep_partitions() returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  before int;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('openslot partitions {{slice}}', 0)) then return 0; end if;
  before := (select count(*) from {{slice}}.partitions() where attached);
  perform {{slice}}.make_partitions(t) from {{slice}}.split_tables() t;
  return (select count(*) from {{slice}}.partitions() where attached) - before;
end $$;

-- Every month of every split table, with about how many rows and how many bytes; those that were detached, too: they keep
-- their names.
create function {{slice}}.partitions()
returns table (parent name, name name, month text, attached boolean, row_estimate bigint, bytes bigint)
language sql stable set search_path = pg_catalog as $$
  select t, c.relname, replace(right(c.relname, 7), '_', '-'), c.relispartition,
         greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid)
    from {{slice}}.split_tables() t
    join pg_class c on c.relnamespace = '{{slice}}'::regnamespace and c.relkind = 'r'
     and left(c.relname, -8) = t and right(c.relname, 8) ~ '^_\d{4}_\d{2}$'
   order by t, c.relname
$$;

-- How many months after this one each table has room for.
create function {{slice}}.months_ahead() returns table (parent name, months int)
language sql stable set search_path = pg_catalog as $$
  select t, (select count(*) from {{slice}}.partitions() p
              where p.parent = t and p.attached and p.month > to_char(clock.now() at time zone 'UTC', 'YYYY-MM'))::int
    from {{slice}}.split_tables() t
$$;
