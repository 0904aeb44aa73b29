-- What is searched. Full-text, trigram and distance operators are not leakproof, so under row-level security they would
-- find no index: these tables are read by the functions of catalog_search alone (search.sql), which filter by themselves.
-- The rows are written again whenever a business changes.

create table catalog.business_search (
  organization_id uuid not null,
  business_id uuid not null,
  locale text not null,
  vertical_id uuid not null,
  document tsvector not null,                     -- name A, description B, services C
  words text not null,                            -- folded; for trigrams
  published boolean not null,
  primary key (organization_id, business_id, locale),
  foreign key (organization_id, business_id) references catalog.business on delete cascade
);
create index business_search_id on catalog.business_search (business_id);
create index business_search_fts on catalog.business_search using gin (document);
create index business_search_trgm on catalog.business_search using gin (words extensions.gin_trgm_ops);

create table catalog.service_search (
  organization_id uuid not null,
  service_id uuid not null,
  locale text not null,
  business_id uuid not null,
  document tsvector not null,                     -- name A, description B, category C
  words text not null,
  published boolean not null,
  primary key (organization_id, service_id, locale),
  foreign key (organization_id, service_id) references catalog.service on delete cascade
);
create index service_search_business on catalog.service_search (organization_id, business_id);
create index service_search_fts on catalog.service_search using gin (document);
create index service_search_trgm on catalog.service_search using gin (words extensions.gin_trgm_ops);

create table catalog.location_search (
  organization_id uuid not null,
  location_id uuid not null,
  business_id uuid not null,
  vertical_id uuid not null,
  lat double precision not null,
  lon double precision not null,
  published boolean not null,
  primary key (organization_id, location_id),
  foreign key (organization_id, location_id) references catalog.location on delete cascade
);
create index location_search_business on catalog.location_search (organization_id, business_id);
create index location_search_geo on catalog.location_search using gist (extensions.ll_to_earth(lat, lon));
