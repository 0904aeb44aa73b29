-- Keys by which partners' machines act for an organization. The key itself is shown once; only its hash is kept.
create table identity.api_key (
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
  -- What may be shown of the key, so that its owner knows which one it is.
  prefix text not null check (prefix ~ '^osk_(live|test)_[A-Za-z0-9_-]{8}$'),
  key_hash bytea not null check (octet_length(key_hash) = 32),
  permissions text[] not null check (cardinality(permissions) between 1 and 200),
  -- Businesses and locations where they hold; null: the whole organization.
  scope jsonb,
  mode text not null check (mode in ('LIVE', 'TEST') and prefix like 'osk\_' || lower(mode) || '\_%'),
  quota_per_minute int not null check (quota_per_minute between 1 and 10000),
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  -- The key that this one replaces.
  rotated_from uuid,
  revoked_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, rotated_from) references identity.api_key
);
create index api_key_org on identity.api_key (organization_id, created_at, id);
create unique index api_key_rotated on identity.api_key (organization_id, rotated_from) where rotated_from is not null;
create index api_key_hash on identity.api_key (key_hash) where revoked_at is null;
alter table identity.api_key enable row level security, force row level security;
create policy read on identity.api_key for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.api_key for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.api_key for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy auth on identity.api_key for select to identity_auth using (true);
grant select, insert, update on identity.api_key to identity_service;
grant select on identity.api_key to identity_auth;

-- What is switched on for whom, of the platform as a whole.
create table identity.feature_flag (
  id uuid primary key,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  name text not null unique check (name ~ '^[a-z][a-z0-9_-]{1,62}$'),
  is_enabled boolean not null,
  percent int not null check (percent between 0 and 100),
  on_for uuid[] not null check (cardinality(on_for) <= 1000),
  off_for uuid[] not null check (cardinality(off_for) <= 1000 and not on_for && off_for),
  owner text not null check (length(owner) between 1 and 100),
  review_by date not null
);
create index feature_flag_enabled on identity.feature_flag (is_enabled);
alter table identity.feature_flag enable row level security, force row level security;
create policy read on identity.feature_flag for select to identity_service using (true);
create policy add on identity.feature_flag for insert to identity_service
  with check ((select current_setting('app.door', true)) = 'platform');
create policy change on identity.feature_flag for update to identity_service
  using ((select current_setting('app.door', true)) = 'platform')
  with check ((select current_setting('app.door', true)) = 'platform');
grant select, insert, update on identity.feature_flag to identity_service;

-- Which thing of ours is which thing of another system.
create table identity.integration_link (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  system text not null check (system ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  external_id text not null check (length(external_id) between 1 and 255),
  entity_type text not null check (entity_type ~ '^[A-Z][A-Za-z]{1,39}$'),
  entity_id uuid not null,
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id)
);
create unique index integration_link_system on identity.integration_link (organization_id, system, external_id);
create unique index integration_link_entity on identity.integration_link (organization_id, entity_type, entity_id, system);
alter table identity.integration_link enable row level security, force row level security;
create policy read on identity.integration_link for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.integration_link for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.integration_link for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.integration_link for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.integration_link to identity_service;
