-- What people may ask about their data: a copy of it, or that it be kept no longer; and who was erased, so that an old
-- backup that comes back is emptied again. Requests about a whole account belong to no organization (the zero one).

create table identity.privacy_request (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  subject_kind text not null check (subject_kind in ('CUSTOMER', 'USER')),
  -- The customer's record, or the person's account.
  subject_id uuid not null,
  -- That record and all that were merged into it.
  customer_ids uuid[] not null,
  asked_by uuid not null,
  -- The request about the whole account that this one is part of.
  account_request_id uuid,
  review_texts boolean not null default false,
  status text not null check (status in ('OPEN', 'COLLECTING', 'DONE', 'REFUSED')),
  deadline timestamptz(3) not null,
  reason text check (length(reason) between 1 and 500),
  closed_at timestamptz(3),
  -- Opens what the slices send for an export; gone with the request.
  box_enc bytea,
  -- The finished export, until it has had its time.
  document_enc bytea,
  readable_until timestamptz(3),
  primary key (organization_id, id),
  check ((status in ('DONE', 'REFUSED')) = (closed_at is not null)),
  check ((status = 'REFUSED') = (reason is not null)),
  check ((subject_kind = 'CUSTOMER') = (cardinality(customer_ids) > 0)),
  check (document_enc is null or readable_until is not null)
);
create unique index privacy_request_one on identity.privacy_request (organization_id, subject_id, kind, asked_by)
  where status in ('OPEN', 'COLLECTING');
create index privacy_request_open on identity.privacy_request (organization_id, deadline, id) where status in ('OPEN', 'COLLECTING');
create index privacy_request_asker on identity.privacy_request (asked_by, created_at desc, id desc);
create index privacy_request_account on identity.privacy_request (account_request_id) where account_request_id is not null;
create index privacy_request_id on identity.privacy_request (id);
create index privacy_request_deleted on identity.privacy_request (organization_id, deleted_at) where deleted_at is not null;
alter table identity.privacy_request enable row level security, force row level security;
create policy read on identity.privacy_request for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or asked_by = (select nullif(current_setting('app.user_id', true), '')::uuid)
  then true else false end);

-- What each slice has done of it.
create table identity.privacy_part (
  organization_id uuid not null,
  request_id uuid not null,
  slice text not null check (slice in ('identity', 'catalog', 'scheduling', 'commerce', 'engagement')),
  done_at timestamptz(3) not null default clock.now(),
  rows int not null check (rows >= 0),
  -- As it was sent, sealed for the request's key; gone with the request.
  content text,
  primary key (organization_id, request_id, slice),
  foreign key (organization_id, request_id) references identity.privacy_request on delete cascade
);
alter table identity.privacy_part enable row level security, force row level security;
create policy read on identity.privacy_part for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or exists (select from identity.privacy_request r where r.organization_id = privacy_part.organization_id and r.id = request_id)
  then true else false end);

-- Who was erased, for ever.
create table identity.erasure (
  organization_id uuid not null,
  subject_kind text not null check (subject_kind in ('CUSTOMER', 'USER')),
  subject_id uuid not null,
  request_id uuid not null,
  review_texts boolean not null,
  at timestamptz(3) not null default clock.now(),
  primary key (organization_id, subject_kind, subject_id)
);
alter table identity.erasure enable row level security, force row level security;
create policy read on identity.erasure for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);

-- Who was given a copy of what, for ever.
create table identity.export_record (
  organization_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  subject_kind text not null check (subject_kind in ('CUSTOMER', 'USER')),
  subject_id uuid not null,
  asked_by uuid not null,
  rows int not null check (rows >= 0),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id)
);
create unique index export_record_request on identity.export_record (organization_id, request_id);
alter table identity.export_record enable row level security, force row level security;
create policy read on identity.export_record for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);

do $$
declare
  name text;
  own constant text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
begin
  foreach name in array array['privacy_request', 'privacy_part', 'erasure', 'export_record'] loop
    execute format('create policy add on identity.%I for insert to identity_service with check (%s)', name, own);
    execute format('grant select, insert on identity.%I to identity_service', name);
  end loop;
  foreach name in array array['privacy_request', 'privacy_part'] loop
    execute format('create policy change on identity.%I for update to identity_service using (%2$s) with check (%2$s)', name, own);
    execute format('grant update on identity.%I to identity_service', name);
  end loop;
end $$;

-- An erased account keeps its id and nothing else (src/privacy/privacy.sql).
alter table identity."user"
  add column erased_at timestamptz(3),
  alter column name_enc drop not null,
  add constraint user_named check (name_enc is not null or erased_at is not null);

create policy erase on identity."user" to identity_worker using (true) with check (true);
create policy erase on identity.credential to identity_worker using (true) with check (true);
create policy erase on identity.user_session to identity_worker using (true) with check (true);
create policy erase on identity.login_attempt to identity_worker using (true) with check (true);
grant select, update on identity."user" to identity_worker;
grant select, delete on identity.credential, identity.user_session, identity.login_attempt to identity_worker;
create policy replay on identity.erasure for select to identity_worker using (true);
grant select on identity.erasure to identity_worker;
