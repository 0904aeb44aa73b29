-- A merge can be undone for seven days: what the records were like before it is remembered for so long.
alter table identity.merge_record add undone_at timestamptz(3), add undone_by uuid;
alter table identity.merge_record add check ((undone_at is null) = (undone_by is null));
create policy change on identity.merge_record for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant update (undone_at, undone_by) on identity.merge_record to identity_service;

create table identity.merge_memory (
  organization_id uuid not null,
  -- That of the merge.
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  -- The winner's record and block and the loser's block, as they were.
  before_enc bytea not null,
  -- Whose account became the winner's; null where none did.
  user_id uuid,
  -- Who had become the loser before.
  earlier_ids uuid[] not null,
  primary key (organization_id, id),
  foreign key (organization_id, id) references identity.merge_record on delete cascade
);
alter table identity.merge_memory enable row level security, force row level security;
create policy read on identity.merge_memory for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.merge_memory for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.merge_memory for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, delete on identity.merge_memory to identity_service;
select identity.make_sealed('merge_memory', 'before_enc');

-- At which business a visit is, from which it follows who is a customer of which business.
alter table identity.visit_ref add business_id uuid;
create index visit_ref_nothing on identity.visit_ref (organization_id, customer_id) where not live;
