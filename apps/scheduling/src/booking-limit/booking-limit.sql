create or replace function scheduling.has_limits(organization uuid, business uuid) returns boolean language sql stable
return exists (select from scheduling.booking_limit l
                where l.organization_id = organization and l.business_id = business and l.deleted_at is null);

-- What appointments and live holds use of the limits of their business. A visit counts once for its place, for its customer
-- and for each of its staff, once for each room, table and device that has a limit of its own, and for a variation as often
-- as it has segments of it. For places in a session its staff are at work anyway.
create or replace function scheduling.uses_of(organization uuid, owners uuid[])
returns table (owner_id uuid, limit_id uuid, subject_id uuid, period_start date, used_count int, used_minutes int, expires_at timestamptz)
language sql stable as $$
  with visit as (
    select a.id, a.business_id, a.location_id, a.customer_id, a.local_date as day, a.time_zone, null::timestamptz as expires_at, null::jsonb as items
      from scheduling.appointment a
     where a.organization_id = organization and a.id = any (owners) and a.deleted_at is null
       and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE', 'COMPLETED', 'NO_SHOW')
    union all
    select h.id, h.business_id, h.location_id, h.customer_id, timezone(h.time_zone, h.starts_at)::date, h.time_zone, h.expires_at, h.items
      from scheduling.hold h
     where h.organization_id = organization and h.id = any (owners) and h.status = 'LIVE'),
  part as (
    select v.id, s.id as segment_id, s.variation_id, s.minutes, timezone(v.time_zone, s.starts_at)::date as day,
           case when s.session_id is null then array_remove(s.resource_id || array(
             select r.resource_id from scheduling.segment_resource r
              where r.organization_id = organization and r.segment_id = s.id and r.kind = 'STAFF'), null) else '{}' end as staff,
           array(select distinct r.resource_id from scheduling.segment_resource r
                  where r.organization_id = organization and r.segment_id = s.id and r.kind <> 'STAFF') as things
      from visit v join scheduling.segment s on s.organization_id = organization and s.appointment_id = v.id
     where v.items is null
    union all
    select v.id, (i ->> 'segmentId')::uuid, (i ->> 'variationId')::uuid, (i ->> 'minutes')::int,
           timezone(v.time_zone, to_timestamp((i ->> 'startsAt')::float8 * 60))::date,
           case when i ->> 'sessionId' is null then array_remove((i ->> 'resourceId')::uuid || array(
             select (r ->> 'resourceId')::uuid from jsonb_array_elements(coalesce(i -> 'resources', '[]')) r where r ->> 'kind' = 'STAFF'), null)
           else '{}' end,
           array(select distinct (r ->> 'resourceId')::uuid from jsonb_array_elements(coalesce(i -> 'resources', '[]')) r where r ->> 'kind' <> 'STAFF')
      from visit v cross join lateral jsonb_array_elements(v.items) i),
  length as (select p.id, sum(p.minutes)::int as minutes from part p group by p.id),
  used (kind, id, subject_id, day, n, minutes) as (
    select 'LOCATION', v.id, v.location_id, v.day, 1, l.minutes from visit v join length l on l.id = v.id
    union all
    select 'CUSTOMER', v.id, v.customer_id, v.day, 1, l.minutes from visit v join length l on l.id = v.id where v.customer_id is not null
    union all
    select 'RESOURCE', p.id, r.id, p.day, 1, sum(p.minutes)::int from part p cross join lateral unnest(p.staff) r (id) group by p.id, r.id, p.day
    union all
    select 'THING', p.id, r.id, p.day, 1, sum(p.minutes)::int from part p cross join lateral unnest(p.things) r (id) group by p.id, r.id, p.day
    union all
    select 'VARIATION', p.id, p.variation_id, p.day, count(*)::int, sum(p.minutes)::int from part p group by p.id, p.variation_id, p.day)
  select v.id, l.id, u.subject_id, scheduling.period_start(u.day, l.period, l.week_start), sum(u.n)::int, sum(u.minutes)::int, v.expires_at
    from visit v
    join used u on u.id = v.id
    join scheduling.booking_limit l on l.organization_id = organization and l.business_id = v.business_id and l.deleted_at is null
     and case when u.kind = 'THING' then l.subject = 'RESOURCE' and l.subject_id = u.subject_id
              else l.subject = u.kind and (l.subject_id is null or l.subject_id = u.subject_id) end
   group by v.id, v.expires_at, l.id, u.subject_id, scheduling.period_start(u.day, l.period, l.week_start)
