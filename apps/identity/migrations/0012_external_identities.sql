-- Persons as other issuers know them. `provider` is the name that the configuration gives an issuer.

create table identity.user_identity (
  id uuid primary key,
  user_id uuid not null references identity."user" on delete cascade,
  provider text not null check (length(provider) between 1 and 50),
  subject text not null check (length(subject) between 1 and 255),
  linked_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  constraint user_identity_subject unique (provider, subject)
);
create index user_identity_user on identity.user_identity (user_id);
alter table identity.user_identity enable row level security, force row level security;
create policy read on identity.user_identity for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
create policy add on identity.user_identity for insert to identity_service
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy change on identity.user_identity for update to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy remove on identity.user_identity for delete to identity_service
  using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy auth on identity.user_identity for select to identity_auth using (true);
grant select, insert, update, delete on identity.user_identity to identity_service;
grant select on identity.user_identity to identity_auth;
