-- The guest's door: one visit, what was paid for it, and what went back.

drop policy read on commerce.appointment_ref;
create policy read on commerce.appointment_ref for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or id = (select nullif(current_setting('app.guest_appointment_id', true), '')::uuid)
  then true else false end);

drop policy read on commerce.payment;
create policy read on commerce.payment for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or appointment_id = (select nullif(current_setting('app.guest_appointment_id', true), '')::uuid)
  then true else false end);

-- Whoever sees a payment sees what went back of it: the payment's own policy decides.
drop policy read on commerce.refund;
create policy read on commerce.refund for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from commerce.payment p where p.organization_id = refund.organization_id and p.id = refund.payment_id)
  then true else false end);
