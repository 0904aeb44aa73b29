-- Sessions that belong together: whoever comes, comes to all of them.
create table scheduling.course (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  variation_id uuid not null,
  published boolean not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id));
create index course_id on scheduling.course (id);
create index course_deleted on scheduling.course (organization_id, deleted_at) where deleted_at is not null;

alter table scheduling.class_session
  add constraint class_session_course_fkey foreign key (organization_id, course_id) references scheduling.course (organization_id, id);
create index class_session_course on scheduling.class_session (organization_id, course_id, starts_at) where course_id is not null;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  alter table scheduling.course enable row level security, force row level security;
  execute format('create policy read on scheduling.course for select to scheduling_service using (case when %s or published then true else false end)', own);
  execute format('create policy add on scheduling.course for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.course for update to scheduling_service using (%s) with check (%1$s)', own);
  grant select, insert, update on scheduling.course to scheduling_service;
end $$;
