-- Everything that can be occupied. A staff member is a resource of kind STAFF, linked to identity's member or not.

create table catalog.resource (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  location_id uuid,                               -- null: at every location of the business
  kind text not null check (kind in ('STAFF', 'ROOM', 'CHAIR', 'TABLE', 'DEVICE', 'POOL')),
  name text not null check (length(name) between 1 and 120),
  capacity smallint not null default 1 check (capacity between 1 and 500),
  member_id uuid,
  bookable boolean not null default true,
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
  foreign key (organization_id, location_id) references catalog.location,
  check (member_id is null or kind = 'STAFF'),
  check (kind <> 'STAFF' or capacity = 1)
);
create index resource_id on catalog.resource (id);
create index resource_kind on catalog.resource (organization_id, business_id, kind) where deleted_at is null;
create index resource_location on catalog.resource (organization_id, location_id, kind);
create unique index resource_member on catalog.resource (organization_id, member_id, business_id) where deleted_at is null;
create index resource_deleted on catalog.resource (organization_id, deleted_at) where deleted_at is not null;

-- Who performs what; null price and length are the variation's own.
create table catalog.staff_variation (
  organization_id uuid not null,
  resource_id uuid not null,
  variation_id uuid not null,
  price_minor bigint check (price_minor >= 0),
  duration_min smallint check (duration_min between 1 and 1500),
  is_active boolean not null default true,
  published boolean not null default false,
  primary key (organization_id, resource_id, variation_id),
  foreign key (organization_id, resource_id) references catalog.resource on delete cascade,
  foreign key (organization_id, variation_id) references catalog.variation on delete cascade
);
create index staff_variation_variation on catalog.staff_variation (organization_id, variation_id, resource_id) where is_active;

-- What this slice knows of identity's members and organizations, from their state events.
create table catalog.member_ref (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  status text not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);

create table catalog.organization_ref (
  organization_id uuid not null,
  id uuid not null check (id = organization_id),
  status text not null,
  live boolean not null,
  version int not null,
  state_at timestamptz(3) not null,
  primary key (organization_id, id)
);
