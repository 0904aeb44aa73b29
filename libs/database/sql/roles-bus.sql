-- The PostgreSQL transport's roles: bus_owner owns schema bus, openslot_bus runs it and reaches nothing else.
do $$
declare
  name text;
begin
  foreach name in array array['openslot_slice', 'bus_owner', 'bus_migrate', 'openslot_bus'] loop
    if not exists (select from pg_roles where rolname = name) then execute format('create role %I', name); end if;
  end loop;
end $$;

grant openslot_slice to bus_owner, bus_migrate, openslot_bus;
alter role bus_owner nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role bus_migrate login nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
alter role openslot_bus login nosuperuser nocreatedb nocreaterole nobypassrls;
grant bus_owner to bus_migrate with inherit false, set true;

alter role openslot_bus set search_path = extensions;
alter role openslot_bus set timezone = 'UTC';
alter role openslot_bus set statement_timeout = '5s';
alter role openslot_bus set lock_timeout = '2s';
alter role openslot_bus set idle_in_transaction_session_timeout = '10s';
alter role openslot_bus set transaction_timeout = '30s';

alter role bus_migrate set search_path = extensions;
alter role bus_migrate set timezone = 'UTC';
alter role bus_migrate set statement_timeout = 0;
alter role bus_migrate set lock_timeout = '3s';
