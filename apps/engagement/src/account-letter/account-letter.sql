-- Claims letters that are due, oldest first: scheduled ones, and those whose sender has died.
-- The clock is read once: it ticks, and a volatile condition is no index condition.
create or replace function engagement.account_letters_claim(at_most int, hold interval)
returns setof engagement.account_letter language plpgsql security definer set search_path = pg_catalog as $$
declare
  t timestamptz := clock.now();
begin
  return query
    with scheduled as (
      select l.id from engagement.account_letter l
       where l.delivery_status = 'SCHEDULED' and l.scheduled_at <= t
       order by l.scheduled_at limit at_most for update skip locked),
    abandoned as (
      select l.id from engagement.account_letter l
       where l.delivery_status = 'SENDING' and l.locked_until <= t
       order by l.locked_until limit at_most for update skip locked),
    due as (select * from scheduled union all select * from abandoned)
    update engagement.account_letter l
       set delivery_status = 'SENDING', locked_until = t + hold, attempts = l.attempts + 1
      from due where l.id = due.id
    returning l.*;
end $$;

-- Whether a letter could be claimed now, or is being sent.
create or replace function engagement.account_letters_waiting() returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  t timestamptz := clock.now();
begin
  return exists (select from engagement.account_letter l where l.delivery_status = 'SENDING')
      or exists (select from engagement.account_letter l where l.delivery_status = 'SCHEDULED' and l.scheduled_at <= t);
end $$;

alter function engagement.account_letters_claim owner to engagement_worker;
alter function engagement.account_letters_waiting owner to engagement_worker;
