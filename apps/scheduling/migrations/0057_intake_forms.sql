-- What customers are asked before a visit: forms in versions, the services that ask them, and what was answered.

create table scheduling.intake_form (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  -- The name by language.
  names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
  -- The version that visits ask from now on; null before the first.
  current_version_id uuid,
  -- Once published it stays to be seen, because it has been asked.
  published boolean not null generated always as (current_version_id is not null) stored,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  constraint intake_form_has_questions check (status <> 'PUBLISHED' or current_version_id is not null));
create index intake_form_id on scheduling.intake_form (id);
create index intake_form_business on scheduling.intake_form (organization_id, business_id, id) where deleted_at is null;
create index intake_form_deleted on scheduling.intake_form (organization_id, deleted_at) where deleted_at is not null;

create table scheduling.intake_form_version (
  organization_id uuid not null,
  id uuid not null,
  form_id uuid not null,
  number int not null check (number >= 1),
  questions jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) between 1 and 100),
  published boolean not null default true,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, id),
  constraint intake_form_version_number unique (organization_id, form_id, number),
  foreign key (organization_id, form_id) references scheduling.intake_form (organization_id, id) on delete cascade);
create index intake_form_version_id on scheduling.intake_form_version (id);

alter table scheduling.intake_form
  add constraint intake_form_current foreign key (organization_id, current_version_id)
    references scheduling.intake_form_version (organization_id, id) deferrable initially deferred;
create index intake_form_current_version on scheduling.intake_form (organization_id, current_version_id);

create table scheduling.intake_form_link (
  organization_id uuid not null,
  form_id uuid not null,
  service_id uuid not null,
  -- How long an answer is good; null: it is asked at each visit.
  valid_months int check (valid_months between 1 and 120),
  published boolean not null default true,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, form_id, service_id),
  foreign key (organization_id, form_id) references scheduling.intake_form (organization_id, id) on delete cascade);
create index intake_form_link_service on scheduling.intake_form_link (organization_id, service_id);
create index intake_form_link_service_id on scheduling.intake_form_link (service_id);

create table scheduling.intake_answer (
  organization_id uuid not null,
  id uuid not null,
  form_id uuid not null,
  form_version_id uuid not null,
  -- Of the visit, which may be in the archive one day.
  appointment_id uuid not null,
  business_id uuid not null,
  location_id uuid not null,
  customer_id uuid not null,
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'SUBMITTED', 'REVIEWED', 'EXPIRED')),
  valid_months int check (valid_months between 1 and 120),
  -- Null until it is answered, and again once the customer was erased.
  answers_enc bytea,
  submitted_at timestamptz(3),
  submitted_by_kind text check (submitted_by_kind in ('CUSTOMER', 'STAFF')),
  -- When something was signed, and SHA-256 of all that was answered then.
  signed_at timestamptz(3),
  signature_hash bytea check (octet_length(signature_hash) = 32),
  -- Until when no other visit asks again; null: good for its own visit alone.
  valid_until timestamptz(3),
  reviewed_at timestamptz(3),
  reviewed_by uuid,
  created_at timestamptz(3) not null default clock.now(),
  created_by uuid,
  updated_at timestamptz(3) not null default clock.now(),
  updated_by uuid,
  version int not null default 1 check (version >= 1),
  deleted_at timestamptz(3),
  metadata jsonb not null default '{}' check (octet_length(metadata::text) <= 8192),
  primary key (organization_id, id),
  constraint intake_answer_visit unique (organization_id, appointment_id, form_id),
  foreign key (organization_id, form_id) references scheduling.intake_form (organization_id, id),
  foreign key (organization_id, form_version_id) references scheduling.intake_form_version (organization_id, id),
  constraint intake_answer_submitted check ((status in ('SUBMITTED', 'REVIEWED')) = (submitted_at is not null)),
  constraint intake_answer_empty check (answers_enc is null or submitted_at is not null),
  constraint intake_answer_reviewed check ((status = 'REVIEWED') = (reviewed_at is not null)));
create index intake_answer_id on scheduling.intake_answer (id);
create index intake_answer_appointment on scheduling.intake_answer (appointment_id);
create index intake_answer_open on scheduling.intake_answer (organization_id, status, created_at);
create index intake_answer_customer on scheduling.intake_answer (organization_id, customer_id, created_at desc);
create index intake_answer_person on scheduling.intake_answer (customer_id, created_at desc);
create index intake_answer_form on scheduling.intake_answer (organization_id, form_id);
create index intake_answer_version on scheduling.intake_answer (organization_id, form_version_id);
create index intake_answer_deleted on scheduling.intake_answer (organization_id, deleted_at) where deleted_at is not null;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
  visit constant text := 'appointment_id = (select scheduling.guest_appointment())';
  each record;
begin
  for each in select * from (values
    -- table                 who else reads a row       what may be done to it
    ('intake_form',         'published',               'insert, update'),
    ('intake_form_version', 'published',               'insert'),
    ('intake_form_link',    'published',               'insert, delete'),
    ('intake_answer',       mine || ' or ' || visit,   'insert, update')) as t (name, others, deeds)
  loop
    execute format('alter table scheduling.%I enable row level security, force row level security', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or %s then true else false end)',
      each.name, own, each.others);
    execute format('create policy add on scheduling.%I for insert to scheduling_service with check (%s)', each.name, own);
    if each.deeds like '%update%' then
      execute format('create policy change on scheduling.%I for update to scheduling_service using (%s) with check (%2$s)', each.name, own);
    end if;
    if each.deeds like '%delete%' then
      execute format('create policy remove on scheduling.%I for delete to scheduling_service using (%s)', each.name, own);
    end if;
    execute format('grant select, %s on scheduling.%I to scheduling_service', each.deeds, each.name);
  end loop;
end $$;

select scheduling.make_sealed('intake_answer', 'answers_enc');
