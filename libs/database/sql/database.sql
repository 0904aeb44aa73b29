-- What a database needs before any slice: nothing for PUBLIC, the extensions, the clock. Run once, by the administrator.
revoke all on schema public from public;

create schema extensions;
grant usage on schema extensions to openslot_slice;
create extension btree_gist schema extensions;
create extension citext schema extensions;
create extension pg_trgm schema extensions;
create extension unaccent schema extensions;
create extension cube schema extensions;
create extension earthdistance schema extensions;
create extension pg_stat_statements schema extensions;

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

create schema clock;
grant usage on schema clock to openslot_slice;
