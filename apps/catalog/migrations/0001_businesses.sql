-- Businesses of an organization, their slugs and settings. `published` on a row opens it to everybody; the commands keep
-- it (see business.sql): a part is published with its business, as long as it is live itself.

create table catalog.vertical (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,63}$'),
  names jsonb not null check (names ?& array['en', 'ja'])
);

create table catalog.business (
  organization_id uuid not null,
  id uuid not null,
  vertical_id uuid not null,                      -- checked when written
  owner_member_id uuid,                           -- identity's member, checked when written
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$'),
  default_locale text not null check (default_locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  phone text check (length(phone) between 1 and 32),
  email text check (length(email) between 3 and 254),
  website text check (length(website) between 1 and 2000),
  status text not null default 'DRAFT'
    check (status in ('DRAFT', 'IN_REVIEW', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'ARCHIVED')),
  published boolean not null default false,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version > 0),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  unique (organization_id, slug),
  check (not published or (status = 'ACTIVE' and deleted_at is null))
);
create index business_id on catalog.business (id);
create index business_org on catalog.business (organization_id, created_at) where deleted_at is null;
create index business_published on catalog.business (id) where published;
create index business_vertical on catalog.business (vertical_id, id) where published;
create index business_deleted on catalog.business (organization_id, deleted_at) where deleted_at is not null;

-- One name space over all organizations, so not led by the organization. OLD ones lead to the business that moved on.
create table catalog.business_slug (
  slug text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$'),
  organization_id uuid not null,
  business_id uuid not null,
  kind text not null default 'SLUG' check (kind in ('SLUG', 'SUBDOMAIN', 'OLD')),
  created_at timestamptz(3) not null default clock.now(),
  -- Taken before the business is written, so that a taken slug is found out first.
  foreign key (organization_id, business_id) references catalog.business on delete cascade deferrable initially deferred
);
create index business_slug_business on catalog.business_slug (organization_id, business_id);

create table catalog.business_settings (
  organization_id uuid not null,
  business_id uuid not null,
  slot_interval_min smallint not null default 15 check (slot_interval_min between 5 and 240),
  lead_time_min int not null default 0 check (lead_time_min between 0 and 43200),
  booking_window_days smallint not null default 90 check (booking_window_days between 1 and 730),
  hold_min smallint not null default 10 check (hold_min between 1 and 60),
  max_live_holds smallint not null default 3 check (max_live_holds between 1 and 20),
  payment_min smallint not null default 15 check (payment_min between 5 and 1440),
  check_in_required boolean not null default false,
  grace_min smallint not null default 15 check (grace_min between 0 and 240),
  reschedule_max smallint not null default 3 check (reschedule_max between 0 and 20),
  published boolean not null default false,
  primary key (organization_id, business_id),
  foreign key (organization_id, business_id) references catalog.business on delete cascade
);

insert into catalog.vertical (id, slug, names) values
  ('01990000-0000-7000-8000-000000000001', 'hair', '{"en": "Hair salon", "ja": "美容室"}'),
  ('01990000-0000-7000-8000-000000000002', 'barber', '{"en": "Barber", "ja": "理容室"}'),
  ('01990000-0000-7000-8000-000000000003', 'nails', '{"en": "Nail salon", "ja": "ネイルサロン"}'),
  ('01990000-0000-7000-8000-000000000004', 'spa', '{"en": "Spa and massage", "ja": "スパ・マッサージ"}'),
  ('01990000-0000-7000-8000-000000000005', 'clinic', '{"en": "Clinic", "ja": "クリニック"}'),
  ('01990000-0000-7000-8000-000000000006', 'fitness', '{"en": "Fitness and classes", "ja": "フィットネス"}'),
  ('01990000-0000-7000-8000-000000000007', 'restaurant', '{"en": "Restaurant", "ja": "レストラン"}'),
  ('01990000-0000-7000-8000-000000000008', 'mobile', '{"en": "Mobile vendor", "ja": "出張サービス"}');
