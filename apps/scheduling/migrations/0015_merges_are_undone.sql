-- Whose a visit or a wish was before its customer's record became part of another: by it everything goes back when the
-- merge is undone.
create table scheduling.merged_row (
  organization_id uuid not null,
  kind text not null check (kind in ('APPOINTMENT', 'WAITLIST_ENTRY')),
  row_id uuid not null,
  customer_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, kind, row_id)
);
create index merged_row_customer on scheduling.merged_row (organization_id, customer_id);
alter table scheduling.merged_row enable row level security, force row level security;
create policy read on scheduling.merged_row for select to scheduling_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on scheduling.merged_row for insert to scheduling_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on scheduling.merged_row for delete to scheduling_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on scheduling.merged_row to scheduling_service;
