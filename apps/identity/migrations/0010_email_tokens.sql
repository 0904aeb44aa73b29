-- What is proved by mail: an address, a lost password, a sign-in without one. And how sessions and attempts end.

alter table identity."user" add column email_verified_at timestamptz(3);

-- Persons change their own password; one who came by another way in has none until then.
create policy read on identity.credential for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy change on identity.credential for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy remove on identity.credential for delete to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
grant select, update, delete on identity.credential to identity_service;

-- The secret of a letter's link. Only its hash is kept; it works once, and a new one voids the older of its purpose.
create table identity.email_token (
  id uuid primary key,
  user_id uuid not null references identity."user" on delete cascade,
  purpose text not null check (purpose in ('VERIFY', 'RESET', 'SIGN_IN', 'CHANGE')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- The address that the person wants to sign in with from then on, sealed.
  email_enc bytea check ((email_enc is not null) = (purpose = 'CHANGE')),
  created_at timestamptz(3) not null default clock.now(),
  expires_at timestamptz(3) not null check (expires_at > created_at),
  used_at timestamptz(3),
  voided_at timestamptz(3),
  check (used_at is null or voided_at is null)
);
create index email_token_user on identity.email_token (user_id, purpose, expires_at);
create index email_token_expires on identity.email_token (expires_at);
alter table identity.email_token enable row level security, force row level security;
create policy read on identity.email_token for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.email_token for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.email_token for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.email_token for select to identity_auth using (true);
create policy clean_up on identity.email_token to identity_worker using (true) with check (true);
grant select, insert, update on identity.email_token to identity_service;
grant select on identity.email_token to identity_auth;
grant select, delete on identity.email_token to identity_worker;

-- A letter that somebody without a sign-in asked for, until it is known whether anybody has that address. Asking takes
-- the same work for every address; only what is done afterwards differs.
create table identity.letter_request (
  id uuid primary key,
  purpose text not null check (purpose in ('RESET', 'SIGN_IN')),
  email_enc bytea not null,
  created_at timestamptz(3) not null default clock.now()
);
alter table identity.letter_request enable row level security, force row level security;
create policy read on identity.letter_request for select to identity_service using (case
  when (select current_setting('app.door', true)) = 'worker' then true else false end);
create policy add on identity.letter_request for insert to identity_service
  with check ((select current_setting('app.door', true)) = 'worker');
create policy remove on identity.letter_request for delete to identity_service
  using ((select current_setting('app.door', true)) = 'worker');
grant select, insert, delete on identity.letter_request to identity_service;

alter table identity.user_session add column client_label text check (length(client_label) between 1 and 100);
alter table identity.user_session drop constraint user_session_revoke_reason_check;
alter table identity.user_session add constraint user_session_revoke_reason_check check (revoke_reason in
  ('SIGN_OUT', 'REUSE', 'REVOKED', 'PASSWORD_CHANGED', 'PASSWORD_RESET', 'ADDRESS_PROVED', 'ERASED'));
create index user_session_expires on identity.user_session (expires_at);
create policy clean_up on identity.user_session to identity_worker using (true) with check (true);
grant select, delete on identity.user_session to identity_worker;

-- An old token may go before its child, which may still be good.
alter table identity.refresh_token drop constraint refresh_token_parent_id_fkey;
alter table identity.refresh_token add constraint refresh_token_parent_id_fkey
  foreign key (parent_id) references identity.refresh_token on delete set null;
create policy clean_up on identity.refresh_token to identity_worker using (true) with check (true);
grant select, delete on identity.refresh_token to identity_worker;

alter table identity.login_attempt drop constraint login_attempt_method_check;
alter table identity.login_attempt add constraint login_attempt_method_check
  check (method in ('PASSWORD', 'LINK', 'OIDC', 'TOTP', 'RECOVERY_CODE'));
alter table identity.login_attempt drop constraint login_attempt_outcome_check;
alter table identity.login_attempt add constraint login_attempt_outcome_check
  check (outcome in ('OK', 'BAD_SECRET', 'UNKNOWN', 'LOCKED', 'BAD_TOTP'));
create index login_attempt_at on identity.login_attempt (at);
create policy clean_up on identity.login_attempt to identity_worker using (true) with check (true);
grant select, delete on identity.login_attempt to identity_worker;

-- Once a day what has had its time goes (src/session/clean-up.process.ts).
select identity.timer_set(null, 'token_cleanup', '00000000-0000-0000-0000-000000000000', clock.now() + interval '1 day', '{}');
