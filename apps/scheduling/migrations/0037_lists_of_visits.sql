-- The lists that staff look at, each with its index.
create index appointment_business_status on scheduling.appointment (organization_id, business_id, status, starts_at) where deleted_at is null;
create index appointment_status_created on scheduling.appointment (organization_id, status, created_at) where deleted_at is null;
create index segment_resource_status on scheduling.segment (organization_id, resource_id, status, starts_at);
create index segment_confirmed on scheduling.segment (organization_id, resource_id, starts_at, ends_at)
  where status in ('CONFIRMED', 'CHECKED_IN', 'IN_SERVICE');
create index segment_service_start on scheduling.segment (organization_id, service_id, starts_at);
create index appointment_history_actor on scheduling.appointment_history (organization_id, actor_id, created_at);
