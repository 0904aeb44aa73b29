-- Taking time. The exclusion constraint makes a clash impossible; these functions make it cheap and free of deadlocks.

-- Takes all of the ranges for one owner, or raises OS001 (the time is taken), which undoes the transaction.
-- Row by row in the order of resource, unit and start, because every caller must wait in that one order: a bulk insert
-- followed by a takeover would wait on a lower resource while it holds a higher one. ON CONFLICT DO NOTHING waits for a
-- racing writer instead of deadlocking with it. An expired row in the way is deleted when met, never before: what nobody
-- wants stays until the sweep. `at` is taken once by the caller. The deletion finds its rows by the bounds of
-- allocation_read: range operators are not leakproof, so under row-level security they could not use an index. What it
-- says about expiry is hidden in coalesce, or stale statistics could make it read every live hold through the expiry index.
create or replace function scheduling.take_time(
  organization uuid, at timestamptz, kind text, owners uuid[], hold uuid, appointment uuid, expires timestamptz,
  ids uuid[], resources uuid[], units smallint[], starts timestamptz[], ends timestamptz[]) returns void
language plpgsql as $$
declare
  wanted record;
begin
  for wanted in
    select w.id, w.owner, w.resource, w.unit, w.s, w.e, w.s - interval '7 days' as earliest, tstzrange(w.s, w.e) as during
      from unnest(ids, owners, resources, units, starts, ends) as w (id, owner, resource, unit, s, e)
     order by w.resource, w.unit, w.s
  loop
    insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, appointment_id, expires_at)
    values (organization, wanted.id, wanted.resource, wanted.unit, wanted.during, kind, wanted.owner, hold, appointment, expires)
    on conflict do nothing;
    continue when found;

    delete from scheduling.allocation a
     where a.organization_id = organization and a.resource_id = wanted.resource and a.unit = wanted.unit
       and a.starts_at >= wanted.earliest and a.starts_at < wanted.e and a.ends_at > wanted.s and coalesce(a.expires_at <= at, false);
    if found then
      insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, appointment_id, expires_at)
      values (organization, wanted.id, wanted.resource, wanted.unit, wanted.during, kind, wanted.owner, hold, appointment, expires)
      on conflict do nothing;
    end if;
    if not found then raise sqlstate 'OS001' using message = 'the time is taken'; end if;
  end loop;
end $$;

-- The same for a caller that goes on when the time is gone: false, and nothing taken.
create or replace function scheduling.try_take_time(
  organization uuid, at timestamptz, kind text, owners uuid[], hold uuid, appointment uuid, expires timestamptz,
  ids uuid[], resources uuid[], units smallint[], starts timestamptz[], ends timestamptz[]) returns boolean
language plpgsql as $$
begin
  perform scheduling.take_time(organization, at, kind, owners, hold, appointment, expires, ids, resources, units, starts, ends);
  return true;
exception when sqlstate 'OS001' then
  return false;
end $$;

-- Lets go of what the owners hold, in the order in which everybody takes. Answers how many rows went.
create or replace function scheduling.free_time(organization uuid, owners uuid[]) returns int language plpgsql as $$
declare
  freed int;
begin
  perform from scheduling.allocation a where a.organization_id = organization and a.owner_id = any (owners)
    order by a.resource_id, a.unit, a.starts_at for update;
  delete from scheduling.allocation a where a.organization_id = organization and a.owner_id = any (owners);
  get diagnostics freed = row_count;
  return freed;
end $$;
