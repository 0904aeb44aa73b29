-- The guest's door: one appointment, and the customer record that it names.
create function {{slice}}.enter_as_guest(appointment uuid, customer uuid) returns void language plpgsql as $$
begin
  perform set_config('app.door', 'guest', true),
          set_config('app.guest_appointment_id', appointment::text, true),
          set_config('app.guest_customer_id', customer::text, true);
end $$;

create function {{slice}}.guest_appointment() returns uuid language sql stable
return nullif(current_setting('app.guest_appointment_id', true), '')::uuid;

create function {{slice}}.guest_customer() returns uuid language sql stable
return nullif(current_setting('app.guest_customer_id', true), '')::uuid;
