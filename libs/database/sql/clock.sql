-- The one clock, and the one way from local time to an instant.

-- Milliseconds, as everything stored is. Volatile: take it once per statement or function.
create or replace function clock.now() returns timestamptz language sql volatile parallel safe
return date_trunc('milliseconds', clock_timestamp());

-- The same for work that goes on by itself, such as timers: it never acts at another instant than its own.
create or replace function clock.running() returns timestamptz language sql volatile parallel safe
return date_trunc('milliseconds', clock_timestamp());

-- Whether this database's clock may be moved; only a test or development database's may (see movable-clock.sql).
create or replace function clock.movable() returns boolean language sql stable parallel safe
return false;

-- A local time as an instant: in a gap by the offset before it, in a fold the first occurrence.
create or replace function clock.instant(local timestamp, zone text) returns timestamptz language sql stable parallel safe
return case when (((local - interval '24 hours') at time zone zone) + interval '24 hours') at time zone zone = local
            then ((local - interval '24 hours') at time zone zone) + interval '24 hours'
            else local at time zone zone end;

-- The days d0 … d1 with `base` (their local midnight in minutes since 1970) and `off`: the zone's offset in minutes if it
-- is the same for every local time 00:00 … 48:00 of the day, else null. Constant days need no slow conversion.
create or replace function clock.days(zone text, d0 date, d1 date) returns table (day date, dow smallint, base int, off int)
language sql immutable parallel safe rows 40 as $$
  select day, extract(isodow from day)::smallint, (day - date '1970-01-01') * 1440, case when lo = hi then lo end
    from (select day, min(o) over w as lo, max(o) over w as hi
            from (select d0 + n as day,
                         (extract(epoch from ((d0 + n)::timestamp at time zone 'UTC') at time zone zone - (d0 + n)::timestamp) / 60)::int as o
                    from generate_series(-1, d1 - d0 + 3) n) s
          window w as (order by day rows between 1 preceding and 3 following)) y
   where day between d0 and d1
$$;

-- Minutes since 1970 of the local minute m (it may pass 1440) of a day near a change of the zone's offset.
create or replace function clock.minute_near_change(day date, m int, zone text) returns int language plpgsql stable parallel safe as $$
begin
  return (extract(epoch from clock.instant(day + m * interval '1 minute', zone)) / 60)::int;
end $$;

-- The same of any day that clock.days gave. A statement takes it in, and prepares it anew each time it runs: hence short,
-- with what is seldom needed elsewhere. Stable, or it is not taken in.
create or replace function clock.minute(base int, day date, m int, off int, zone text) returns int language sql stable parallel safe
return case when off is not null then base + m - off else clock.minute_near_change(day, m, zone) end;

-- What a clock on the wall of the zone shows at an instant: for people to read, never to reckon with.
create or replace function clock.wall(at timestamptz, zone text) returns timestamp language sql stable parallel safe
return at at time zone zone;
