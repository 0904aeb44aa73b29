-- When a customer is elsewhere already: of visits at businesses that refuse two at once. Two rows of a customer never overlap.
create table scheduling.customer_busy (
  organization_id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, appointment_id),
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id) on delete cascade,
  constraint customer_busy_no_overlap exclude using gist (organization_id with =, customer_id with =, during with &&));
create index customer_busy_customer on scheduling.customer_busy (organization_id, customer_id);

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
begin
  execute 'alter table scheduling.customer_busy enable row level security';
  execute 'alter table scheduling.customer_busy force row level security';
  execute format('create policy read on scheduling.customer_busy for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.customer_busy for insert to scheduling_service with check (%s)', own);
  execute format('create policy remove on scheduling.customer_busy for delete to scheduling_service using (%s)', own);
  execute 'grant select, insert, delete on scheduling.customer_busy to scheduling_service';
end $$;

-- Where the business refuses two visits at once, whoever books or moves keeps clear of what the customer has; what was
-- booked against that for a reason has no row, and whatever becomes of it asks no more.
create function scheduling.keep_customer_busy() returns trigger language plpgsql as $$
declare
  asked boolean := current_setting('app.limits', true) is distinct from 'overridden' and case tg_op
    when 'INSERT' then new.source <> 'IMPORT'
    else old.status = new.status and old.customer_id = new.customer_id end;
begin
  if tg_op = 'UPDATE' then
    delete from scheduling.customer_busy b where b.organization_id = new.organization_id and b.appointment_id = new.id;
  end if;
  if new.deleted_at is null and new.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE') and exists (
    select from scheduling.business_ref b
     where b.organization_id = new.organization_id and b.id = new.business_id and b.customer_clash = 'REFUSE') then
    insert into scheduling.customer_busy (organization_id, appointment_id, customer_id, during)
    values (new.organization_id, new.id, new.customer_id, tstzrange(new.starts_at, new.ends_at)) on conflict do nothing;
    if not found and asked then raise sqlstate 'OS006' using message = 'the customer is elsewhere'; end if;
  end if;
  return null;
end $$;

create constraint trigger busy_booked after insert on scheduling.appointment deferrable initially deferred
  for each row execute function scheduling.keep_customer_busy();
create constraint trigger busy_changed after update on scheduling.appointment deferrable initially deferred
  for each row when (old.status <> new.status or old.starts_at <> new.starts_at or old.ends_at <> new.ends_at
    or old.customer_id <> new.customer_id or (old.deleted_at is null) <> (new.deleted_at is null))
  execute function scheduling.keep_customer_busy();
