create table catalog.location (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  kind text not null default 'FIXED' check (kind in ('FIXED', 'MOBILE')),
  name text not null check (length(name) between 1 and 120),
  address_lines text[] not null default '{}' check (cardinality(address_lines) <= 4),
  postal_code text check (length(postal_code) between 1 and 20),
  region text check (length(region) between 1 and 120),
  country text not null check (country ~ '^[A-Z]{2}$'),
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  time_zone text not null check (length(time_zone) between 1 and 64),
  phone text check (length(phone) between 1 and 32),
  open_switch boolean not null default true,
  switch_reason text check (length(switch_reason) between 1 and 500),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED', 'ARCHIVED')),
  published boolean not null default false,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade,
  check ((lat is null) = (lon is null)),
  check (kind = 'MOBILE' or cardinality(address_lines) > 0)
);
create index location_id on catalog.location (id);
create index location_business on catalog.location (organization_id, business_id) where deleted_at is null;
create index location_deleted on catalog.location (organization_id, deleted_at) where deleted_at is not null;
