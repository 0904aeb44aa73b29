-- Visits that were entered in error, visits that are known elsewhere, and holds that are long over.

alter table scheduling.appointment
  -- The name under which another system knows it.
  add column external_id text check (length(external_id) between 1 and 200),
  -- Entered in error: never while it may still take place.
  add constraint appointment_entered_in_error
    check (deleted_at is null or status in ('COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'));
create unique index appointment_external_id on scheduling.appointment (organization_id, external_id) where external_id is not null;

-- What has ended is kept for a week.
create policy remove on scheduling.hold for delete to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant delete on scheduling.hold to scheduling_service;
