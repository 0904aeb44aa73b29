-- Raises OS002 when the actor has more live holds in the organization than one may have, the new one included. Called
-- after its row was written, as the last thing that may wait: whoever has the actor's turn waits for nobody, so that
-- callers who wait for it while they occupy time cannot form a circle.
create or replace function scheduling.limit_live_holds(organization uuid, holder text, at timestamptz, at_most int) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(organization::text || holder, 1));
  if (select count(*) from scheduling.hold h
       where h.organization_id = organization and h.actor = holder and h.status = 'LIVE' and h.expires_at > at
         and h.source <> 'WAITLIST') > at_most then
    raise sqlstate 'OS002' using message = 'too many live holds';
  end if;
end $$;

-- Writes a hold in one statement: its time, its row, its sweep, and the limit on its maker. Raises OS001 (the time is
-- taken) or OS002 (too many live holds; never where `at_most` is null). The ranges are parallel arrays; `hold` has the
-- names of the table's columns.
create or replace function scheduling.write_hold(hold jsonb, at_most int,
  ids uuid[], resources uuid[], units smallint[], starts timestamptz[], ends timestamptz[]) returns void
language plpgsql as $$
declare
  h scheduling.hold := jsonb_populate_record(null::scheduling.hold, hold);
begin
  perform scheduling.take_time(h.organization_id, h.created_at, 'HOLD', array_fill(h.id, array[cardinality(ids)]), h.id, null, h.expires_at,
                               ids, resources, units, starts, ends);
  insert into scheduling.hold values (h.*);
  perform scheduling.timer_set(h.organization_id, 'hold_sweep', h.id, h.expires_at, '{}');
  if at_most is not null then
    perform scheduling.limit_live_holds(h.organization_id, h.actor, h.created_at, at_most);
  end if;
end $$;
