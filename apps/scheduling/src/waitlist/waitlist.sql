-- Those who ask the waitlist of one location take turns, so that a time is offered once and in order.
create or replace function scheduling.waitlist_turn(organization uuid, location uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended(organization::text || location::text, 3))
$$;

-- `write_hold` for a caller that goes on when the time is gone: false, and nothing written.
create or replace function scheduling.try_write_hold(hold jsonb, ids uuid[], resources uuid[], units smallint[],
  starts timestamptz[], ends timestamptz[]) returns boolean
language plpgsql as $$
begin
  perform scheduling.write_hold(hold, null, ids, resources, units, starts, ends);
  return true;
exception when sqlstate 'OS001' then
  return false;
end $$;
