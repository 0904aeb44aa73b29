-- People see who tried to sign in as them, but neither from where nor under what.
create policy read on identity.login_attempt for select to identity_service using (case
  when user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end);
grant select (id, at, user_id, method, outcome) on identity.login_attempt to identity_service;

-- Where somebody works whose account was locked (src/session/session.sql).
create policy auth on identity.member for select to identity_auth using (true);
grant select (organization_id, id, user_id, status) on identity.member to identity_auth;
