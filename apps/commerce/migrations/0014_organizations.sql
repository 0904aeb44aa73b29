-- What commerce knows of identity's organizations: a suspended one takes no payments.
create table commerce.organization_ref (
  organization_id uuid not null,
  id uuid not null check (id = organization_id),
  status text not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
alter table commerce.organization_ref enable row level security, force row level security;
create policy read on commerce.organization_ref for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on commerce.organization_ref for insert to commerce_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on commerce.organization_ref for update to commerce_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on commerce.organization_ref to commerce_service;
select commerce.make_projection('organization_ref');
