-- Who works at a place on a date, and what somebody leads from one time on.
create index working_override_place on scheduling.working_override (organization_id, location_id, date);
drop index scheduling.working_override_location;
create index class_session_leader on scheduling.class_session (organization_id, staff_id, starts_at);
drop index scheduling.class_session_staff;
