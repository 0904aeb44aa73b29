-- When to remind of a visit, so many minutes before its start. Nobody is woken for a visit that is far off: what would
-- come between 21:00 and 9:00 on the wall of the location waits for the morning, unless the visit is less than twelve
-- hours away by then.
create or replace function engagement.reminder_due(starts timestamptz, zone text, minutes_before int) returns timestamptz
language plpgsql stable set search_path = pg_catalog as $$
declare
  due constant timestamptz := starts - minutes_before * interval '1 minute';
  wall constant timestamp := clock.wall(due, zone);
  morning timestamptz;
begin
  if wall::time >= '09:00' and wall::time < '21:00' or starts - due < interval '12 hours' then return due; end if;
  morning := clock.instant(wall::date + case when wall::time >= '21:00' then 1 else 0 end + time '09:00', zone);
  return least(morning, starts - interval '1 minute');
end $$;
