-- Who was booked without a sign-in: contact data on its way to identity, which keeps it. A row stays until identity has
-- taken it over, at most a day; nothing but the sealed copy is read again.
create table scheduling.guest_contact (
  organization_id uuid not null,
  customer_id uuid not null,
  business_id uuid not null,
  contact_enc bytea not null check (octet_length(contact_enc) <= 8192),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, customer_id),
  foreign key (organization_id, customer_id) references scheduling.customer_ref (organization_id, id));

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  alter table scheduling.guest_contact enable row level security;
  alter table scheduling.guest_contact force row level security;
  execute format('create policy read on scheduling.guest_contact for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.guest_contact for insert to scheduling_service with check (%s)', own);
  execute format('create policy remove on scheduling.guest_contact for delete to scheduling_service using (%s)', own);
  grant select, insert, delete on scheduling.guest_contact to scheduling_service;
end $$;
