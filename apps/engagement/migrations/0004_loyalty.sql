-- Points for visits: a business's programme, its customers' accounts, and every movement of points.

create table engagement.loyalty_program (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
  -- `points` for every `per_amount_minor` of a visit's list price, and `per_visit` on top; rounded down once, at the end.
  points int not null check (points between 0 and 1000000),
  per_amount_minor bigint not null check (per_amount_minor between 1 and 1000000000),
  per_visit int not null check (per_visit between 0 and 1000000),
  expiry_months int check (expiry_months between 1 and 120),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  check (points > 0 or per_visit > 0),
  primary key (organization_id, id));
create unique index loyalty_program_current on engagement.loyalty_program (organization_id, business_id) where status <> 'ENDED';
create index loyalty_program_business on engagement.loyalty_program (business_id) where status <> 'ENDED';
create index loyalty_program_id on engagement.loyalty_program (id);

create table engagement.loyalty_tier (
  organization_id uuid not null,
  program_id uuid not null,
  threshold int not null check (threshold >= 0),
  name text not null check (length(name) between 1 and 80),
  multiplier_percent int not null check (multiplier_percent between 100 and 1000),
  primary key (organization_id, program_id, threshold),
  constraint loyalty_tier_name unique (organization_id, program_id, name),
  foreign key (organization_id, program_id) references engagement.loyalty_program on delete cascade);

create table engagement.loyalty_account (
  organization_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  customer_id uuid not null,
  balance int not null check (balance >= 0),
  -- All points ever earned, less what was taken back: what the tier goes by.
  lifetime int not null check (lifetime >= 0),
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  constraint loyalty_account_one unique (organization_id, customer_id, program_id),
  foreign key (organization_id, program_id) references engagement.loyalty_program on delete restrict);
create index loyalty_account_program on engagement.loyalty_account (organization_id, program_id);
create index loyalty_account_customer on engagement.loyalty_account (customer_id);
create index loyalty_account_id on engagement.loyalty_account (id);

-- Every movement; their sum is the balance.
create table engagement.point_entry (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('EARN', 'REDEEM', 'EXPIRE', 'ADJUST', 'REVERSE', 'MERGE')),
  points int not null check (points <> 0),
  source_type text not null check (source_type in ('APPOINTMENT', 'REFUND', 'LOT', 'ACCOUNT')),
  source_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint point_entry_source unique (organization_id, account_id, kind, source_id),
  foreign key (organization_id, account_id) references engagement.loyalty_account on delete restrict);
create unique index point_entry_earned on engagement.point_entry (organization_id, source_id) where kind = 'EARN';
create index point_entry_account on engagement.point_entry (organization_id, account_id, created_at desc);

-- What one visit earned, and how much of it is left.
create table engagement.point_lot (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  appointment_id uuid not null,
  list_minor bigint not null check (list_minor >= 0),
  earned int not null check (earned > 0),
  -- Taken back, whether or not it was still there, or expired: what no refund asks for again.
  gone int not null default 0 check (gone between 0 and earned),
  remaining int not null check (remaining between 0 and earned),
  expires_at timestamptz(3),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint point_lot_visit unique (organization_id, appointment_id),
  foreign key (organization_id, account_id) references engagement.loyalty_account on delete restrict);
create index point_lot_account on engagement.point_lot (organization_id, account_id, id) where remaining > 0;

-- What of a visit's price went back, refund by refund: it may be told before the visit's completion is.
create table engagement.visit_refund (
  organization_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id));
create index visit_refund_appointment on engagement.visit_refund (organization_id, appointment_id);

do $$
declare
  t text;
  organization constant text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  -- A programme is no secret once it runs; an account is its customer's. What hangs on a programme is read with it.
  others constant jsonb := '{"loyalty_program": "status <> ''DRAFT''", "loyalty_tier": "current_setting(''app.door'', true) <> ''''",
    "loyalty_account": "customer_id = any ((select string_to_array(nullif(current_setting(''app.customer_ids'', true), ''''), '','')::uuid[])::uuid[])"}';
  changed constant text[] := array['loyalty_program', 'loyalty_account', 'point_lot'];
begin
  foreach t in array array['loyalty_program', 'loyalty_tier', 'loyalty_account', 'point_entry', 'point_lot', 'visit_refund'] loop
    execute format('alter table engagement.%I enable row level security, force row level security', t);
    execute format('create policy read on engagement.%I for select to engagement_service using (case when %s then true else false end)',
                   t, concat_ws(' or ', organization, others ->> t));
    execute format('create policy add on engagement.%I for insert to engagement_service with check (%s)', t, organization);
    execute format('grant select, insert on engagement.%I to engagement_service', t);
    if t = any (changed) then
      execute format('create policy change on engagement.%I for update to engagement_service using (%2$s) with check (%2$s)', t, organization);
      execute format('grant update on engagement.%I to engagement_service', t);
    end if;
  end loop;
  execute format('create policy remove on engagement.loyalty_tier for delete to engagement_service using (%s)', organization);
end $$;
grant delete on engagement.loyalty_tier to engagement_service;
