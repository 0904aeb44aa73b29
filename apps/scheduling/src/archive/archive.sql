-- Months of the archive, from the last one that there is until three months after the one that visits move to now. Called
-- as partitions are kept ahead.
create or replace function scheduling.make_other_partitions() returns int language plpgsql as $$
declare
  latest timestamptz := (
    select max(make_timestamptz(left(right(c.relname, 7), 4)::int, right(c.relname, 2)::int, 1, 0, 0, 0, 'UTC'))
      from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'scheduling.appointment_archive'::regclass and c.relname ~ '_\d{4}_\d{2}$');
  month timestamptz;
  part text;
  made int := 0;
begin
  for month in select generate_series(date_add(latest, interval '1 month', 'UTC'),
                                      date_trunc('month', greatest(clock_timestamp(), clock.now()), 'UTC') - interval '21 months',
                                      interval '1 month', 'UTC') loop
    part := 'appointment_archive' || to_char(month at time zone 'UTC', '_YYYY_MM');
    execute format('create table scheduling.%I (like scheduling.appointment_archive including defaults including constraints including storage)', part);
    execute format('alter table scheduling.%I enable row level security, force row level security', part);
    execute format('create policy closed on scheduling.%I using (false) with check (false)', part);
    execute format('alter table scheduling.appointment_archive attach partition scheduling.%I for values from (%L) to (%L)', part,
                   month, date_add(month, interval '1 month', 'UTC'));
    made := made + 1;
  end loop;
  return made;
end $$;

-- What the engine knows of the segments of a visit, in order.
create or replace function scheduling.segments_as_json(organization uuid, visit uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', s.id, 'serviceId', s.service_id, 'variationId', s.variation_id, 'variationVersion', s.variation_version,
      'resourceId', s.resource_id, 'unit', s.unit, 'requestedStaff', s.requested_staff, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'minutes', s.minutes, 'bufferBeforeMinutes', s.buffer_before_minutes, 'bufferAfterMinutes', s.buffer_after_minutes,
      'processingStartMinutes', s.processing_start_minutes, 'processingMinutes', s.processing_minutes, 'listMinor', s.list_minor,
      'sessionId', s.session_id, 'seatId', s.seat_id,
      'resources', coalesce((
        select jsonb_agg(jsonb_build_object('resourceId', r.resource_id, 'unit', r.unit, 'kind', r.kind, 'parts', (
                 select jsonb_agg(jsonb_build_object('from', p.f, 'to', p.t) order by p.f) from unnest(r.parts_from, r.parts_to) as p (f, t)))
                 order by r.kind <> 'STAFF', r.resource_id, r.unit)
          from scheduling.segment_resource r where r.organization_id = organization and r.segment_id = s.id), '[]'),
      'addOns', coalesce((
        select jsonb_agg(jsonb_build_object('addOnId', a.add_on_id, 'quantity', a.quantity, 'minutes', a.minutes, 'priceMinor', a.price_minor)
                         order by a.add_on_id)
          from scheduling.segment_add_on a where a.organization_id = organization and a.segment_id = s.id), '[]')) order by s.seq), '[]')
    from scheduling.segment s where s.organization_id = organization and s.appointment_id = visit
$$;

-- Moves visits that are over and ended two years ago, the oldest first; answers how many. They are locked first, so that
-- what is then read of them does not change; who changes one right now keeps it for another night.
create or replace function scheduling.archive_visits(organization uuid, at_most int) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  old constant timestamptz := clock.now() - interval '24 months';
  ids uuid[];
  moved int;
begin
  if organization is distinct from scheduling.door_organization() then
    raise insufficient_privilege using message = 'visits of another organization';
  end if;
  ids := array(
    select a.id from scheduling.appointment a
     where a.organization_id = organization and a.starts_at < old and a.ends_at < old and a.deleted_at is null
       and a.status in ('COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')
     order by a.starts_at limit at_most for update skip locked);
  with gone as (
    delete from scheduling.appointment a where a.organization_id = organization and a.id = any (ids) returning a.*)
  insert into scheduling.appointment_archive
  select r.* from gone cross join lateral jsonb_populate_record(null::scheduling.appointment_archive,
    to_jsonb(gone) || jsonb_build_object('segments', scheduling.segments_as_json(organization, gone.id), 'archived_at', clock.now())) r;
  get diagnostics moved = row_count;
  return moved;
end $$;

alter function scheduling.archive_visits owner to scheduling_worker;

-- Removes visits that were entered in error more than 30 days ago, with all that hangs on them; answers how many. What
-- happened to them stays in history, places in sessions go on naming them.
create or replace function scheduling.purge_visits(organization uuid, at_most int) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids uuid[];
begin
  if organization is distinct from scheduling.door_organization() then
    raise insufficient_privilege using message = 'visits of another organization';
  end if;
  ids := array(
    select a.id from scheduling.appointment a
     where a.organization_id = organization and a.deleted_at is not null and a.deleted_at <= clock.now() - interval '30 days'
     order by a.deleted_at limit at_most for update skip locked);
  update scheduling.series_occurrence o set outcome = 'CANCELLED', appointment_id = null
   where o.organization_id = organization and o.appointment_id = any (ids);
  delete from scheduling.merged_row m where m.organization_id = organization and m.kind = 'APPOINTMENT' and m.row_id = any (ids);
  delete from scheduling.appointment a where a.organization_id = organization and a.id = any (ids);
  return cardinality(ids);
end $$;

alter function scheduling.purge_visits owner to scheduling_worker;
