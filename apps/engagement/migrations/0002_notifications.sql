-- Messages to people: what was decided to send, and every attempt to send it.

create table engagement.notification (
  organization_id uuid not null,
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  recipient_kind text not null check (recipient_kind in ('CUSTOMER', 'MEMBER')),
  recipient_id uuid not null,
  channel text not null check (channel in ('EMAIL', 'SMS', 'WEBHOOK', 'IN_APP')),
  template text not null check (template <> ''),
  appointment_id uuid,
  -- Ids and public facts only: the contact is read at sending and never kept here.
  parameters jsonb not null default '{}' check (octet_length(parameters::text) <= 8192),
  dedupe_key text not null check (length(dedupe_key) between 1 and 255),
  scheduled_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  delivery_status text not null default 'SCHEDULED' check (delivery_status in
    ('SCHEDULED', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED', 'CANCELLED', 'SUPPRESSED', 'EXPIRED')),
  attempts int not null default 0 check (attempts >= 0),
  -- While SENDING: until when the sender that claimed it is believed to be alive.
  locked_until timestamptz(3) check ((locked_until is not null) = (delivery_status = 'SENDING')),
  sent_at timestamptz(3) check (sent_at is null or delivery_status in ('SENT', 'DELIVERED', 'BOUNCED')),
  provider_message_id text,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check (expires_at > created_at or delivery_status = 'EXPIRED'),
  primary key (organization_id, id),
  constraint notification_dedupe unique (organization_id, dedupe_key));
create index notification_recipient on engagement.notification (organization_id, recipient_id, delivery_status);
create index notification_appointment on engagement.notification (appointment_id);
create index notification_due on engagement.notification (scheduled_at, delivery_status) where delivery_status = 'SCHEDULED';
create index notification_sending on engagement.notification (locked_until) where delivery_status = 'SENDING';
create index notification_created on engagement.notification (organization_id, created_at desc);
create index notification_id on engagement.notification (id);
create index notification_deleted on engagement.notification (organization_id, deleted_at) where deleted_at is not null;

alter table engagement.notification enable row level security, force row level security;
create policy read on engagement.notification for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or recipient_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
  then true else false end);
create policy add on engagement.notification for insert to engagement_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on engagement.notification for update to engagement_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy claim on engagement.notification to engagement_worker using (true) with check (true);
grant select, insert, update on engagement.notification to engagement_service;
grant select, update on engagement.notification to engagement_worker;
-- The sender claims only what it can write: the worker must see that everything a letter says has come.
do $$
declare
  t text;
begin
  foreach t in array array['contact_ref', 'appointment_ref', 'business_ref', 'location_ref'] loop
    execute format('create policy claim on engagement.%I for select to engagement_worker using (true)', t);
    execute format('grant select on engagement.%I to engagement_worker', t);
  end loop;
end $$;

create table engagement.delivery_attempt (
  organization_id uuid not null,
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  notification_id uuid not null,
  at timestamptz(3) not null default clock.now(),
  provider text not null,
  outcome text not null check (outcome in ('SENT', 'RETRY', 'BOUNCED', 'FAILED')),
  code text,
  took_ms int not null check (took_ms >= 0),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  foreign key (organization_id, notification_id) references engagement.notification on delete restrict
) partition by range (id);
create index delivery_attempt_notification on engagement.delivery_attempt (organization_id, notification_id, created_at);
alter table engagement.delivery_attempt enable row level security, force row level security;
create policy read on engagement.delivery_attempt for select to engagement_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on engagement.delivery_attempt for insert to engagement_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert on engagement.delivery_attempt to engagement_service;
select engagement.make_partitions('delivery_attempt');
