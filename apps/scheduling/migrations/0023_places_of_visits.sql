-- Where a visit takes place; at a customer's, the point on the map to about a hundred metres.
alter table scheduling.hold
  add column place text not null default 'BUSINESS' check (place in ('BUSINESS', 'CUSTOMER_ADDRESS', 'PHONE', 'ONLINE')),
  add column place_lat double precision check (place_lat between -90 and 90 and round(place_lat::numeric, 3) = place_lat::numeric),
  add column place_lon double precision check (place_lon between -180 and 180 and round(place_lon::numeric, 3) = place_lon::numeric),
  add constraint hold_place check ((place = 'CUSTOMER_ADDRESS') = (place_lat is not null and place_lon is not null));
alter table scheduling.appointment
  add column place_lat double precision check (place_lat between -90 and 90 and round(place_lat::numeric, 3) = place_lat::numeric),
  add column place_lon double precision check (place_lon between -180 and 180 and round(place_lon::numeric, 3) = place_lon::numeric),
  add constraint appointment_place check (place = 'CUSTOMER_ADDRESS' or (place_lat is null and place_lon is null));
