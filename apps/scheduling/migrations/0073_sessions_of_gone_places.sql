-- Sessions at a place that is gone are called off by themselves, a week later or at their start, unless it is there again.
alter table scheduling.class_session add column cancels_at timestamptz(3);
create index class_session_cancels on scheduling.class_session (organization_id, business_id) where cancels_at is not null;
