-- What can be booked. Names and descriptions are in `translation`.

create table catalog.category (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  parent_id uuid,
  display_order int not null default 0,
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
  foreign key (organization_id, parent_id) references catalog.category
);
create index category_id on catalog.category (id);
create index category_business on catalog.category (organization_id, business_id, display_order, id) where deleted_at is null;
create index category_parent on catalog.category (organization_id, parent_id);
create index category_deleted on catalog.category (organization_id, deleted_at) where deleted_at is not null;

create table catalog.service (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  category_id uuid,
  kind text not null default 'APPOINTMENT' check (kind in ('APPOINTMENT', 'CLASS', 'TABLE', 'RENTAL')),
  is_active boolean not null default true,
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
  foreign key (organization_id, category_id) references catalog.category
);
create index service_id on catalog.service (id);
-- With the id behind, pages of a large menu come in order.
create index service_active on catalog.service (organization_id, business_id, is_active, id) where deleted_at is null;
create index service_category on catalog.service (organization_id, category_id) where deleted_at is null;
create index service_deleted on catalog.service (organization_id, deleted_at) where deleted_at is not null;

create table catalog.variation (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  service_id uuid not null,
  duration_min smallint not null check (duration_min between 1 and 1500),
  price_minor bigint not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  buffer_before_min smallint not null default 0 check (buffer_before_min between 0 and 240),
  buffer_after_min smallint not null default 0 check (buffer_after_min between 0 and 240),
  processing_start_min smallint check (processing_start_min >= 0),
  processing_min smallint check (processing_min > 0),
  min_party smallint not null default 1 check (min_party >= 1),
  max_party smallint not null default 1,
  bookable_online boolean not null default true,
  display_order int not null default 0,
  is_active boolean not null default true,
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
  foreign key (organization_id, service_id) references catalog.service on delete cascade,
  check (max_party between min_party and 500),
  check ((processing_start_min is null) = (processing_min is null)),
  check (processing_start_min + processing_min <= duration_min)
);
create index variation_id on catalog.variation (id);
create index variation_service on catalog.variation (organization_id, service_id, display_order) where deleted_at is null;
create index variation_business on catalog.variation (organization_id, business_id);
create index variation_deleted on catalog.variation (organization_id, deleted_at) where deleted_at is not null;

-- Texts by language; who reads one falls back to the business's own language.
create table catalog.translation (
  organization_id uuid not null,
  entity text not null check (entity in ('BUSINESS', 'CATEGORY', 'SERVICE', 'VARIATION', 'CANCELLATION_POLICY')),
  entity_id uuid not null,
  locale text not null check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  field text not null check (field in ('name', 'description', 'text')),
  business_id uuid not null,
  text text not null check (length(text) between 1 and 65536),
  published boolean not null default false,
  primary key (organization_id, entity, entity_id, locale, field),
  foreign key (organization_id, business_id) references catalog.business on delete cascade
);
create index translation_business on catalog.translation (organization_id, business_id);
