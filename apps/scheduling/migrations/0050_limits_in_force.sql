-- What each hold and each visit uses of which limit: so that exactly that is given back, and nothing is counted twice when
-- a hold becomes a visit.
create table scheduling.limit_use (
  organization_id uuid not null,
  -- The hold, or the appointment.
  owner_id uuid not null,
  limit_id uuid not null,
  subject_id uuid not null,
  period_start date not null,
  used_count int not null check (used_count >= 0),
  used_minutes int not null check (used_minutes >= 0),
  -- Of a hold: from then on it does not count, whether somebody has tidied up or not.
  expires_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, owner_id, limit_id, subject_id, period_start),
  foreign key (organization_id, limit_id) references scheduling.booking_limit (organization_id, id) on delete cascade);
create index limit_use_held on scheduling.limit_use (organization_id, limit_id, subject_id, period_start) where expires_at is not null;
create index limit_use_limit on scheduling.limit_use (organization_id, limit_id, period_start);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  execute 'alter table scheduling.limit_use enable row level security';
  execute 'alter table scheduling.limit_use force row level security';
  execute format('create policy read on scheduling.limit_use for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.limit_use for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.limit_use for update to scheduling_service using (%s) with check (%1$s)', own);
  execute format('create policy remove on scheduling.limit_use for delete to scheduling_service using (%s)', own);
  execute 'grant select, insert, update, delete on scheduling.limit_use to scheduling_service';
end $$;

-- Whoever holds or books uses, and no more once that has ended. At the end of the transaction, as it is with pacing: so
-- nobody waits for anything else while others wait for the counter.
create function scheduling.limit_hold() returns trigger language plpgsql as $$
declare
  visit uuid := case when new.status = 'BOOKED' then (
    select s.appointment_id from scheduling.segment s
     where s.organization_id = new.organization_id and s.id = (new.items -> 0 ->> 'segmentId')::uuid) end;
begin
  if scheduling.has_limits(new.organization_id, new.business_id) then
    perform scheduling.settle_limits(new.organization_id, coalesce(visit, new.id), new.id, tg_op = 'INSERT' or visit is not null);
  end if;
  return null;
end $$;

create function scheduling.limit_appointment() returns trigger language plpgsql as $$
declare
  -- Only what is booked or moved can be too much: what a visit has been promised stays its own.
  limited boolean := current_setting('app.limits', true) is distinct from 'overridden' and case tg_op
    when 'INSERT' then new.source <> 'IMPORT'
    else old.status = new.status and old.customer_id = new.customer_id and (old.deleted_at is null) = (new.deleted_at is null) end;
begin
  if scheduling.has_limits(new.organization_id, new.business_id) then
    perform scheduling.settle_limits(new.organization_id, new.id, new.id, limited);
  end if;
  return null;
end $$;

create constraint trigger limit_held after insert on scheduling.hold deferrable initially deferred
  for each row when (new.status = 'LIVE') execute function scheduling.limit_hold();
create constraint trigger limit_hold_ends after update on scheduling.hold deferrable initially deferred
  for each row when (old.status = 'LIVE' and new.status <> 'LIVE') execute function scheduling.limit_hold();
-- What comes from a hold takes over what that has used.
create constraint trigger limit_booked after insert on scheduling.appointment deferrable initially deferred
  for each row when (new.source in ('PHONE', 'WALK_IN', 'STAFF', 'SERIES', 'IMPORT')) execute function scheduling.limit_appointment();
create constraint trigger limit_changed after update on scheduling.appointment deferrable initially deferred
  for each row when (old.version <> new.version or old.status <> new.status or old.starts_at <> new.starts_at
    or old.customer_id <> new.customer_id or (old.deleted_at is null) <> (new.deleted_at is null))
  execute function scheduling.limit_appointment();
