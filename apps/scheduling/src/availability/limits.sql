-- The first date of the period that a date lies in.
create or replace function scheduling.period_start(day date, period text, week_start int) returns date language sql immutable parallel safe
return case period
  when 'DAY' then day
  when 'WEEK' then day - (extract(isodow from day)::int - week_start + 7) % 7
  else date_trunc(period, day::timestamp)::date end;

-- What visits use of the limits of their business: of one appointment, or of all. A visit counts once for its place, for
-- its customer and for each of its staff, and for a variation as often as it has segments of it.
create or replace function scheduling.limit_uses(organization uuid, appointment uuid)
returns table (limit_id uuid, subject_id uuid, period_start date, used_count int, used_minutes int) language sql stable as $$
  with visit as (
    select a.id, a.business_id, a.location_id, a.customer_id, a.local_date, a.time_zone
      from scheduling.appointment a
     where a.organization_id = organization and (appointment is null or a.id = appointment) and a.deleted_at is null
       and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW')),
  part as (
    select v.*, s.variation_id, s.resource_id, s.minutes, timezone(v.time_zone, s.starts_at)::date as day
      from visit v join scheduling.segment s on s.organization_id = organization and s.appointment_id = v.id),
  used (kind, business_id, subject_id, day, id, n, minutes) as (
    select 'LOCATION', business_id, location_id, local_date, id, 1, sum(minutes)::int from part group by business_id, location_id, local_date, id
    union all
    select 'CUSTOMER', business_id, customer_id, local_date, id, 1, sum(minutes)::int from part group by business_id, customer_id, local_date, id
    union all
    select 'RESOURCE', business_id, resource_id, day, id, 1, sum(minutes)::int from part where resource_id is not null group by business_id, resource_id, day, id
    union all
    select 'VARIATION', business_id, variation_id, day, id, count(*)::int, sum(minutes)::int from part group by business_id, variation_id, day, id)
  select l.id, u.subject_id, scheduling.period_start(u.day, l.period, l.week_start), sum(u.n)::int, sum(u.minutes)::int
    from scheduling.booking_limit l
    join used u on u.kind = l.subject and u.business_id = l.business_id and (l.subject_id is null or l.subject_id = u.subject_id)
   where l.organization_id = organization and l.deleted_at is null
   group by 1, 2, 3
$$;

-- Counts again what is used of all limits of an organization, and sets the counters right that differ.
create or replace function scheduling.recount_limits(organization uuid) returns int language sql as $$
  with now_used as (select * from scheduling.limit_uses(organization, null)),
  gone as (
    delete from scheduling.limit_counter c
     where c.organization_id = organization and not exists (
       select from now_used u where (u.limit_id, u.subject_id, u.period_start) = (c.limit_id, c.subject_id, c.period_start))
    returning 1),
  set_right as (
    insert into scheduling.limit_counter as c (organization_id, limit_id, subject_id, period_start, used_count, used_minutes)
    select organization, u.limit_id, u.subject_id, u.period_start, u.used_count, u.used_minutes from now_used u
        on conflict (organization_id, limit_id, subject_id, period_start) do update
       set used_count = excluded.used_count, used_minutes = excluded.used_minutes
     where (c.used_count, c.used_minutes) <> (excluded.used_count, excluded.used_minutes)
    returning 1)
  select (select count(*) from gone)::int + (select count(*) from set_right)::int
$$;
