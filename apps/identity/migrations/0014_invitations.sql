-- People who were asked, by a letter, to become members.
create table identity.invitation (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  email_enc bytea not null,
  email_bidx bytea not null check (octet_length(email_bidx) = 16),
  -- The roles with their scopes, as they are given on acceptance.
  roles jsonb not null check (jsonb_typeof(roles) = 'array' and octet_length(roles::text) <= 65536),
  title text check (length(title) between 1 and 100),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  expires_at timestamptz(3) not null,
  status text not null check (status in ('PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED')),
  member_id uuid,
  primary key (organization_id, id),
  unique (organization_id, token_hash),
  foreign key (organization_id, member_id) references identity.member on delete cascade,
  check ((status = 'ACCEPTED') = (member_id is not null))
);
create unique index invitation_pending on identity.invitation (organization_id, email_bidx) where status = 'PENDING';
create index invitation_org on identity.invitation (organization_id, status, id);
create index invitation_id on identity.invitation (id);
create index invitation_member on identity.invitation (organization_id, member_id) where member_id is not null;
alter table identity.invitation enable row level security, force row level security;
create policy read on identity.invitation for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.invitation for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.invitation for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.invitation for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.invitation to identity_service;
