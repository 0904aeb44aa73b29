-- What commerce keeps of the other slices (projections, `<x>_ref`), payments with their refunds, what providers announce,
-- and the ledger in which every movement is posted twice.

-- ── projections ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- No foreign keys among them: they arrive on topics of their own, in no order between each other.

create table commerce.appointment_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  status text not null check (status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE',
                                         'COMPLETED', 'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  list_minor bigint not null check (list_minor >= 0),
  deposit_minor bigint not null check (deposit_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- What cancelling late or not coming costs, once that has happened.
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create index appointment_ref_id on commerce.appointment_ref (id);

create table commerce.customer_ref (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create index customer_ref_user on commerce.customer_ref (user_id) where live;

-- ── payments ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create table commerce.payment (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  purpose text not null check (purpose in ('DEPOSIT', 'FULL', 'BALANCE', 'FEE', 'TIP', 'TOP_UP')),
  method text not null
    check (method in ('CARD', 'TERMINAL', 'CASH', 'BANK', 'GIFT_CARD', 'PACKAGE', 'MEMBERSHIP', 'EXTERNAL')),
  provider text not null check (provider in ('STRIPE', 'SANDBOX', 'INTERNAL')),
  provider_intent_id text check (length(provider_intent_id) between 1 and 255),
  status text not null check (status in ('REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED',
                                         'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  -- The token that was redeemed; null where there was none, or when a late success found the token paid again.
  payment_token_id uuid,
  error text check (length(error) <= 500),
  expires_at timestamptz(3) not null,
  succeeded_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  check ((succeeded_at is not null) = (status in ('SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'))),
  check ((status = 'REFUNDED') = (refunded_minor = amount_minor)),
  check (status <> 'PARTIALLY_REFUNDED' or refunded_minor > 0)
);
create index payment_id on commerce.payment (id);
create index payment_appointment on commerce.payment (organization_id, appointment_id);
create index payment_status_created on commerce.payment (organization_id, status, created_at);
create index payment_customer_status on commerce.payment (organization_id, customer_id, status);
create index payment_person on commerce.payment (customer_id, created_at desc);
create unique index payment_intent on commerce.payment (organization_id, provider, provider_intent_id)
  where provider_intent_id is not null;
-- A token is paid once: whoever starts again finds the payment that is open, or done.
create unique index payment_token on commerce.payment (organization_id, payment_token_id)
  where status not in ('FAILED', 'CANCELLED', 'REFUNDED');

create table commerce.refund (
  organization_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null check (reason in ('CUSTOMER', 'LATE_PAYMENT', 'CANCELLED', 'DISPUTE', 'GOODWILL')),
  provider_refund_id text check (length(provider_refund_id) between 1 and 255),
  status text not null check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, payment_id) references commerce.payment on delete restrict
);
create index refund_payment on commerce.refund (organization_id, payment_id);
-- What events ask for is given back once, however often they come.
create unique index refund_cause on commerce.refund (organization_id, payment_id, reason)
  where reason in ('LATE_PAYMENT', 'CANCELLED');

-- ── what providers announce ──────────────────────────────────────────────────────────────────────────────────────────
-- Global: a webhook names a provider's object, and provider_object says whose that is. The service reaches both through
-- the functions of webhook.sql alone.

create table commerce.provider_object (
  provider text not null check (provider in ('STRIPE', 'SANDBOX')),
  object_id text not null check (length(object_id) between 1 and 255),
  organization_id uuid not null,
  type text not null check (type in ('PAYMENT')),
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (provider, object_id)
);

create table commerce.payment_webhook (
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  provider text not null check (provider in ('STRIPE', 'SANDBOX')),
  provider_event_id text not null check (length(provider_event_id) between 1 and 255),
  event_type text not null check (length(event_type) between 1 and 100),
  object_id text not null check (length(object_id) between 1 and 255),
  organization_id uuid,
  payload jsonb not null check (octet_length(payload::text) <= 8192),
  status text not null default 'RECEIVED' check (status in ('RECEIVED', 'PROCESSED', 'IGNORED', 'FAILED')),
  attempts int not null default 0,
  received_at timestamptz(3) not null default clock.now(),
  processed_at timestamptz(3),
  primary key (id),
  check ((processed_at is null) = (status = 'RECEIVED'))
) partition by range (id);
create index payment_webhook_open on commerce.payment_webhook (received_at) where processed_at is null;
create index payment_webhook_type on commerce.payment_webhook (provider, event_type, processed_at);

-- Not split by month, so that an event is known however late it comes again.
create table commerce.payment_webhook_key (
  provider text not null,
  provider_event_id text not null,
  webhook_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (provider, provider_event_id)
);

-- ── ledger ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table commerce.ledger_account (
  organization_id uuid not null,
  id uuid not null,
  code text not null check (length(code) between 1 and 64),
  type text not null check (type in ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  unique (organization_id, code),
  unique (organization_id, id, currency)
);

create table commerce.ledger_transaction (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('PAYMENT_RECEIVED', 'REFUND_PAID', 'FEE_KEPT', 'REVENUE_EARNED')),
  source_type text not null check (source_type in ('PAYMENT', 'REFUND')),
  source_id uuid not null,
  posted_at timestamptz(3) not null default clock.now(),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint ledger_transaction_source unique (organization_id, kind, source_type, source_id)
);

-- Debit is positive, credit negative. What was wrong is reversed by another transaction, never changed.
create table commerce.ledger_entry (
  organization_id uuid not null,
  id uuid not null check (substr(id::text, 15, 1) = '7'),
  transaction_id uuid not null,
  account_id uuid not null,
  amount_minor bigint not null check (amount_minor <> 0),
  currency text not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  foreign key (organization_id, transaction_id) references commerce.ledger_transaction on delete restrict,
  -- An account has one currency, and its entries have it too.
  foreign key (organization_id, account_id, currency)
    references commerce.ledger_account (organization_id, id, currency) on delete restrict
) partition by range (id);
create index ledger_entry_account on commerce.ledger_entry (organization_id, account_id, created_at);
create index ledger_entry_transaction on commerce.ledger_entry (organization_id, transaction_id);

-- ── doors ────────────────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  name text;
begin
  foreach name in array array['appointment_ref', 'customer_ref', 'payment', 'refund', 'provider_object', 'payment_webhook',
                              'payment_webhook_key', 'ledger_account', 'ledger_transaction', 'ledger_entry'] loop
    execute format('alter table commerce.%I enable row level security, force row level security', name);
  end loop;

  -- Members and workers see their organization's rows.
  foreach name in array array['refund', 'ledger_account', 'ledger_transaction', 'ledger_entry'] loop
    execute format($p$create policy read on commerce.%I for select to commerce_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end)$p$, name);
  end loop;

  -- Customers see their own besides, in every organization.
  execute $p$create policy read on commerce.customer_ref for select to commerce_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
        or user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) then true else false end)$p$;
  foreach name in array array['appointment_ref', 'payment'] loop
    execute format($p$create policy read on commerce.%I for select to commerce_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
        or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
      then true else false end)$p$, name);
  end loop;

  foreach name in array array['appointment_ref', 'customer_ref', 'payment', 'refund', 'provider_object', 'ledger_account',
                              'ledger_transaction', 'ledger_entry'] loop
    execute format($p$create policy add on commerce.%I for insert to commerce_service
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
  end loop;
  foreach name in array array['appointment_ref', 'customer_ref', 'payment', 'refund'] loop
    execute format($p$create policy change on commerce.%I for update to commerce_service
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, name);
  end loop;

  -- The narrow functions: webhooks, and the two sums that no transaction may leave wrong.
  foreach name in array array['provider_object', 'payment', 'refund', 'ledger_entry'] loop
    execute format('create policy worker on commerce.%I for select to commerce_worker using (true)', name);
  end loop;
  foreach name in array array['payment_webhook', 'payment_webhook_key'] loop
    execute format('create policy worker on commerce.%I to commerce_worker using (true) with check (true)', name);
  end loop;
end $$;

grant select, insert, update on commerce.appointment_ref, commerce.customer_ref, commerce.payment, commerce.refund to commerce_service;
grant select, insert on commerce.ledger_account, commerce.ledger_transaction, commerce.ledger_entry to commerce_service;
grant insert on commerce.provider_object to commerce_service;
grant select on commerce.provider_object, commerce.payment, commerce.refund, commerce.ledger_entry to commerce_worker;
grant select, insert, update on commerce.payment_webhook, commerce.payment_webhook_key to commerce_worker;

-- ── sums ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Asked at commit, and as the worker: what a transaction does with its doors cannot hide rows from the question.

create function commerce.ledger_balances() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry record := coalesce(new, old);
begin
  if exists (select from commerce.ledger_entry e
              where e.organization_id = entry.organization_id and e.transaction_id = entry.transaction_id
              group by e.currency having sum(e.amount_minor) <> 0) then
    raise check_violation using constraint = 'ledger_entry_balances', table = 'ledger_entry', schema = 'commerce',
      message = format('ledger transaction %s does not sum to zero', entry.transaction_id);
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balances after insert or update or delete on commerce.ledger_entry
  deferrable initially deferred for each row execute function commerce.ledger_balances();

-- Locks nothing: whoever adds a refund holds its payment's row.
create function commerce.refunds_fit() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select sum(r.amount_minor) from commerce.refund r
       where r.organization_id = new.organization_id and r.payment_id = new.payment_id and r.status <> 'FAILED')
     > (select p.amount_minor from commerce.payment p where p.organization_id = new.organization_id and p.id = new.payment_id) then
    raise check_violation using constraint = 'refund_fits_payment', table = 'refund', schema = 'commerce',
      message = format('the refunds of payment %s are more than it', new.payment_id);
  end if;
  return null;
end $$;
create constraint trigger refund_fits_payment after insert or update on commerce.refund
  deferrable initially deferred for each row execute function commerce.refunds_fit();

alter function commerce.ledger_balances owner to commerce_worker;
alter function commerce.refunds_fit owner to commerce_worker;
-- They run as triggers only.
revoke execute on function commerce.ledger_balances, commerce.refunds_fit from commerce_service, commerce_search;

select commerce.make_partitions('payment_webhook');
select commerce.make_partitions('ledger_entry');
