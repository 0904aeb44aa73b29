-- By status, and of all that a customer ever had: for a merge, and to know whether somebody has been there before.
create index appointment_customer_status on scheduling.appointment (organization_id, customer_id, status);
