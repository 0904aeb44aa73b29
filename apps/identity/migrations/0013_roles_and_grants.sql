-- Roles of an organization's own making, permissions given to one member or denied, memberships that begin later and
-- that end on a day.

create table identity.role (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  name text not null check (length(name) between 1 and 100),
  primary key (organization_id, id)
);
create unique index role_name on identity.role (organization_id, lower(name)) where deleted_at is null;
create index role_id on identity.role (id);
alter table identity.role enable row level security, force row level security;
-- A member may know the roles of the organization, whatever the person acts as.
create policy read on identity.role for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from identity.member m
                where m.organization_id = role.organization_id and m.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  then true else false end);
create policy add on identity.role for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.role for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.role for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.role to identity_service;

create table identity.role_permission (
  organization_id uuid not null,
  role_id uuid not null,
  permission text not null check (permission ~ '^[a-z_]+(\.[a-z_]+)+$' and length(permission) <= 64),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, role_id, permission),
  foreign key (organization_id, role_id) references identity.role on delete cascade
);
alter table identity.role_permission enable row level security, force row level security;
create policy read on identity.role_permission for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from identity.member m
                where m.organization_id = role_permission.organization_id
                  and m.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  then true else false end);
create policy add on identity.role_permission for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.role_permission for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.role_permission to identity_service;

-- A member holds one of the three roles, or one of the organization's own.
alter table identity.member_role
  alter column base drop not null,
  add column role_id uuid,
  add constraint member_role_one check ((base is null) <> (role_id is null)),
  add foreign key (organization_id, role_id) references identity.role,
  drop constraint member_role_organization_id_member_id_base_scope_kind_scope_key,
  add constraint member_role_once unique nulls not distinct (organization_id, member_id, base, role_id, scope_kind, scope_id);
create index member_role_role on identity.member_role (organization_id, role_id, member_id) where role_id is not null;

create table identity.member_grant (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  member_id uuid not null,
  permission text not null check (permission ~ '^[a-z_]+(\.[a-z_]+)+$' and length(permission) <= 64),
  effect text not null check (effect in ('ALLOW', 'DENY')),
  scope_kind text not null check (scope_kind in ('ORGANIZATION', 'BUSINESS', 'LOCATION')),
  scope_id uuid,
  reason text not null check (length(reason) between 1 and 500),
  expires_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, member_id) references identity.member on delete cascade,
  constraint member_grant_once unique nulls not distinct (organization_id, member_id, permission, scope_kind, scope_id),
  check ((scope_kind = 'ORGANIZATION') = (scope_id is null))
);
create index member_grant_id on identity.member_grant (id);
alter table identity.member_grant enable row level security, force row level security;
create policy read on identity.member_grant for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from identity.member m
                where m.organization_id = member_grant.organization_id and m.id = member_grant.member_id
                  and m.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  then true else false end);
create policy add on identity.member_grant for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.member_grant for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.member_grant to identity_service;

-- ended_on is the last day, also while it lies ahead.
alter table identity.member
  drop constraint member_check1,
  add constraint member_ended check (status <> 'ENDED' or ended_on is not null);