$$;

-- Writes down what an owner uses now of one limit, instead of what it and the hold it was have used; raises OS005 where it
-- is limited, uses more than before, and that is too much. Holds that have expired give way.
create or replace function scheduling.use_limit(organization uuid, asked uuid, subject uuid, period date, owner uuid, was uuid,
  n int, minutes int, expiry timestamptz, limited boolean) returns void language plpgsql as $$
declare
  counter scheduling.limit_counter;
  most scheduling.booking_limit;
  had record;
begin
  insert into scheduling.limit_counter values (organization, asked, subject, period, 0, 0) on conflict do nothing;
  select * into counter from scheduling.limit_counter c
   where (c.organization_id, c.limit_id, c.subject_id, c.period_start) = (organization, asked, subject, period) for no key update;
  with gone as (
    delete from scheduling.limit_use u
     where (u.organization_id, u.limit_id, u.subject_id, u.period_start) = (organization, asked, subject, period) and u.owner_id in (owner, was)
    returning u.used_count, u.used_minutes)
  select coalesce(sum(g.used_count), 0)::int as n, coalesce(sum(g.used_minutes), 0)::int as minutes into had from gone g;
  counter.used_count := greatest(0, counter.used_count - had.n);
  counter.used_minutes := greatest(0, counter.used_minutes - had.minutes);
  if limited and (n > had.n or minutes > had.minutes) then
    select * into most from scheduling.booking_limit l where l.organization_id = organization and l.id = asked;
    if counter.used_count + n > most.max_count or counter.used_minutes + minutes > most.max_minutes then
      with gone as (
        delete from scheduling.limit_use u
         where (u.organization_id, u.limit_id, u.subject_id, u.period_start) = (organization, asked, subject, period) and u.expires_at <= clock.now()
        returning u.used_count, u.used_minutes)
      select counter.used_count - coalesce(sum(g.used_count), 0), counter.used_minutes - coalesce(sum(g.used_minutes), 0)
        into counter.used_count, counter.used_minutes from gone g;
    end if;
    if counter.used_count + n > most.max_count or counter.used_minutes + minutes > most.max_minutes then
      raise sqlstate 'OS005' using message = 'a limit is reached';
    end if;
  end if;
  update scheduling.limit_counter c
     set used_count = greatest(0, counter.used_count) + n, used_minutes = greatest(0, counter.used_minutes) + minutes
   where (c.organization_id, c.limit_id, c.subject_id, c.period_start) = (organization, asked, subject, period);
  if n > 0 then
    insert into scheduling.limit_use (organization_id, owner_id, limit_id, subject_id, period_start, used_count, used_minutes, expires_at)
    values (organization, owner, asked, subject, period, n, minutes, expiry);
  end if;
end $$;

-- Settles what an owner uses of all limits with what is written down; `was` is the hold that it comes from, else itself.
-- Counters are taken in one order.
create or replace function scheduling.settle_limits(organization uuid, owner uuid, was uuid, limited boolean) returns void
language plpgsql as $$
declare
  each record;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(organization::text, 5));
  for each in
    with want as (select * from scheduling.uses_of(organization, array[owner])),
    had as (select distinct u.limit_id, u.subject_id, u.period_start from scheduling.limit_use u
             where u.organization_id = organization and u.owner_id in (owner, was))
    select limit_id, subject_id, period_start, coalesce(w.used_count, 0) as n, coalesce(w.used_minutes, 0) as minutes, w.expires_at
      from want w full join had using (limit_id, subject_id, period_start)
     order by limit_id, subject_id, period_start
  loop
    perform scheduling.use_limit(organization, each.limit_id, each.subject_id, each.period_start, owner, was, each.n, each.minutes,
                                 each.expires_at, limited);
  end loop;
end $$;

