-- Customers as the staff keep them: more names, a birthday, tags, an id elsewhere; and found by any part of the name,
-- without a plain letter of it in the database.

alter table identity.customer
  add column given_enc bytea,
  add column family_enc bytea,
  add column kana_enc bytea,
  add column birthday_enc bytea,
  add column tags text[] not null default '{}' check (cardinality(tags) <= 20),
  add column external_id text check (length(external_id) between 1 and 200),
  -- Every gram of the names; null: not in customer_name_gram yet.
  add column name_grams bigint[],
  alter column first_business_id drop not null,
  drop constraint customer_source_check,
  add constraint customer_source_check check (source in ('BOOKING', 'STAFF', 'IMPORT'));
create unique index customer_external on identity.customer (organization_id, external_id)
  where external_id is not null and deleted_at is null;
create index customer_unindexed on identity.customer (organization_id, id)
  where name_grams is null and deleted_at is null and merged_into_id is null and erased_at is null;
drop index identity.customer_created;
create index customer_created on identity.customer (organization_id, created_at desc, id desc)
  where deleted_at is null and merged_into_id is null;
drop index identity.customer_deleted;
create index customer_deleted on identity.customer (organization_id, deleted_at desc, id desc) where deleted_at is not null;
create policy change on identity.customer for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant update on identity.customer to identity_service;

-- Keyed hashes of the parts of names. Written and removed with the customer, whose row says which ones there are: a
-- foreign key would only cost.
create table identity.customer_name_gram (
  organization_id uuid not null,
  gram bigint not null,
  customer_id uuid not null,
  primary key (organization_id, gram, customer_id)
);
alter table identity.customer_name_gram enable row level security, force row level security;
create policy read on identity.customer_name_gram for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.customer_name_gram for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.customer_name_gram for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.customer_name_gram to identity_service;

-- Whose names were there before are taken in by the worker.
alter table identity.customer no force row level security;
alter table identity.due no force row level security;
insert into identity.due (organization_id, kind, subject_id, due_at)
  select distinct organization_id, 'customer_names', organization_id, clock.now() from identity.customer
on conflict (kind, subject_id) do nothing;
alter table identity.customer force row level security;
alter table identity.due force row level security;

-- Visits, as far as they say who is whose customer.
create table identity.visit_ref (
  organization_id uuid not null,
  id uuid not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  customer_id uuid not null,
  resource_ids uuid[] not null,
  starts_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create index visit_ref_customer on identity.visit_ref (organization_id, customer_id, starts_at) where live;
alter table identity.visit_ref enable row level security, force row level security;
create policy read on identity.visit_ref for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.visit_ref for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.visit_ref for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.visit_ref to identity_service;
select identity.make_projection('visit_ref');

-- Which member a person in the calendar is.
create table identity.staff_ref (
  organization_id uuid not null,
  id uuid not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  member_id uuid,
  primary key (organization_id, id)
);
create index staff_ref_member on identity.staff_ref (organization_id, member_id) where live;
alter table identity.staff_ref enable row level security, force row level security;
create policy read on identity.staff_ref for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.staff_ref for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.staff_ref for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.staff_ref to identity_service;
select identity.make_projection('staff_ref');

-- Who is a customer of which business, since when, and seen last when. A visit may be told of before its customer is: so
-- without a foreign key.
create table identity.customer_business (
  organization_id uuid not null,
  business_id uuid not null,
  customer_id uuid not null,
  first_seen_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null check (last_seen_at >= first_seen_at),
  primary key (organization_id, business_id, customer_id)
);
create index customer_business_seen on identity.customer_business (organization_id, business_id, last_seen_at desc, customer_id desc);
create index customer_business_customer on identity.customer_business (organization_id, customer_id);
alter table identity.customer_business enable row level security, force row level security;
create policy read on identity.customer_business for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.customer_business for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.customer_business for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.customer_business for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.customer_business to identity_service;
