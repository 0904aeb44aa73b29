-- The first date of the period that a date lies in.
create or replace function scheduling.period_start(day date, period text, week_start int) returns date language sql immutable parallel safe
return case period
  when 'DAY' then day
  when 'WEEK' then day - (extract(isodow from day)::int - week_start + 7) % 7
  else date_trunc(period, day::timestamp)::date end;
