-- Rows that move to another table after a while: partitions by another column than the id, and sealed values that keep the
-- name of the place where they were sealed.

-- What a slice splits otherwise than by the month of the id; slices that have such tables replace it. Answers how many
-- partitions were made.
create function {{slice}}.make_other_partitions() returns int language sql stable
return 0;

create or replace function {{slice}}.keep_partitions() returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  before int;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('openslot partitions {{slice}}', 0)) then return 0; end if;
  before := (select count(*) from {{slice}}.partitions() where attached);
  perform {{slice}}.make_partitions(t) from {{slice}}.split_tables() t;
  return (select count(*) from {{slice}}.partitions() where attached) - before + {{slice}}.make_other_partitions();
end $$;

-- The table that the values of a column name as theirs: where they were sealed. Null: the one in which they stand.
alter table {{slice}}.sealed_column add column sealed_as text;

drop function {{slice}}.make_sealed(text, text, text, text);
create function {{slice}}.make_sealed(of_table text, of_column text, organization_column text default 'organization_id',
  id_column text default 'id', sealed_as text default null) returns void language plpgsql as $$
begin
  insert into {{slice}}.sealed_column values (of_table, of_column, organization_column, id_column, sealed_as);
  if not exists (select from pg_policies p where p.schemaname = '{{slice}}' and p.tablename = of_table and p.policyname = 'reseal') then
    execute format('create policy reseal on {{slice}}.%I to {{slice}}_worker using (true) with check (true)', of_table);
  end if;
  execute format('grant select (%s), update (%I) on {{slice}}.%I to {{slice}}_worker',
    (select string_agg(format('%I', c), ', ') from unnest(array[organization_column, id_column, of_column]) c where c is not null),
    of_column, of_table);
end $$;

drop function {{slice}}.sealed_columns();
create function {{slice}}.sealed_columns() returns table (table_name text, column_name text, sealed_as text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.table_name, s.column_name, coalesce(s.sealed_as, s.table_name) from {{slice}}.sealed_column s
   where s.id_column is not null order by s.table_name, s.column_name
$$;
alter function {{slice}}.sealed_columns owner to {{slice}}_worker;
