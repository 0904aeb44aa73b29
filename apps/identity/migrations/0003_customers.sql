-- Persons known to one organization. Contact data is encrypted by the service (*_enc) and found by keyed hash (*_bidx).
create table identity.customer (
  organization_id uuid not null references identity.organization,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  user_id uuid,
  name_enc bytea,
  email_enc bytea,
  email_bidx bytea check (octet_length(email_bidx) = 16),
  phone_enc bytea,
  phone_bidx bytea check (octet_length(phone_bidx) = 16),
  locale text not null check (locale ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  source text not null check (source in ('BOOKING')),
  first_business_id uuid not null,
  merged_into_id uuid,
  erased_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, merged_into_id) references identity.customer,
  check (erased_at is not null or (name_enc is not null and (email_enc is not null or phone_enc is not null))),
  check ((email_enc is null) = (email_bidx is null) and (phone_enc is null) = (phone_bidx is null))
);
create unique index customer_person on identity.customer (organization_id, user_id) where user_id is not null and deleted_at is null;
create index customer_created on identity.customer (organization_id, created_at desc) where deleted_at is null;
create index customer_deleted on identity.customer (organization_id, deleted_at) where deleted_at is not null;
create index customer_user on identity.customer (user_id) where deleted_at is null;
create index customer_email on identity.customer (organization_id, email_bidx) where deleted_at is null;
create index customer_phone on identity.customer (organization_id, phone_bidx) where deleted_at is null;
create index customer_merged on identity.customer (organization_id, merged_into_id) where merged_into_id is not null;
create index customer_id on identity.customer (id);
alter table identity.customer enable row level security, force row level security;
create policy read on identity.customer for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)
  then true else false end);
create policy add on identity.customer for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert on identity.customer to identity_service;
