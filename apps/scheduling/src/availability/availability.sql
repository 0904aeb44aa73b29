-- Whole numbers as bytes: the cheapest way to hand many windows to the engine in one column.
create or replace function scheduling.pack(a int, b int) returns bytea language sql immutable parallel safe
return int4send(a) || int4send(b);

create or replace function scheduling.pack(a int, b int, c int) returns bytea language sql immutable parallel safe
return int4send(a) || int4send(b) || int4send(c);

-- The whole minute that an instant lies in, and the one by which it is over. In doubles, which count milliseconds exactly
-- and are far cheaper than the numbers of extract.
create or replace function scheduling.minute_floor(at timestamptz) returns int language sql stable parallel safe
return floor(date_part('epoch', at) / 60)::int;

create or replace function scheduling.minute_ceil(at timestamptz) returns int language sql stable parallel safe
return ceil(date_part('epoch', at) / 60)::int;

-- The zone's offset on the first day, and each change of it until the last: from that minute on, minutes ahead of UTC.
-- A day on which it changes is searched, by hours and then by minutes, for the first local minute that has the new offset.
-- In a gap that minute is the change itself; in a fold the new offset began as much earlier as the clock went back: hence
-- the greater of the two.
create or replace function scheduling.offset_steps(zone text, d0 date, d1 date) returns table (minute int, off int)
language sql stable parallel safe rows 2 as $$
  with midnight as materialized (
    select d.day, d.base, d.base - clock.minute(d.base, d.day, 0, d.off, zone) as off from clock.days(zone, d0, d1) d),
  changed as (
    select m.day, m.base, m.off as before, n.off as after from midnight m join midnight n on n.day = m.day + 1 and n.off <> m.off)
  select m.base - m.off, m.off from midnight m where m.day = d0
  union all
  select c.base + first.m - greatest(c.before, c.after), c.after
    from changed c
   cross join lateral (
     select min(g.m) as m
       from (select min(h.m) as m from generate_series(60, 1440, 60) as h (m)
              where c.base + h.m - clock.minute(c.base, c.day, h.m, null, zone) = c.after) hour
      cross join lateral generate_series(hour.m - 59, hour.m) as g (m)
      where c.base + g.m - clock.minute(c.base, c.day, g.m, null, zone) = c.after) first
$$;

-- The same, packed.
create or replace function scheduling.offset_changes(zone text, d0 date, d1 date) returns bytea language sql stable parallel safe as $$
  select string_agg(scheduling.pack(s.minute, s.off), '' order by s.minute) from scheduling.offset_steps(zone, d0, d1) s
$$;

-- The date that the zone's clocks show at a minute: where they go back over midnight, yesterday once more.
create or replace function scheduling.local_date(minute int, zone text) returns date language sql stable parallel safe as $$
  select date '1970-01-01' + floor((local_date.minute + c.off) / 1440.0)::int
    from scheduling.offset_steps(zone, date '1970-01-01' + local_date.minute / 1440 - 2, date '1970-01-01' + local_date.minute / 1440 + 1) c
   where c.minute <= local_date.minute
   order by c.minute desc limit 1
$$;

-- The n-th day from Monday to Friday after a day; the day itself for none.
create or replace function scheduling.weekday_after(day date, n int) returns date language sql immutable parallel safe as $$
  select greatest(day, f.friday - (f.dow - 1) + (n + f.dow - 1) / 5 * 7 + (n + f.dow - 1) % 5)
    from (select day - greatest(0, extract(isodow from day)::int - 5) as friday, least(5, extract(isodow from day)::int) as dow) f
$$;

-- Minutes in which a closure shuts what it is of, between two days; by dates as the clocks of that zone go.
create or replace function scheduling.closed_minutes(c scheduling.closure, zone text, d0 date, d1 date) returns table (closes int, opens int)
language sql stable parallel safe rows 1 as $$
  select scheduling.minute_floor(clock.instant(k.first_day::timestamp, zone)), scheduling.minute_ceil(clock.instant((k.last_day + 1)::timestamp, zone))
    from scheduling.closed_days(c.starts_on, c.ends_on, c.recurring, d0, d1) k
  union all
  select scheduling.minute_floor(c.starts_at), scheduling.minute_ceil(c.ends_at)
   where c.starts_at < (d1 + 2)::timestamp at time zone 'UTC' and c.ends_at > (d0 - 2)::timestamp at time zone 'UTC'
$$;
