-- What is asked for a late cancellation or for not coming, and of which payments it was taken.

create table commerce.fee_claim (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('LATE_CANCEL', 'NO_SHOW')),
  amount_minor bigint not null check (amount_minor >= 0),
  -- How much of it a payment in advance has covered.
  covered_minor bigint not null default 0,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('DUE', 'CHARGED', 'WAIVED', 'FAILED', 'EXPIRED')),
  -- How often the card was charged in vain, and what the provider said last.
  attempts int not null default 0 check (attempts >= 0),
  error text check (length(error) <= 500),
  waived_by uuid,
  waived_reason text check (length(waived_reason) between 1 and 500),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  check (covered_minor between 0 and amount_minor),
  check ((status = 'WAIVED') = (waived_reason is not null)),
  check (waived_by is null or status = 'WAIVED')
);
create index fee_claim_id on commerce.fee_claim (id);
create unique index fee_claim_appointment on commerce.fee_claim (organization_id, appointment_id, kind);
create index fee_claim_due on commerce.fee_claim (organization_id, created_at) where status = 'DUE';
create index fee_claim_customer on commerce.fee_claim (organization_id, customer_id);

-- The payment by which a fee is charged, and the card that it is charged to.
alter table commerce.payment add column fee_claim_id uuid;
alter table commerce.payment add column payment_method_id uuid;
alter table commerce.payment add constraint payment_method_charged foreign key (organization_id, payment_method_id)
  references commerce.payment_method on delete restrict;
alter table commerce.payment add constraint payment_fee_claim foreign key (organization_id, fee_claim_id)
  references commerce.fee_claim on delete restrict;
alter table commerce.payment add constraint payment_fee_purpose check ((purpose = 'FEE') = (fee_claim_id is not null));
-- A fee is charged by one payment at a time.
create unique index payment_fee_open on commerce.payment (organization_id, fee_claim_id)
  where fee_claim_id is not null and status in ('REQUIRES_ACTION', 'PROCESSING');

create table commerce.fee_part (
  organization_id uuid not null,
  id uuid not null,
  fee_claim_id uuid not null,
  payment_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  created_at timestamptz(3) not null default clock.now(),
  -- When it became the customer's again.
  returned_at timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, fee_claim_id) references commerce.fee_claim on delete restrict,
  foreign key (organization_id, payment_id) references commerce.payment on delete restrict
);
create index fee_part_claim on commerce.fee_part (organization_id, fee_claim_id);
create index fee_part_payment on commerce.fee_part (organization_id, payment_id);

alter table commerce.ledger_transaction drop constraint ledger_transaction_kind_check;
alter table commerce.ledger_transaction add constraint ledger_transaction_kind_check
  check (kind in ('PAYMENT_RECEIVED', 'REFUND_PAID', 'FEE_KEPT', 'FEE_RETURNED', 'REVENUE_EARNED'));
alter table commerce.ledger_transaction drop constraint ledger_transaction_source_type_check;
alter table commerce.ledger_transaction add constraint ledger_transaction_source_type_check
  check (source_type in ('PAYMENT', 'REFUND', 'FEE_PART'));

-- How often the provider refused it, and what asked for it: one thing that happened gives back once.
alter table commerce.refund add column attempts int not null default 0 check (attempts >= 0);
alter table commerce.refund add column cause_id uuid;
drop index commerce.refund_cause;
create unique index refund_cause on commerce.refund (organization_id, payment_id, cause_id) where cause_id is not null;

-- The record that a customer has become part of.
alter table commerce.customer_ref add column merged_into_id uuid;

do $$
declare
  name text;
begin
  foreach name in array array['fee_claim', 'fee_part'] loop
    execute format('alter table commerce.%I enable row level security, force row level security', name);
    execute format($p$create policy add on commerce.%I for insert to commerce_service
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
    execute format($p$create policy change on commerce.%I for update to commerce_service
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
  end loop;
end $$;
create policy read on commerce.fee_part for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy read on commerce.fee_claim for select to commerce_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
    or appointment_id = (select nullif(current_setting('app.guest_appointment_id', true), '')::uuid)
  then true else false end);

grant select, insert, update on commerce.fee_claim, commerce.fee_part to commerce_service;
