-- Under which customer scheduling knows a visit: what hangs on it goes back when a merge is undone.
alter table commerce.appointment_ref add told_customer_id uuid;
create index appointment_ref_told on commerce.appointment_ref (organization_id, told_customer_id);
