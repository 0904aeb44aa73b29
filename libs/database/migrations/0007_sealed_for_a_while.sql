-- A column without an id of its own is sealed for a while only: no rotation seals it anew, and a key that it still needs
-- is not retired.
alter table {{slice}}.sealed_column alter column id_column drop not null;

create or replace function {{slice}}.sealed_columns() returns table (table_name text, column_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.table_name, s.column_name from {{slice}}.sealed_column s
   where s.id_column is not null order by s.table_name, s.column_name
$$;
