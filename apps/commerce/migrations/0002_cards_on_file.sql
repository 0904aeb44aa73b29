-- Cards that customers leave for one visit, to be charged with the fee that its policy says. No card number is kept: the
-- provider's token alone, sealed.

create table commerce.card_setup (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  provider text not null check (provider in ('STRIPE', 'SANDBOX')),
  provider_setup_id text check (length(provider_setup_id) between 1 and 255),
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
  -- What the customer was told that leaving the card means.
  consent_text text not null check (length(consent_text) between 1 and 1000),
  error text check (length(error) <= 500),
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  version int not null default 1 check (version > 0),
  primary key (organization_id, id)
);
-- Whoever starts again finds the setup that is open.
create unique index card_setup_open on commerce.card_setup (organization_id, appointment_id) where status = 'PENDING';
create unique index card_setup_provider on commerce.card_setup (organization_id, provider, provider_setup_id)
  where provider_setup_id is not null;
create index card_setup_customer on commerce.card_setup (organization_id, customer_id);

create table commerce.payment_method (
  organization_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  card_setup_id uuid not null,
  purpose text not null check (purpose in ('ONE_APPOINTMENT', 'STORED')),
  appointment_id uuid,
  provider text not null check (provider in ('STRIPE', 'SANDBOX')),
  -- Gone with the card.
  provider_token_enc bytea,
  brand text not null check (length(brand) between 1 and 40),
  last4 text not null check (last4 ~ '^[0-9]{4}$'),
  expires_on date not null,
  consent_text text not null check (length(consent_text) between 1 and 1000),
  consented_at timestamptz(3) not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, card_setup_id) references commerce.card_setup on delete restrict,
  check ((purpose = 'ONE_APPOINTMENT') = (appointment_id is not null)),
  check ((deleted_at is null) = (provider_token_enc is not null))
);
create unique index payment_method_setup on commerce.payment_method (organization_id, card_setup_id);
create index payment_method_appointment on commerce.payment_method (organization_id, appointment_id) where deleted_at is null;
create index payment_method_customer on commerce.payment_method (organization_id, customer_id);

alter table commerce.provider_object drop constraint provider_object_type_check;
alter table commerce.provider_object add constraint provider_object_type_check check (type in ('PAYMENT', 'CARD_SETUP'));

do $$
declare
  name text;
begin
  foreach name in array array['card_setup', 'payment_method'] loop
    execute format('alter table commerce.%I enable row level security, force row level security', name);
    execute format($p$create policy read on commerce.%I for select to commerce_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end)$p$, name);
    execute format($p$create policy add on commerce.%I for insert to commerce_service
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
    execute format($p$create policy change on commerce.%I for update to commerce_service
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
  end loop;
end $$;

grant select, insert, update on commerce.card_setup, commerce.payment_method to commerce_service;
