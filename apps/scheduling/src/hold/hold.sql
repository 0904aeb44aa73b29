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

-- The row of a hold, column by column: some others are the database's to write.
create or replace function scheduling.insert_hold(h scheduling.hold) returns void language sql as $$
  insert into scheduling.hold (organization_id, id, token_hash, business_id, location_id, customer_id, actor_kind, actor, party_size,
    place, place_lat, place_lon, starts_at, ends_at, time_zone, items, list_minor, currency, payment_requirement, deposit_minor, policy_snapshot, source, status,
    expires_at, created_at, updated_at, version)
  values (h.organization_id, h.id, h.token_hash, h.business_id, h.location_id, h.customer_id, h.actor_kind, h.actor, h.party_size,
    h.place, h.place_lat, h.place_lon, h.starts_at, h.ends_at, h.time_zone, h.items, h.list_minor, h.currency, h.payment_requirement, h.deposit_minor, h.policy_snapshot, h.source, h.status,
    h.expires_at, h.created_at, h.updated_at, h.version)
$$;

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
  perform scheduling.insert_hold(h);
  perform scheduling.timer_set(h.organization_id, 'hold_sweep', h.id, h.expires_at, '{}');
  if at_most is not null then
    perform scheduling.limit_live_holds(h.organization_id, h.actor, h.created_at, at_most);
  end if;
end $$;
