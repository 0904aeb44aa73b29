-- Weekly hours that count for a while, or in one week of four; and how late a stay may begin.

-- The week of the cycle of four that a date lies in, 0 to 3: whole weeks since Monday, 1 January 1900.
create function scheduling.cycle_week(day date) returns int language sql immutable parallel safe
return ((day - date '1900-01-01') / 7) % 4;

-- A window counts on the dates that it begins on, from valid_from to valid_to, both included; null: no end on that side.
-- Two that begin at the same minute overlap, so that (location, day, opens, valid_from) is unique by the exclusion.
alter table scheduling.opening_hours
  -- The last start of a visit, in minutes like the window; null: any that ends in time.
  add column last_start smallint,
  add column valid_from date,
  add column valid_to date,
  add constraint opening_hours_last_start check (last_start >= opens and last_start < closes),
  add constraint opening_hours_validity check (valid_to >= valid_from),
  drop constraint opening_hours_no_overlap,
  add constraint opening_hours_no_overlap exclude using gist (organization_id with =, location_id with =,
    int4range((day_of_week - 1) * 1440 + opens, (day_of_week - 1) * 1440 + closes) with &&, daterange(valid_from, valid_to, '[]') with &&);
drop index scheduling.opening_hours_day;
create index opening_hours_day on scheduling.opening_hours (organization_id, location_id, day_of_week)
  include (opens, closes, published, last_start, valid_from, valid_to);

alter table scheduling.working_hours
  add column valid_from date,
  add column valid_to date,
  -- All four: every week.
  add column weeks int4range not null default '[0,4)' check (not isempty(weeks) and weeks <@ '[0,4)'),
  add constraint working_hours_validity check (valid_to >= valid_from),
  drop constraint working_hours_no_overlap,
  add constraint working_hours_no_overlap exclude using gist (organization_id with =, resource_id with =,
    int4range((day_of_week - 1) * 1440 + starts, (day_of_week - 1) * 1440 + ends) with &&, weeks with &&, daterange(valid_from, valid_to, '[]') with &&);
drop index scheduling.working_hours_day;
create index working_hours_day on scheduling.working_hours (organization_id, resource_id, day_of_week)
  include (location_id, starts, ends, valid_from, valid_to, weeks);
