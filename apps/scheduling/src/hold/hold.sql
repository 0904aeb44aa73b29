-- Raises OS002 when the actor has more live holds in the organization than one may have, the new one included. Called
-- after its row was written, as the last thing that may wait: whoever has the actor's turn waits for nobody, so that
-- callers who wait for it while they occupy time cannot form a circle.
create or replace function scheduling.limit_live_holds(organization uuid, holder text, at timestamptz, at_most int) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(organization::text || holder, 1));
  if (select count(*) from scheduling.hold h
       where h.organization_id = organization and h.actor = holder and h.status = 'LIVE' and h.expires_at > at) > at_most then
    raise sqlstate 'OS002' using message = 'too many live holds';
  end if;
end $$;
