-- What the worker reaches to empty what was written about an erased customer's visits (src/privacy/privacy.sql).
create policy erase on scheduling.appointment_history to scheduling_worker using (true) with check (true);
grant select (organization_id, appointment_id, reason), update (reason) on scheduling.appointment_history to scheduling_worker;
create policy erase on scheduling.appointment for select to scheduling_worker using (true);
grant select (organization_id, id, customer_id) on scheduling.appointment to scheduling_worker;
