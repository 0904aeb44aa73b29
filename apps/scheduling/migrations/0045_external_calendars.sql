-- Calendars elsewhere, by which people at work keep their own appointments: when they are busy there, they are not offered.

create table scheduling.calendar_connection (
  organization_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  -- The address is a secret: whoever knows it reads the calendar.
  url_enc bytea not null check (octet_length(url_enc) <= 4096),
  -- What of the address may be shown.
  host text not null check (length(host) between 1 and 253),
  status text not null check (status in ('OK', 'FAILING', 'OFF')),
  -- When the calendar last answered. After 60 minutes without an answer nobody knows what is in it.
  last_ok_at timestamptz(3) not null,
  -- Why the last call brought nothing; null: it brought something.
  problem text check (length(problem) between 1 and 40),
  etag text check (length(etag) between 1 and 1000),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, resource_id) references scheduling.resource_ref (organization_id, id));
create index calendar_connection_id on scheduling.calendar_connection (id);
create index calendar_connection_resource on scheduling.calendar_connection (organization_id, resource_id) include (last_ok_at)
  where status <> 'OFF' and deleted_at is null;
create index calendar_connection_deleted on scheduling.calendar_connection (organization_id, deleted_at) where deleted_at is not null;
select scheduling.make_sealed('calendar_connection', 'url_enc');

-- When the owner of a connected calendar is busy: replaced in whole by each answer.
create table scheduling.external_busy (
  organization_id uuid not null,
  connection_id uuid not null,
  uid text not null check (length(uid) between 1 and 1000),
  -- Which of a repeated event: its original start as it is written there; empty for one that is not repeated.
  recurrence text not null check (length(recurrence) <= 40),
  -- The connection's, for the search.
  resource_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  check (ends_at > starts_at),
  primary key (organization_id, connection_id, uid, recurrence),
  foreign key (organization_id, connection_id) references scheduling.calendar_connection (organization_id, id) on delete cascade);
create index external_busy_read on scheduling.external_busy (organization_id, resource_id, starts_at) include (ends_at);
create statistics scheduling.external_busy_resource (dependencies, ndistinct) on organization_id, resource_id from scheduling.external_busy;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  each record;
begin
  for each in select * from (values ('calendar_connection', 'update'), ('external_busy', 'delete')) as t (name, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s then true else false end)',
      each.name, own);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    if each.granted = 'update' then
      execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    else
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant select, insert, %s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;
