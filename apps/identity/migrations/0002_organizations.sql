-- Organizations, who works there, and what their roles are limited to.

create table identity.organization (
  id uuid primary key,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  name text not null check (length(name) between 1 and 200),
  mode text not null check (mode in ('LIVE', 'TEST')),
  kind text not null check (kind in ('INDEPENDENT', 'ENTERPRISE')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  default_currency text not null check (default_currency ~ '^[A-Z]{3}$'),
  default_locale text not null check (default_locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  status text not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSING', 'DELETED'))
);
alter table identity.organization enable row level security, force row level security;
-- Everybody may know an organization's name.
create policy read on identity.organization for select to identity_service using (case
  when id = (select nullif(current_setting('app.organization_id', true), '')::uuid) or status <> 'DELETED' then true else false end);
create policy add on identity.organization for insert to identity_service
  with check (id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.organization for update to identity_service
  using (id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.organization to identity_service;

create table identity.member (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  user_id uuid not null,
  title text check (length(title) between 1 and 100),
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  status text not null check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  primary key (organization_id, id),
  check ((status = 'ENDED') = (ended_on is not null))
);
create unique index member_person on identity.member (organization_id, user_id) where status <> 'ENDED';
create index member_org_status on identity.member (organization_id, status, id);
create index member_user on identity.member (user_id, status);
create index member_id on identity.member (id);
alter table identity.member enable row level security, force row level security;
create policy read on identity.member for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)
  then true else false end);
create policy add on identity.member for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.member for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.member to identity_service;

-- Persons see themselves, and members the people of their organization.
create policy read on identity."user" for select to identity_service using (case
  when id = (select nullif(current_setting('app.user_id', true), '')::uuid)
    or exists (select from identity.member m
                where m.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and m.user_id = "user".id)
  then true else false end);

create table identity.member_role (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  member_id uuid not null,
  base text not null check (base in ('OWNER', 'MANAGER', 'STAFF')),
  scope_kind text not null check (scope_kind in ('ORGANIZATION', 'BUSINESS', 'LOCATION')),
  scope_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, member_id) references identity.member on delete cascade,
  unique nulls not distinct (organization_id, member_id, base, scope_kind, scope_id),
  check ((scope_kind = 'ORGANIZATION') = (scope_id is null))
);
create index member_role_scope on identity.member_role (organization_id, base, scope_kind, scope_id);
create index member_role_scope_id on identity.member_role (organization_id, scope_id, member_id);
alter table identity.member_role enable row level security, force row level security;
create policy read on identity.member_role for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from identity.member m
                where m.organization_id = member_role.organization_id and m.id = member_role.member_id
                  and m.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  then true else false end);
create policy add on identity.member_role for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.member_role for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.member_role to identity_service;

-- An organization never loses its last owner. Checked at commit; the organization's row is locked first, so that two
-- owners who end each other at the same time cannot both succeed.
create function identity.keep_an_owner() returns trigger language plpgsql as $$
begin
  perform from identity.organization o where o.id = old.organization_id and o.status in ('ACTIVE', 'SUSPENDED') for update;
  if found and not exists (
    select from identity.member_role r join identity.member m on m.organization_id = r.organization_id and m.id = r.member_id
     where r.organization_id = old.organization_id and r.base = 'OWNER' and r.scope_kind = 'ORGANIZATION' and m.status = 'ACTIVE') then
    raise integrity_constraint_violation using message = 'an organization keeps at least one owner', constraint = 'member_last_owner';
  end if;
  return null;
end $$;
create constraint trigger member_last_owner after delete on identity.member_role deferrable initially deferred
  for each row when (old.base = 'OWNER') execute function identity.keep_an_owner();
create constraint trigger member_last_owner after update of status on identity.member deferrable initially deferred
  for each row when (old.status = 'ACTIVE' and new.status <> 'ACTIVE') execute function identity.keep_an_owner();

-- Catalog's businesses and locations, as far as a role's scope needs to know them.
create table identity.business_ref (
  organization_id uuid not null,
  id uuid not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create table identity.location_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
alter table identity.business_ref enable row level security, force row level security;
alter table identity.location_ref enable row level security, force row level security;
create policy read on identity.business_ref for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.business_ref for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.business_ref for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy read on identity.location_ref for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.location_ref for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.location_ref for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.business_ref, identity.location_ref to identity_service;
