-- Visits, sessions and holds that are still to come and whose instant is no longer the one of their local time, with the
-- one that it is now. Two local times have two instants or none: one that shows the local time is right, whichever of two
-- it is, and one that nothing else could be derived from stays. Visits in sessions follow their session.
create or replace function scheduling.drifted_times(of_zone text)
returns table (organization_id uuid, kind text, id uuid, time_zone text, starts_at timestamptz, derived_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with moment as materialized (select clock.now() as now),
  coming as (
    select a.organization_id, 'VISIT' as kind, a.id, a.time_zone, a.starts_at, a.local_start
      from scheduling.appointment a cross join moment m
     where a.starts_at > m.now and a.deleted_at is null and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED')
       and not exists (select from scheduling.segment s
                        where s.organization_id = a.organization_id and s.appointment_id = a.id and s.session_id is not null)
    union all
    select s.organization_id, 'SESSION', s.id, s.time_zone, s.starts_at, s.local_start
      from scheduling.class_session s cross join moment m
     where s.starts_at > m.now and s.deleted_at is null and s.status = 'SCHEDULED'
    union all
    select h.organization_id, 'HOLD', h.id, h.time_zone, h.starts_at, h.local_start
      from scheduling.hold h cross join moment m
     where h.starts_at > m.now and h.status = 'LIVE' and h.expires_at > m.now and not jsonb_path_exists(h.items, '$[*].sessionId'))
  select c.organization_id, c.kind, c.id, c.time_zone, c.starts_at, d.at
    from coming c cross join lateral (select clock.instant(c.local_start, c.time_zone) as at) d
   where (of_zone is null or c.time_zone = of_zone)
     and timezone(c.time_zone, c.starts_at) <> c.local_start and d.at <> c.starts_at
$$;
alter function scheduling.drifted_times owner to scheduling_worker;

-- By new rules everything is open at other instants: nobody goes on with what was known of it.
create or replace function scheduling.forget_plans() returns void
language sql security definer set search_path = pg_catalog as $$
  select scheduling.mark_plans(array(select distinct c.organization_id from scheduling.plan_change c))
$$;
alter function scheduling.forget_plans owner to scheduling_worker;

-- Moves all that some owners occupy by as many minutes: all of it, or nothing and false where somebody else has the time.
-- What has expired in the way goes. What was agreed stays agreed: limits ask no more, for the rest of the transaction.
create or replace function scheduling.shift_time(organization uuid, owners uuid[], minutes int, at timestamptz) returns boolean
language plpgsql as $$
declare
  taken scheduling.allocation[];
  one record;
begin
  perform set_config('app.limits', 'overridden', true);
  select array_agg(a order by a.resource_id, a.unit, a.starts_at) into taken
    from scheduling.allocation a where a.organization_id = organization and a.owner_id = any (owners);
  perform scheduling.free_time(organization, owners);
  for one in
    select t.id, t.resource_id, t.unit, t.owner_kind, t.owner_id, t.hold_id, t.appointment_id, t.expires_at,
           t.starts_at + minutes * interval '1 minute' as s, t.ends_at + minutes * interval '1 minute' as e
      from unnest(taken) t order by t.resource_id, t.unit, t.starts_at
  loop
    perform scheduling.take_time(organization, at, one.owner_kind, array[one.owner_id], one.hold_id, one.appointment_id, one.expires_at,
      array[one.id], array[one.resource_id], array[one.unit]::smallint[], array[one.s], array[one.e]);
  end loop;
  return true;
exception when sqlstate 'OS001' then
  return false;
end $$;
