-- When the rules of a time zone change, what is still to come keeps its local time. A hold remembers the local time at
-- which it began too: written when it is made, and again only when it is moved.
alter table scheduling.hold
  add column local_start timestamp(3) not null generated always as (timezone(time_zone, starts_at)) stored;

-- The search over all organizations runs as the worker, who sees of these rows when they are, and nothing else.
create policy zone_rules on scheduling.class_session for select to scheduling_worker using (true);
create policy zone_rules on scheduling.hold for select to scheduling_worker using (true);
create policy zone_rules on scheduling.segment for select to scheduling_worker using (true);
grant select (organization_id, id, starts_at, local_start, time_zone, status, deleted_at) on scheduling.appointment to scheduling_worker;
grant select (organization_id, id, starts_at, local_start, time_zone, status, deleted_at) on scheduling.class_session to scheduling_worker;
grant select (organization_id, id, starts_at, local_start, time_zone, status, expires_at, items) on scheduling.hold to scheduling_worker;
grant select (organization_id, appointment_id, session_id) on scheduling.segment to scheduling_worker;
