-- How a location and a service are called, for calendars; null until their next state arrives.
alter table scheduling.location_ref add column name text;
alter table scheduling.service_ref add column names jsonb;
