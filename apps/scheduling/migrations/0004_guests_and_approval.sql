-- What a guest token opens, the door behind it, and visits that wait for the business's approval.

-- ── settings of a business, and where a location is ──────────────────────────────────────────────────────────────────

alter table scheduling.business_ref
  add column approval text not null default 'NONE' check (approval in ('NONE', 'ALWAYS', 'NEW_CUSTOMERS')),
  add column approval_hours int not null default 24 check (approval_hours >= 0),
  add column pending_blocks boolean not null default true,
  add column auto_no_show_minutes int check (auto_no_show_minutes >= 0);

-- Null until the location's next state arrives.
alter table scheduling.location_ref add column country text check (country ~ '^[A-Z]{2}$');

-- ── visits ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A card on file leaves nothing to pay, and is waited for all the same.
alter table scheduling.appointment
  add column approval_deadline timestamptz(3),
  -- The deadline is put off once, while a payment is in the provider's hands.
  add column payment_extended_at timestamptz(3),
  add column no_show_undone_at timestamptz(3),
  drop constraint appointment_check2,
  add constraint appointment_awaits_payment
    check (status <> 'PENDING_PAYMENT' or (payment_deadline is not null and payment_requirement <> 'NONE')),
  add constraint appointment_awaits_approval check (status <> 'PENDING_APPROVAL' or approval_deadline is not null);

-- Who may see, move and cancel one visit without a sign-in. `customer_id` is the record that was made for this guest, and
-- stays so when that one is merged: what belongs to the other is not for whoever has the token.
create table scheduling.guest_access (
  organization_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  -- SHA-256 of the token, which is an HMAC of the id.
  token_hash bytea not null check (octet_length(token_hash) = 32),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint guest_access_token unique (organization_id, token_hash),
  foreign key (organization_id, appointment_id) references scheduling.appointment (organization_id, id) on delete cascade);
create index guest_access_appointment on scheduling.guest_access (organization_id, appointment_id);

-- ── doors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  each record;
begin
  alter table scheduling.guest_access enable row level security;
  alter table scheduling.guest_access force row level security;
  execute format('create policy read on scheduling.guest_access for select to scheduling_service using (case when %s then true else false end)', own);
  execute format('create policy add on scheduling.guest_access for insert to scheduling_service with check (%s)', own);
  execute format('create policy change on scheduling.guest_access for update to scheduling_service using (%s) with check (%1$s)', own);
  grant select, insert, update on scheduling.guest_access to scheduling_service;

  -- A guest sees the one appointment and what hangs on it.
  for each in select * from (values
    ('appointment',         'id'),
    ('segment',             'appointment_id'),
    ('appointment_history', 'appointment_id')) as t (name, appointment)
  loop
    execute format('drop policy read on scheduling.%I', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or %s or %I = (select scheduling.guest_appointment()) then true else false end)',
      each.name, own, mine, each.appointment);
  end loop;
end $$;
