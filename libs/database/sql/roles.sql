-- The roles of one slice, per cluster; safe to run again. {{slice}} is the slice. Passwords are set by the caller.
do $$
declare
  name text;
begin
  foreach name in array array['openslot_slice', '{{slice}}_owner', '{{slice}}_worker', '{{slice}}_search', '{{slice}}_migrate', '{{slice}}_service'] loop
    if not exists (select from pg_roles where rolname = name) then execute format('create role %I', name); end if;
  end loop;
end $$;

-- openslot_slice is what all slices share: use of the clock and of the extensions.
alter role openslot_slice nologin nosuperuser nobypassrls;
grant openslot_slice to {{slice}}_owner, {{slice}}_worker, {{slice}}_search, {{slice}}_migrate, {{slice}}_service;

alter role {{slice}}_owner nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role {{slice}}_worker nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role {{slice}}_search nologin nosuperuser nocreatedb nocreaterole nobypassrls;
alter role {{slice}}_migrate login nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
alter role {{slice}}_service login nosuperuser nocreatedb nocreaterole nobypassrls;

-- The owner hands functions to the worker and to search; the migrator becomes the owner only by SET ROLE.
grant {{slice}}_worker, {{slice}}_search to {{slice}}_owner with inherit true, set true;
grant {{slice}}_owner to {{slice}}_migrate with inherit false, set true;

alter role {{slice}}_service set search_path = extensions;
alter role {{slice}}_service set timezone = 'UTC';
alter role {{slice}}_service set statement_timeout = '5s';
alter role {{slice}}_service set lock_timeout = '2s';
alter role {{slice}}_service set idle_in_transaction_session_timeout = '10s';
alter role {{slice}}_service set transaction_timeout = '30s';
alter role {{slice}}_service set jit = off;

alter role {{slice}}_migrate set search_path = extensions;
alter role {{slice}}_migrate set timezone = 'UTC';
alter role {{slice}}_migrate set statement_timeout = 0;
alter role {{slice}}_migrate set lock_timeout = '3s';
