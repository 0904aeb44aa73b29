-- What customers think of their visits, and the sums that everybody sees of it.

create table engagement.review (
  organization_id uuid not null,
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  appointment_id uuid not null,
  -- Whom and what the visit was with: what a published review counts for besides its business.
  staff_ids uuid[] not null,
  service_ids uuid[] not null,
  rating smallint not null check (rating between 1 and 5),
  text text check (length(text) between 1 and 4000),
  language text not null check (language in ('en', 'ja')),
  status text not null default 'PENDING' check (status in ('PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN')),
  is_visible boolean not null generated always as (status = 'PUBLISHED') stored,
  moderated_by uuid,
  moderated_at timestamptz(3) check ((moderated_at is null) = (status = 'PENDING')),
  reason text check (length(reason) between 1 and 500),
  answer text check (length(answer) between 1 and 4000),
  answered_by uuid,
  answered_at timestamptz(3) check ((answered_at is null) = (answer is null)),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  constraint review_one_per_visit unique (organization_id, appointment_id));
create index review_id on engagement.review (id);
create index review_appointment on engagement.review (appointment_id);
create index review_public on engagement.review (business_id, created_at desc, id desc) where is_visible;
create index review_pending on engagement.review (organization_id, created_at, id) where status = 'PENDING';
create index review_customer on engagement.review (organization_id, customer_id);
create index review_deleted on engagement.review (organization_id, deleted_at) where deleted_at is not null;

alter table engagement.review enable row level security, force row level security;
create policy read on engagement.review for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or is_visible
    or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or appointment_id = (select engagement.guest_appointment())
  then true else false end);
create policy add on engagement.review for insert to engagement_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on engagement.review for update to engagement_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on engagement.review to engagement_service;

-- How many visible reviews somebody or something has, by their stars; kept in the transaction that shows or hides one.
create table engagement.rating_summary (
  organization_id uuid not null,
  subject_kind text not null check (subject_kind in ('BUSINESS', 'STAFF', 'SERVICE')),
  subject_id uuid not null,
  one int not null check (one >= 0),
  two int not null check (two >= 0),
  three int not null check (three >= 0),
  four int not null check (four >= 0),
  five int not null check (five >= 0),
  count int not null generated always as (one + two + three + four + five) stored,
  sum int not null generated always as (one + 2 * two + 3 * three + 4 * four + 5 * five) stored,
  primary key (organization_id, subject_kind, subject_id));
create index rating_summary_subject on engagement.rating_summary (subject_id);

alter table engagement.rating_summary enable row level security, force row level security;
create policy read on engagement.rating_summary for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) or count > 0 then true else false end);
create policy add on engagement.rating_summary for insert to engagement_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on engagement.rating_summary for update to engagement_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on engagement.rating_summary to engagement_service;

-- A guest sees the visit that the token names.
drop policy read on engagement.appointment_ref;
create policy read on engagement.appointment_ref for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or id = (select engagement.guest_appointment())
  then true else false end);
