-- People and how they prove who they are. Global tables: their doors are the person's own (app.user_id); before a
-- sign-in only the functions of role identity_auth reach them (src/session/session.sql).

create table identity."user" (
  id uuid primary key,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  -- The sign-in name, in clear so that the database itself keeps it unique and well formed. No other contact data is.
  email extensions.citext not null
    check (email ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$' and octet_length(email::text) <= 254),
  name_enc bytea not null,
  locale text not null check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  is_active boolean not null default true,
  last_login_at timestamptz(3)
);
create unique index user_email on identity."user" (email) where deleted_at is null;
create unique index user_email_active on identity."user" (email) where is_active and deleted_at is null;
create index user_created_active on identity."user" (created_at, is_active);
alter table identity."user" enable row level security, force row level security;
create policy add on identity."user" for insert to identity_service
  with check (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity."user" for update to identity_service
  using (id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity."user" for select to identity_auth using (true);
grant select, insert, update on identity."user" to identity_service;
grant select on identity."user" to identity_auth;

create table identity.credential (
  user_id uuid primary key references identity."user" on delete cascade,
  algo text not null check (algo in ('ARGON2ID')),
  hash text not null check (hash like '$argon2id$%' and length(hash) <= 255),
  changed_at timestamptz(3) not null
);
alter table identity.credential enable row level security, force row level security;
create policy add on identity.credential for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.credential for select to identity_auth using (true);
grant insert on identity.credential to identity_service;
grant select on identity.credential to identity_auth;

-- One sign-in and the family of refresh tokens that follows from it.
create table identity.user_session (
  id uuid primary key,
  user_id uuid not null references identity."user" on delete cascade,
  created_at timestamptz(3) not null default clock.now(),
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > created_at),
  ip_hash text not null check (length(ip_hash) <= 64),
  auth_level text not null check (auth_level in ('PASSWORD', 'LINK', 'OIDC', 'TOTP')),
  -- For whom the person acts (actFor): the next access tokens of the session are for this organization.
  acting_organization_id uuid,
  revoked_at timestamptz(3),
  revoke_reason text check (revoke_reason in ('SIGN_OUT', 'REUSE')),
  check ((revoked_at is null) = (revoke_reason is null))
);
create index user_session_user on identity.user_session (user_id, expires_at);
alter table identity.user_session enable row level security, force row level security;
create policy read on identity.user_session for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.user_session for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.user_session for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
grant select, insert, update on identity.user_session to identity_service;

-- Only the hash is kept. A token is used once: its use makes the next one, its child.
create table identity.refresh_token (
  id uuid primary key,
  session_id uuid not null references identity.user_session on delete cascade,
  user_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  parent_id uuid references identity.refresh_token on delete cascade,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > issued_at),
  used_at timestamptz(3),
  -- The address that used it, hashed: only that client may repeat the use within a few seconds.
  used_from text check (length(used_from) <= 64),
  check ((used_at is null) = (used_from is null))
);
create index refresh_token_session on identity.refresh_token (session_id, expires_at);
create index refresh_token_expires on identity.refresh_token (expires_at);
create index refresh_token_parent on identity.refresh_token (parent_id);
alter table identity.refresh_token enable row level security, force row level security;
create policy read on identity.refresh_token for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.refresh_token for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.refresh_token for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.refresh_token for select to identity_auth using (true);
grant select, insert, update on identity.refresh_token to identity_service;
grant select on identity.refresh_token to identity_auth;

-- Every try to sign in, for 90 days. The e-mail is a keyed hash, so that unknown ones are counted like known ones.
create table identity.login_attempt (
  id uuid not null check (uuid_extract_version(id) = 7),
  at timestamptz(3) not null,
  email_bidx bytea not null check (octet_length(email_bidx) = 16),
  user_id uuid,
  ip_hash text not null check (length(ip_hash) <= 64),
  method text not null check (method in ('PASSWORD')),
  outcome text not null check (outcome in ('OK', 'BAD_SECRET', 'UNKNOWN', 'LOCKED')),
  primary key (id)
) partition by range (id);
create index login_attempt_email on identity.login_attempt (email_bidx, at desc);
create index login_attempt_user on identity.login_attempt (user_id, at desc);
create index login_attempt_ip on identity.login_attempt (ip_hash, at desc);
alter table identity.login_attempt enable row level security, force row level security;
create policy add on identity.login_attempt for insert to identity_service
  with check (user_id is null or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.login_attempt for select to identity_auth using (true);
grant insert on identity.login_attempt to identity_service;
grant select on identity.login_attempt to identity_auth;
select identity.make_partitions('login_attempt');

-- Keys that sign access tokens. NEXT is published before it signs, RETIRED until its last token has expired.
create table identity.signing_key (
  id uuid primary key,
  kid text not null unique check (length(kid) between 1 and 64),
  private_enc bytea not null,
  public_jwk jsonb not null,
  status text not null check (status in ('NEXT', 'ACTIVE', 'RETIRED')),
  created_at timestamptz(3) not null default clock.now(),
  activated_at timestamptz(3),
  retired_at timestamptz(3),
  check ((status = 'NEXT') = (activated_at is null)),
  check ((status = 'RETIRED') = (retired_at is not null))
);
create unique index signing_key_active on identity.signing_key (status) where status <> 'RETIRED';
alter table identity.signing_key enable row level security, force row level security;
create policy read on identity.signing_key for select to identity_service using (case
  when (select current_setting('app.door', true)) = 'worker' then true else false end);
create policy add on identity.signing_key for insert to identity_service
  with check ((select current_setting('app.door', true)) = 'worker');
create policy change on identity.signing_key for update to identity_service
  using ((select current_setting('app.door', true)) = 'worker')
  with check ((select current_setting('app.door', true)) = 'worker');
grant select, insert, update on identity.signing_key to identity_service;