-- Counts again, from the visits and holds, what is used of all limits of an organization, or of one, in periods that began
-- this year; answers how many counters were wrong. Nobody counts meanwhile.
create or replace function scheduling.recount_limits(organization uuid, one uuid default null) returns int language plpgsql as $$
declare
  since date := date_trunc('year', clock.now())::date - 7;
  owners uuid[];
  wrong int;
begin
  perform pg_advisory_xact_lock(hashtextextended(organization::text, 5));
  owners := array(
    select a.id from scheduling.appointment a where a.organization_id = organization and a.starts_at >= since - interval '2 days'
    union all
    select h.id from scheduling.hold h where h.organization_id = organization and h.status = 'LIVE' and h.expires_at > clock.now());
  with wanted as materialized (
    select * from scheduling.uses_of(organization, owners) w where (one is null or w.limit_id = one) and w.period_start >= since),
  gone as (
    delete from scheduling.limit_use u
     where u.organization_id = organization and (one is null or u.limit_id = one) and u.period_start >= since
       and not exists (select from wanted w
                        where (w.owner_id, w.limit_id, w.subject_id, w.period_start) = (u.owner_id, u.limit_id, u.subject_id, u.period_start)))
  insert into scheduling.limit_use as u (organization_id, owner_id, limit_id, subject_id, period_start, used_count, used_minutes, expires_at)
  select organization, w.owner_id, w.limit_id, w.subject_id, w.period_start, w.used_count, w.used_minutes, w.expires_at from wanted w
      on conflict (organization_id, owner_id, limit_id, subject_id, period_start) do update
     set used_count = excluded.used_count, used_minutes = excluded.used_minutes, expires_at = excluded.expires_at
   where (u.used_count, u.used_minutes) <> (excluded.used_count, excluded.used_minutes) or u.expires_at is distinct from excluded.expires_at;
  with used as materialized (
    select u.limit_id, u.subject_id, u.period_start, sum(u.used_count)::int as n, sum(u.used_minutes)::int as minutes
      from scheduling.limit_use u
     where u.organization_id = organization and (one is null or u.limit_id = one) and u.period_start >= since
     group by u.limit_id, u.subject_id, u.period_start),
  gone as (
    delete from scheduling.limit_counter c
     where c.organization_id = organization and (one is null or c.limit_id = one) and c.period_start >= since
       and not exists (select from used u where (u.limit_id, u.subject_id, u.period_start) = (c.limit_id, c.subject_id, c.period_start))
    returning c.used_count),
  set_right as (
    insert into scheduling.limit_counter as c (organization_id, limit_id, subject_id, period_start, used_count, used_minutes)
    select organization, u.limit_id, u.subject_id, u.period_start, u.n, u.minutes from used u
        on conflict (organization_id, limit_id, subject_id, period_start) do update
       set used_count = excluded.used_count, used_minutes = excluded.used_minutes
     where (c.used_count, c.used_minutes) <> (excluded.used_count, excluded.used_minutes)
    returning 1)
  select (select count(*) from gone g where g.used_count > 0) + (select count(*) from set_right) into wrong;
  return wrong;
end $$;

-- Forgets what has been used in periods that nobody asks about any more.
create or replace function scheduling.forget_limit_uses(organization uuid) returns void language sql as $$
  delete from scheduling.limit_use u where u.organization_id = organization and u.period_start < (clock.now() - interval '800 days')::date;
  delete from scheduling.limit_counter c where c.organization_id = organization and c.period_start < (clock.now() - interval '800 days')::date
$$;

-- A live hold uses, and no more once it has ended; the visit that it became takes that over. Where there are no limits
-- nobody looks for that visit.
create or replace function scheduling.limit_hold() returns trigger language plpgsql as $$
declare
  visit uuid;
begin
  if not scheduling.has_limits(new.organization_id, new.business_id) then return null; end if;
  if new.status = 'BOOKED' then
    select s.appointment_id into visit from scheduling.segment s
     where s.organization_id = new.organization_id and s.id = (new.items -> 0 ->> 'segmentId')::uuid;
  end if;
  perform scheduling.settle_limits(new.organization_id, coalesce(visit, new.id), new.id, tg_op = 'INSERT' or visit is not null);
  return null;
end $$;
