-- Removes what has had its time, at most so many rows of a kind: tokens 7 days and sessions 30 days after their end,
-- attempts after 90 days, second factors that were never confirmed after a day. Answers whether there is more.
create or replace function identity.remove_expired(at_most int) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with moment as materialized (select clock.now() as t),
  letters as (
    delete from identity.email_token where id = any (array(
      select e.id from identity.email_token e, moment where e.expires_at <= moment.t - interval '7 days' limit at_most)) returning 1),
  refresh as (
    delete from identity.refresh_token where id = any (array(
      select r.id from identity.refresh_token r, moment where r.expires_at <= moment.t - interval '7 days' limit at_most)) returning 1),
  sessions as (
    delete from identity.user_session where id = any (array(
      select s.id from identity.user_session s, moment where s.expires_at <= moment.t - interval '30 days' limit at_most)) returning 1),
  challenges as (
    delete from identity.sign_in_challenge where id = any (array(
      select c.id from identity.sign_in_challenge c, moment where c.expires_at <= moment.t limit at_most)) returning 1),
  attempts as (
    delete from identity.login_attempt where id = any (array(
      select l.id from identity.login_attempt l, moment where l.at <= moment.t - interval '90 days' limit at_most)) returning 1),
  factors as (
    delete from identity.totp where user_id = any (array(
      select f.user_id from identity.totp f, moment
       where f.confirmed_at is null and f.created_at <= moment.t - interval '1 day' limit at_most)) returning 1)
  select (select count(*) = at_most from letters) or (select count(*) = at_most from refresh)
      or (select count(*) = at_most from sessions) or (select count(*) = at_most from challenges)
      or (select count(*) = at_most from attempts) or (select count(*) = at_most from factors)
$$;
alter function identity.remove_expired owner to identity_worker;
