-- What a database needs before any slice: nothing for PUBLIC, the extensions, the clock. By the administrator; safe to run again.
revoke all on schema public from public;

create schema if not exists extensions;
grant usage on schema extensions to openslot_slice;
create extension if not exists btree_gist schema extensions;
create extension if not exists citext schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists cube schema extensions;
create extension if not exists earthdistance schema extensions;
create extension if not exists pg_stat_statements schema extensions;

-- earthdistance names cube's functions without their schema; pinned, its functions work whatever the caller's path.
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_depend d on d.objid = p.oid and d.deptype = 'e'
            join pg_extension e on e.oid = d.refobjid where e.extname = 'earthdistance' and p.prolang = (select oid from pg_language where lanname = 'sql') loop
    execute format('alter function %s set search_path = extensions', f);
  end loop;
end $$;

create schema if not exists clock;
grant usage on schema clock to openslot_slice;
