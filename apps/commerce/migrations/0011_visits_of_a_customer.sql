-- The visits of a customer who turns out to be another one.
create index appointment_ref_customer on commerce.appointment_ref (organization_id, customer_id);
