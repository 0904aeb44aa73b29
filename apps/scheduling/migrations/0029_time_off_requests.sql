-- Requests that are taken back, absences that are called off, notes for those who decide, and who stands in.
alter table scheduling.time_off
  -- Whole local days, to be shown as such.
  add column all_day boolean not null default false,
  add column note_enc bytea,
  add column stand_in_id uuid,
  drop constraint time_off_status_check,
  add constraint time_off_status_check check (status in ('REQUESTED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'CANCELLED')),
  drop constraint time_off_check1,
  add constraint time_off_decision check ((status in ('REQUESTED', 'WITHDRAWN')) = (decided_at is null)),
  add constraint time_off_stand_in check (stand_in_id <> resource_id),
  add constraint time_off_stand_in_fkey foreign key (organization_id, stand_in_id) references scheduling.resource_ref (organization_id, id);
create index time_off_stand_in on scheduling.time_off (organization_id, stand_in_id) where stand_in_id is not null;
drop index scheduling.time_off_open;
create index time_off_open on scheduling.time_off (organization_id, created_at, id) where status = 'REQUESTED';
select scheduling.make_sealed('time_off', 'note_enc');
