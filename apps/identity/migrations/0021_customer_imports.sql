-- Customers taken over from elsewhere: parts of a file, sealed until they are worked through, and what was wrong in them.

create table identity.import_job (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  format text not null check (format in ('CSV', 'JSONL')),
  mode text not null check (mode in ('DRY_RUN', 'APPLY')),
  columns jsonb not null check (octet_length(columns::text) <= 8192),
  status text not null check (status in ('UPLOADING', 'RUNNING', 'DONE')),
  -- Where it goes on: this many rows of this part are done.
  next_part int not null default 0,
  next_row int not null default 0,
  rows_done int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  failed int not null default 0,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  primary key (organization_id, id)
);
create index import_job_created on identity.import_job (organization_id, created_at desc);
alter table identity.import_job enable row level security, force row level security;
create policy read on identity.import_job for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.import_job for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.import_job for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.import_job for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.import_job to identity_service;

create table identity.import_part (
  organization_id uuid not null,
  job_id uuid not null,
  part int not null check (part between 1 and 5000),
  created_at timestamptz(3) not null default clock.now(),
  -- Null once it is worked through.
  content_enc bytea,
  rows int not null check (rows >= 0),
  primary key (organization_id, job_id, part),
  foreign key (organization_id, job_id) references identity.import_job on delete cascade
);
alter table identity.import_part enable row level security, force row level security;
create policy read on identity.import_part for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.import_part for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.import_part for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.import_part for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.import_part to identity_service;

create table identity.import_error (
  organization_id uuid not null,
  job_id uuid not null,
  part int not null,
  row_no int not null check (row_no >= 1),
  field text,
  code text not null,
  primary key (organization_id, job_id, part, row_no),
  foreign key (organization_id, job_id) references identity.import_job on delete cascade
);
alter table identity.import_error enable row level security, force row level security;
create policy read on identity.import_error for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.import_error for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.import_error for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.import_error to identity_service;
