-- What engagement keeps of the other slices: enough to write to people about their visits.
-- No foreign keys among the projections: they arrive on topics of their own, in no order between each other.

create table engagement.business_ref (
  organization_id uuid not null,
  id uuid not null,
  names jsonb not null,
  default_locale text not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table engagement.location_ref (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  name text not null,
  address_lines text[] not null,
  postal_code text,
  region text,
  country text not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table engagement.resource_ref (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table engagement.variation_ref (
  organization_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  names jsonb not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table engagement.service_ref (
  organization_id uuid not null,
  id uuid not null,
  names jsonb not null,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));

create table engagement.customer_ref (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid,
  merged_into_id uuid,
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index customer_ref_user on engagement.customer_ref (user_id) where live;

-- How a customer or member is called and reached: sealed under this slice's own key, deleted by the topic's tombstone.
create table engagement.contact_ref (
  organization_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('CUSTOMER', 'MEMBER')),
  contact_enc bytea,                              -- null once erased; the row keeps the version that erased it
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  check (live = (contact_enc is not null)),
  primary key (organization_id, id));

create table engagement.appointment_ref (
  organization_id uuid not null,
  id uuid not null,
  number text not null,
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  status text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > starts_at),
  time_zone text not null,
  segments jsonb not null,
  list_minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  live boolean not null,
  version int not null check (version >= 0),
  state_at timestamptz(3) not null,
  primary key (organization_id, id));
create index appointment_ref_id on engagement.appointment_ref (id);

do $$
declare
  t text;
  organization constant text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  -- What customers see of their own: their record and their visits.
  own constant jsonb := '{"customer_ref": "user_id = (select nullif(current_setting(''app.user_id'', true), '''')::uuid)",
    "appointment_ref": "customer_id = any ((select string_to_array(nullif(current_setting(''app.customer_ids'', true), ''''), '','')::uuid[])::uuid[])"}';
begin
  foreach t in array array['business_ref', 'location_ref', 'resource_ref', 'variation_ref', 'service_ref', 'customer_ref', 'contact_ref', 'appointment_ref'] loop
    execute format('alter table engagement.%I enable row level security, force row level security', t);
    execute format('create policy read on engagement.%I for select to engagement_service using (case when %s then true else false end)',
                   t, concat_ws(' or ', organization, own ->> t));
    execute format('create policy add on engagement.%I for insert to engagement_service with check (%s)', t, organization);
    execute format('create policy change on engagement.%I for update to engagement_service using (%2$s) with check (%2$s)', t, organization);
    execute format('grant select, insert, update on engagement.%I to engagement_service', t);
  end loop;
end $$;
