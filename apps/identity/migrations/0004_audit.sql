-- Who did what to which entity, of all slices, for ever. What belongs to no organization is kept under the zero one.
create table identity.audit_entry (
  organization_id uuid not null,
  id uuid not null check (uuid_extract_version(id) = 7),
  created_at timestamptz(3) not null default clock.now(),
  at timestamptz(3) not null,
  slice text not null check (slice in ('identity', 'catalog', 'scheduling', 'commerce', 'engagement')),
  actor_kind text not null check (actor_kind in ('PERSON', 'ANONYMOUS', 'SYSTEM')),
  actor_id uuid,
  door text not null,
  action text not null,
  entity text not null,
  entity_id uuid not null,
  changed text[] not null,
  reason text,
  trace_id text,
  primary key (organization_id, id)
) partition by range (id);
create index audit_entry_created on identity.audit_entry using brin (created_at);
create index audit_entry_entity on identity.audit_entry (organization_id, entity, entity_id, at desc);
create index audit_entry_actor on identity.audit_entry (organization_id, actor_id, at desc);
create index audit_entry_action on identity.audit_entry (organization_id, action, at desc);
alter table identity.audit_entry enable row level security, force row level security;
create policy read on identity.audit_entry for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
-- Workers alone write it; one without an organization writes what belongs to none.
create policy add on identity.audit_entry for insert to identity_service with check (
  (select current_setting('app.door', true)) = 'worker'
  and organization_id = (select coalesce(nullif(current_setting('app.organization_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000')));
grant select, insert on identity.audit_entry to identity_service;
select identity.make_partitions('audit_entry');
