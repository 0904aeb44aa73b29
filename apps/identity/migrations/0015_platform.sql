-- The people who run the platform, what they look into, and the life of organizations that they and the owners decide on.

create table identity.platform_grant (
  user_id uuid primary key references identity."user" on delete cascade,
  created_at timestamptz(3) not null default clock.now(),
  role text not null check (role in ('PLATFORM_ADMIN', 'PLATFORM_SUPPORT')),
  -- Null: by the operators themselves (identity.make_platform_person).
  granted_by uuid
);
create index platform_grant_role on identity.platform_grant (role, user_id);
alter table identity.platform_grant enable row level security, force row level security;
create policy read on identity.platform_grant for select to identity_service using (case
  when (select current_setting('app.door', true)) in ('worker', 'platform')
    or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)
  then true else false end);
create policy add on identity.platform_grant for insert to identity_service
  with check ((select current_setting('app.door', true)) = 'platform');
create policy change on identity.platform_grant for update to identity_service
  using ((select current_setting('app.door', true)) = 'platform')
  with check ((select current_setting('app.door', true)) = 'platform');
create policy remove on identity.platform_grant for delete to identity_service
  using ((select current_setting('app.door', true)) = 'platform');
grant select, insert, update, delete on identity.platform_grant to identity_service;
-- By which operators make the first administrator; the service may not call it.
create policy operators on identity.platform_grant to identity_owner using (true) with check (true);
create policy operators on identity."user" for select to identity_owner using (true);
create function identity.make_platform_person(sign_in_name text, platform_role text) returns uuid
language sql set search_path = pg_catalog, extensions as $$
  insert into identity.platform_grant (user_id, role)
  select id, platform_role from identity."user" where email = sign_in_name::extensions.citext and deleted_at is null
  on conflict (user_id) do update set role = excluded.role
  returning user_id
$$;
revoke execute on function identity.make_platform_person from public, identity_service, identity_worker;

-- Why somebody of the platform looked into an organization.
create table identity.platform_look (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  user_id uuid not null,
  role text not null check (role in ('SUPPORT', 'ADMIN')),
  reason text not null check (length(reason) between 1 and 500),
  ends_at timestamptz(3) not null,
  primary key (organization_id, id)
);
alter table identity.platform_look enable row level security, force row level security;
create policy read on identity.platform_look for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.platform_look for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert on identity.platform_look to identity_service;

-- When a closing organization is deleted; why one was suspended stands in the audit.
alter table identity.organization
  add column closes_at timestamptz(3),
  add constraint organization_closing check ((status = 'CLOSING') = (closes_at is not null));

-- Hard deletion of what was deleted before: by administrators of the platform, through their door alone.
create policy purge on identity."user" for delete to identity_auth using (
  (select current_setting('app.door', true)) = 'platform' and deleted_at is not null);
grant delete on identity."user" to identity_auth;
create function identity.purge_user(wanted uuid) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from identity."user" where id = wanted and deleted_at is not null returning id)
  select exists (select from gone)
$$;
alter function identity.purge_user owner to identity_auth;
create policy remove on identity.customer for delete to identity_service using (
  (select current_setting('app.door', true)) = 'platform' and deleted_at is not null
  and organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant delete on identity.customer to identity_service;
create function identity.deleted_customer_organization(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select organization_id from identity.customer where id = wanted and deleted_at is not null
$$;
create function identity.deleted_role_organization(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select organization_id from identity.role where id = wanted and deleted_at is not null
$$;
create policy auth on identity.customer for select to identity_auth using (true);
create policy auth on identity.role for select to identity_auth using (true);
grant select on identity.customer, identity.role to identity_auth;
alter function identity.deleted_customer_organization owner to identity_auth;
alter function identity.deleted_role_organization owner to identity_auth;
