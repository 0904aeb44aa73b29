-- Customers who turn out to be one, how they keep their word, and what they may not book because of it.

create table identity.merge_record (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid not null,
  winner_id uuid not null,
  loser_id uuid not null check (loser_id <> winner_id),
  -- Which fields the loser's record gave.
  from_loser text[] not null,
  primary key (organization_id, id),
  foreign key (organization_id, winner_id) references identity.customer,
  foreign key (organization_id, loser_id) references identity.customer
);
create index merge_record_winner on identity.merge_record (organization_id, winner_id);
create index merge_record_loser on identity.merge_record (organization_id, loser_id);
alter table identity.merge_record enable row level security, force row level security;
create policy read on identity.merge_record for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.merge_record for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert on identity.merge_record to identity_service;

-- What became of each visit, as far as it says something of the customer.
create table identity.customer_incident (
  organization_id uuid not null,
  appointment_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('COMPLETED', 'NO_SHOW', 'LATE_CANCEL')),
  at timestamptz(3) not null,
  primary key (organization_id, appointment_id)
);
create index customer_incident_customer on identity.customer_incident (organization_id, customer_id, kind, at);
alter table identity.customer_incident enable row level security, force row level security;
create policy read on identity.customer_incident for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.customer_incident for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.customer_incident for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.customer_incident for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.customer_incident to identity_service;

create table identity.customer_conduct (
  organization_id uuid not null,
  customer_id uuid not null,
  completed int not null check (completed >= 0),
  no_shows int not null check (no_shows >= 0),
  late_cancels int not null check (late_cancels >= 0),
  last_no_show_at timestamptz(3),
  primary key (organization_id, customer_id)
);
alter table identity.customer_conduct enable row level security, force row level security;
create policy read on identity.customer_conduct for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.customer_conduct for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.customer_conduct for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy remove on identity.customer_conduct for delete to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update, delete on identity.customer_conduct to identity_service;

create table identity.customer_block (
  organization_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1,
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  customer_id uuid not null,
  mode text not null check (mode in ('APPROVAL', 'PREPAY', 'BLOCKED')),
  source text not null check (source in ('RULE', 'STAFF')),
  reason text check (length(reason) between 1 and 500),
  until timestamptz(3),
  primary key (organization_id, id),
  foreign key (organization_id, customer_id) references identity.customer
);
create unique index customer_block_live on identity.customer_block (organization_id, customer_id) where deleted_at is null;
create index customer_block_customer on identity.customer_block (organization_id, customer_id);
create index customer_block_mode on identity.customer_block (organization_id, mode) where deleted_at is null;
alter table identity.customer_block enable row level security, force row level security;
create policy read on identity.customer_block for select to identity_service using (case
  when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
create policy add on identity.customer_block for insert to identity_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
create policy change on identity.customer_block for update to identity_service
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert, update on identity.customer_block to identity_service;
