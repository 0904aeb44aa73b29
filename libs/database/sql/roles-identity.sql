-- identity_auth owns the few functions that find people before they have signed in.
do $$
begin
  if not exists (select from pg_roles where rolname = 'identity_auth') then create role identity_auth; end if;
end $$;
alter role identity_auth nologin nosuperuser nocreatedb nocreaterole nobypassrls;
grant openslot_slice to identity_auth;
grant identity_auth to identity_owner with inherit true, set true;
