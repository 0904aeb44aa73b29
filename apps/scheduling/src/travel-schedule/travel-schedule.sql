-- Whether the database reckons with a zone of that name: what it does not know it could not reckon with later.
create or replace function scheduling.is_time_zone(zone text) returns boolean language plpgsql stable as $$
begin
  perform clock.instant('2026-01-01 00:00', zone);
  return true;
exception when invalid_parameter_value then
  return false;
end $$;
