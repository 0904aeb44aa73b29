-- Second factors: a secret shared with an authenticator, ten codes for the day when it is lost, and what stands between
-- the first factor and the second.

create table identity.totp (
  user_id uuid primary key references identity."user" on delete cascade,
  secret_enc bytea not null,
  created_at timestamptz(3) not null default clock.now(),
  -- Until a first code has proved that the authenticator has it, the secret guards nothing.
  confirmed_at timestamptz(3),
  -- The time step of the last code that was taken: each works once.
  last_step int check (last_step >= 0),
  check ((confirmed_at is null) = (last_step is null))
);
alter table identity.totp enable row level security, force row level security;
create policy read on identity.totp for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.totp for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.totp for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy remove on identity.totp for delete to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy clean_up on identity.totp to identity_worker using (true) with check (true);
grant select, insert, update, delete on identity.totp to identity_service;
grant select, delete on identity.totp to identity_worker;

create table identity.recovery_code (
  user_id uuid not null references identity.totp on delete cascade,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz(3),
  primary key (user_id, code_hash)
);
alter table identity.recovery_code enable row level security, force row level security;
create policy read on identity.recovery_code for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.recovery_code for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.recovery_code for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy remove on identity.recovery_code for delete to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
grant select, insert, update, delete on identity.recovery_code to identity_service;

-- Somebody has passed the first factor and is asked for the second.
create table identity.sign_in_challenge (
  id uuid primary key,
  user_id uuid not null references identity."user" on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  client_label text check (length(client_label) between 1 and 100),
  created_at timestamptz(3) not null default clock.now(),
  expires_at timestamptz(3) not null check (expires_at > created_at),
  used_at timestamptz(3)
);
create index sign_in_challenge_user on identity.sign_in_challenge (user_id);
create index sign_in_challenge_expires on identity.sign_in_challenge (expires_at);
alter table identity.sign_in_challenge enable row level security, force row level security;
create policy read on identity.sign_in_challenge for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.sign_in_challenge for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.sign_in_challenge for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy remove on identity.sign_in_challenge for delete to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.sign_in_challenge for select to identity_auth using (true);
create policy clean_up on identity.sign_in_challenge to identity_worker using (true) with check (true);
grant select, insert, update, delete on identity.sign_in_challenge to identity_service;
grant select on identity.sign_in_challenge to identity_auth;
grant select, delete on identity.sign_in_challenge to identity_worker;
