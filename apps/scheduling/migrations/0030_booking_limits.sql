-- At most so many visits, or minutes of them, in a day, week, month or year; and what is used of that.
create table scheduling.booking_limit (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  subject text not null check (subject in ('RESOURCE', 'LOCATION', 'VARIATION', 'CUSTOMER')),
  -- Null: each one of that kind, on its own.
  subject_id uuid,
  period text not null check (period in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  -- ISO: the day on which weeks begin.
  week_start smallint not null default 1 check (week_start between 1 and 7),
  max_count int check (max_count >= 0),
  max_minutes int check (max_minutes >= 0),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check (max_count is not null or max_minutes is not null),
  primary key (organization_id, id));
create index booking_limit_id on scheduling.booking_limit (id);
create index booking_limit_business on scheduling.booking_limit (organization_id, business_id) where deleted_at is null;
create index booking_limit_deleted on scheduling.booking_limit (organization_id, deleted_at) where deleted_at is not null;

-- What is used in the period that begins on that local date.
create table scheduling.limit_counter (
  organization_id uuid not null,
  limit_id uuid not null,
  subject_id uuid not null,
  period_start date not null,
  used_count int not null check (used_count >= 0),
  used_minutes int not null check (used_minutes >= 0),
  primary key (organization_id, limit_id, subject_id, period_start),
  foreign key (organization_id, limit_id) references scheduling.booking_limit (organization_id, id) on delete cascade);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  each record;
begin
  for each in select * from (values ('booking_limit', 'update'), ('limit_counter', 'update, delete')) as t (name, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s then true else false end)', each.name, own);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    if each.granted like '%delete%' then
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant select, insert, %s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;
