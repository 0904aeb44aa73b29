-- Reminders of visits, and the guest's door to the messages about one visit.

drop function if exists engagement.notification_ready(uuid, uuid, uuid);

drop policy read on engagement.notification;
create policy read on engagement.notification for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or recipient_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or appointment_id = (select engagement.guest_appointment())
  then true else false end);

-- When a business reminds its customers; one that has set nothing reminds a day and two hours before.
create table engagement.reminder_rule (
  organization_id uuid not null,
  business_id uuid not null,
  minutes_before int[] not null check (cardinality(minutes_before) <= 4 and 15 <= all (minutes_before) and 20160 >= all (minutes_before)),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, business_id));

-- One row per visit and rule, moved when the visit moves.
create table engagement.reminder (
  organization_id uuid not null,
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  appointment_id uuid not null,
  minutes_before int not null,
  starts_at timestamptz(3) not null,
  due_at timestamptz(3) not null check (due_at < starts_at),
  status text not null default 'PLANNED' check (status in ('PLANNED', 'SENT', 'SKIPPED', 'CANCELLED')),
  sent_at timestamptz(3) check ((sent_at is not null) = (status = 'SENT')),
  created_at timestamptz(3) not null default clock.now(),
  updated_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint reminder_once unique (organization_id, appointment_id, minutes_before));
create index reminder_appointment on engagement.reminder (organization_id, appointment_id, sent_at);
create index reminder_visit on engagement.reminder (appointment_id);

do $$
declare
  t text;
  organization constant text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
begin
  foreach t in array array['reminder_rule', 'reminder'] loop
    execute format('alter table engagement.%I enable row level security, force row level security', t);
    execute format('create policy read on engagement.%I for select to engagement_service using (case when %s then true else false end)', t, organization);
    execute format('create policy add on engagement.%I for insert to engagement_service with check (%s)', t, organization);
    execute format('create policy change on engagement.%I for update to engagement_service using (%2$s) with check (%2$s)', t, organization);
    execute format('grant select, insert, update on engagement.%I to engagement_service', t);
  end loop;
end $$;
