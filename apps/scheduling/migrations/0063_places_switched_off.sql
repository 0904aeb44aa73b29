-- Visits at a place that does not take anybody just now are to be decided about, too.
alter table scheduling.visit_to_decide drop constraint visit_to_decide_reason_check;
alter table scheduling.visit_to_decide add constraint visit_to_decide_reason_check
  check (reason in ('BUSINESS_ARCHIVED', 'LOCATION_CLOSED', 'LOCATION_SWITCHED_OFF', 'RESOURCE_RETIRED', 'STAFF_LEFT'));

-- Hours that end keep what they were: they are only given a last day.
grant update (valid_to) on scheduling.working_hours to scheduling_service;
create policy change on scheduling.working_hours for update to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What ends with a place, and with what is not sold any more.
create index series_place on scheduling.series (organization_id, business_id, location_id) where status = 'ACTIVE' and deleted_at is null;
create index waitlist_entry_waits on scheduling.waitlist_entry (organization_id, business_id, location_id)
  where status in ('WAITING', 'OFFERED') and deleted_at is null;
