-- Whether the database knows a time zone: its list and Node's are not the same.
create or replace function catalog.is_time_zone(zone text) returns boolean language plpgsql stable as $$
begin
  perform clock.instant('2026-01-01 00:00', zone);
  return true;
exception when invalid_parameter_value then
  return false;
end $$;
