-- Makes all who take time at places of a business whose people travel take turns, until the transaction ends: how long one
-- has to travel depends on where the others are, which no constraint can compare, and somebody may serve several places.
create or replace function scheduling.take_turn_travelling(organization uuid, business uuid, location uuid) returns void language plpgsql as $$
begin
  if exists (select from scheduling.area_ref a where a.organization_id = organization and a.location_id = location) then
    perform pg_advisory_xact_lock(hashtextextended(business::text, 7));
  end if;
end $$;
