-- Keeps this week's and the next four weeks' partitions of the log, and drops those that are all older than 14 days.
-- Cheap when there is nothing to do; called at start, hourly, and when an append finds no partition.
create or replace function bus.keep_log() returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  this_week constant timestamptz := date_trunc('week', clock_timestamp(), 'UTC');
  week timestamptz;
  part text;
begin
  perform pg_advisory_xact_lock(hashtextextended('bus.keep_log', 0));
  for week in select this_week + n * interval '168 hours' from generate_series(0, 4) n loop
    part := to_char(week at time zone 'UTC', '"event_log_"YYYY_MM_DD');
    continue when to_regclass('bus.' || part) is not null;
    execute format('create table bus.%I partition of bus.event_log for values from (%L) to (%L)', part, week, week + interval '168 hours');
  end loop;
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'bus.event_log'::regclass
                 and to_date(right(c.relname, 10), 'YYYY_MM_DD') + 7 < (clock_timestamp() at time zone 'UTC')::date - 14 loop
    execute format('drop table bus.%I', part);
  end loop;
end $$;

select bus.keep_log();
