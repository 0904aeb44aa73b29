-- What identity tells of customers who may not book as others do; guests are recognised by keyed hashes.
create table scheduling.block_ref (
  organization_id uuid not null,
  id uuid not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  customer_id uuid not null,
  mode text not null check (mode in ('APPROVAL', 'PREPAY', 'BLOCKED')),
  until timestamptz(3),
  email_match text,
  phone_match text,
  primary key (organization_id, id)
);
create index block_ref_customer on scheduling.block_ref (organization_id, customer_id) where live;
create index block_ref_email on scheduling.block_ref (organization_id, email_match) where live;
create index block_ref_phone on scheduling.block_ref (organization_id, phone_match) where live;
alter table scheduling.block_ref enable row level security, force row level security;
create policy read on scheduling.block_ref for select to scheduling_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on scheduling.block_ref for insert to scheduling_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on scheduling.block_ref for update to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on scheduling.block_ref to scheduling_service;
select scheduling.make_projection('block_ref');
