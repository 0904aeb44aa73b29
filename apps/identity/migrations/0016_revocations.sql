-- Whose access tokens hold no longer, though they have not expired: told to the gateway until the last of them has.
-- Its time is the real one, in which tokens expire, not the clock that a development database may move.
create table identity.revocation (
  kind text not null check (kind in ('SESSION', 'MEMBER', 'API_KEY')),
  subject_id uuid not null,
  at timestamptz(3) not null,
  primary key (kind, subject_id)
);
create index revocation_at on identity.revocation (at);
alter table identity.revocation enable row level security, force row level security;
create policy read on identity.revocation for select to identity_service using (case
  when (select current_setting('app.door', true)) = 'worker' then true else false end);
create policy add on identity.revocation for insert to identity_service
  with check ((select current_setting('app.door', true)) = 'worker');
create policy change on identity.revocation for update to identity_service
  using ((select current_setting('app.door', true)) = 'worker')
  with check ((select current_setting('app.door', true)) = 'worker');
create policy remove on identity.revocation for delete to identity_service
  using ((select current_setting('app.door', true)) = 'worker');
grant select, insert, update, delete on identity.revocation to identity_service;
