-- The quarter of an hour that an instant lies in.
create or replace function scheduling.quarter_of(at timestamptz) returns timestamptz language sql immutable parallel safe
return to_timestamp(floor(extract(epoch from at) / 900) * 900);

-- The windows of a location's rules on local days, in minutes since 1970. Where there are no rules no day is looked at.
create or replace function scheduling.pacing_windows(organization uuid, location uuid, first_day date, last_day date)
returns table (starts int, ends int, max_parties int, max_covers int) language sql stable as $$
  select clock.minute(d.base, d.day, p.starts, d.off, l.time_zone), clock.minute(d.base, d.day, p.ends, d.off, l.time_zone), p.max_parties, p.max_covers
    from scheduling.location_ref l
   cross join lateral clock.days(l.time_zone, first_day, last_day) d
    join scheduling.pacing_rule p on p.organization_id = organization and p.location_id = location and p.day_of_week = d.dow
   where l.organization_id = organization and l.id = location
     and exists (select from scheduling.pacing_rule p where p.organization_id = organization and p.location_id = location)
$$;

-- Counts a party in, or raises OS001 where it would be too many; not limited: whatever they are.
create or replace function scheduling.pace(organization uuid, location uuid, at timestamptz, people int, limited boolean) returns void
language plpgsql as $$
declare
  quarter timestamptz := scheduling.quarter_of(at);
  minute int := (extract(epoch from quarter) / 60)::int;
  day date := (quarter at time zone 'UTC')::date;
  most record;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(organization::text, 8));
  select min(w.max_parties) as parties, min(w.max_covers) as covers into most
    from scheduling.pacing_windows(organization, location, day - 3, day + 1) w where w.starts <= minute and minute < w.ends;
  insert into scheduling.pacing_bucket values (organization, location, quarter, 0, 0) on conflict do nothing;
  update scheduling.pacing_bucket b set parties = b.parties + 1, covers = b.covers + people
   where b.organization_id = organization and b.location_id = location and b.bucket_start = quarter
     and (not limited or (b.parties + 1 <= coalesce(most.parties, 2147483647) and b.covers + people <= coalesce(most.covers, 2147483647)));
  if not found then raise sqlstate 'OS001' using message = 'too many arrive then'; end if;
end $$;

-- Counts a party no more.
create or replace function scheduling.unpace(organization uuid, location uuid, at timestamptz, people int) returns void language sql as $$
  select pg_advisory_xact_lock_shared(hashtextextended(organization::text, 8));
  update scheduling.pacing_bucket b set parties = greatest(0, b.parties - 1), covers = greatest(0, b.covers - people)
   where b.organization_id = organization and b.location_id = location and b.bucket_start = scheduling.quarter_of(at)
$$;

-- Counts everybody again who is still to arrive at a location, and forgets who has; answers how many quarters of an hour
-- were wrong. Nobody is counted meanwhile.
create or replace function scheduling.recount_pacing(organization uuid, location uuid) returns int language plpgsql as $$
declare
  since constant timestamptz := clock.now() - interval '2 days';
  wrong int;
begin
  perform pg_advisory_xact_lock(hashtextextended(organization::text, 8));
  with arriving as (
    select a.starts_at, a.party_size from scheduling.appointment a
     where a.organization_id = organization and a.location_id = location and a.local_date >= since::date - 1 and a.starts_at >= since
       and a.status not in ('DECLINED', 'EXPIRED', 'CANCELLED') and a.deleted_at is null
    union all
    select h.starts_at, h.party_size from scheduling.hold h
     where h.organization_id = organization and h.location_id = location and h.status = 'LIVE' and h.starts_at >= since),
  counted as materialized (
    select scheduling.quarter_of(v.starts_at) as quarter, count(*)::int as parties, sum(v.party_size)::int as covers from arriving v group by 1),
  gone as (
    delete from scheduling.pacing_bucket b
     where b.organization_id = organization and b.location_id = location
       and not exists (select from counted c where c.quarter = b.bucket_start)
    returning b.bucket_start >= since and (b.parties, b.covers) <> (0, 0) as was_wrong),
  set_right as (
    insert into scheduling.pacing_bucket as b (organization_id, location_id, bucket_start, parties, covers)
    select organization, location, c.quarter, c.parties, c.covers from counted c
        on conflict (organization_id, location_id, bucket_start) do update set parties = excluded.parties, covers = excluded.covers
     where (b.parties, b.covers) <> (excluded.parties, excluded.covers)
    returning 1)
  select (select count(*) from gone g where g.was_wrong) + (select count(*) from set_right) into wrong;
  return wrong;
end $$;

-- The same for every location of an organization that has rules; elsewhere nobody is counted.
create or replace function scheduling.recount_all_pacing(organization uuid) returns table (location_id uuid, wrong int)
language plpgsql as $$
begin
  delete from scheduling.pacing_bucket b
   where b.organization_id = organization
     and not exists (select from scheduling.pacing_rule p where p.organization_id = organization and p.location_id = b.location_id);
  return query
    select l.id, scheduling.recount_pacing(organization, l.id)
      from (select distinct p.location_id as id from scheduling.pacing_rule p where p.organization_id = organization) l order by l.id;
end $$;
