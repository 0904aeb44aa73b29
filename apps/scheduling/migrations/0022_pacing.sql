-- How many parties, and people of them, may arrive in each quarter of an hour, so that the kitchen keeps up.
create table scheduling.pacing_rule (
  organization_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  -- ISO; minutes from that day's local midnight, as opening hours.
  day_of_week smallint not null check (day_of_week between 1 and 7),
  starts smallint not null check (starts >= 0 and starts % 15 = 0),
  ends smallint not null check (ends <= 2880 and ends % 15 = 0),
  max_parties int check (max_parties >= 0),
  max_covers int check (max_covers >= 0),
  created_at timestamptz(3) not null default clock.now(),
  check (starts < ends),
  check (max_parties is not null or max_covers is not null),
  primary key (organization_id, id));
create index pacing_rule_location on scheduling.pacing_rule (organization_id, location_id, day_of_week);

-- Who arrives in the quarter of an hour that begins then: visits, and holds that may become some.
create table scheduling.pacing_bucket (
  organization_id uuid not null,
  location_id uuid not null,
  bucket_start timestamptz(3) not null check (extract(epoch from bucket_start)::bigint % 900 = 0),
  parties int not null check (parties >= 0),
  covers int not null check (covers >= 0),
  primary key (organization_id, location_id, bucket_start));

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  each record;
begin
  for each in select * from (values ('pacing_rule', 'delete'), ('pacing_bucket', 'update, delete')) as t (name, granted)
  loop
    execute format('alter table scheduling.%I enable row level security', each.name);
    execute format('alter table scheduling.%I force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s then true else false end)', each.name, own);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    if each.granted like 'update%' then
      execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    end if;
    execute format('grant select, insert, %s on scheduling.%I to scheduling_service', each.granted, each.name);
  end loop;
end $$;

-- Whoever holds or books counts, and no more once that has ended. At the end of the transaction, when it has all else
-- that it waits for: so nobody waits for a table while others wait for the quarter of an hour that it has counted in.
-- What comes from a hold has been counted with the hold.
create function scheduling.pace_hold() returns trigger language plpgsql as $$
begin
  if exists (select from scheduling.pacing_rule p where p.organization_id = new.organization_id and p.location_id = new.location_id) then
    if tg_op = 'INSERT' then
      perform scheduling.pace(new.organization_id, new.location_id, new.starts_at, new.party_size, true);
    else
      perform scheduling.unpace(new.organization_id, new.location_id, new.starts_at, new.party_size);
    end if;
  end if;
  return null;
end $$;

create function scheduling.pace_appointment() returns trigger language plpgsql as $$
declare
  over constant text[] := array['DECLINED', 'EXPIRED', 'CANCELLED'];
  was boolean := tg_op = 'UPDATE' and old.deleted_at is null and old.status <> all (over);
  counts boolean := new.deleted_at is null and new.status <> all (over);
  -- Where it moves to an earlier quarter, that one is counted in first: all go through them in one order.
  earlier boolean := was and counts and scheduling.quarter_of(new.starts_at) < scheduling.quarter_of(old.starts_at);
  -- The staff know what they do, and what has been paid for is served; a series or a move can be told that it is too much.
  limited boolean := case tg_op when 'INSERT' then new.source = 'SERIES' else was end;
begin
  if exists (select from scheduling.pacing_rule p where p.organization_id = new.organization_id and p.location_id = new.location_id) then
    if earlier then perform scheduling.pace(new.organization_id, new.location_id, new.starts_at, new.party_size, limited); end if;
    if was then perform scheduling.unpace(old.organization_id, old.location_id, old.starts_at, old.party_size); end if;
    if counts and not earlier then perform scheduling.pace(new.organization_id, new.location_id, new.starts_at, new.party_size, limited); end if;
  end if;
  return null;
end $$;

create constraint trigger hold_begins after insert on scheduling.hold deferrable initially deferred
  for each row when (new.status = 'LIVE') execute function scheduling.pace_hold();
create constraint trigger hold_ends after update on scheduling.hold deferrable initially deferred
  for each row when (old.status = 'LIVE' and new.status in ('RELEASED', 'EXPIRED')) execute function scheduling.pace_hold();
create constraint trigger appointment_begins after insert on scheduling.appointment deferrable initially deferred
  for each row when (new.source in ('PHONE', 'WALK_IN', 'STAFF', 'SERIES', 'IMPORT')) execute function scheduling.pace_appointment();
create constraint trigger appointment_moves after update on scheduling.appointment deferrable initially deferred
  for each row when (old.starts_at <> new.starts_at or old.party_size <> new.party_size or (old.deleted_at is null) <> (new.deleted_at is null)
    or (old.status in ('DECLINED', 'EXPIRED', 'CANCELLED')) <> (new.status in ('DECLINED', 'EXPIRED', 'CANCELLED')))
  execute function scheduling.pace_appointment();
