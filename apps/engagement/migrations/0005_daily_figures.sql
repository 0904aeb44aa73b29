-- Figures by day, built from events: of businesses, locations, staff members and services; and what is known of a
-- customer's visits. What an event says is kept by visit; the days are sums over the visits.

-- Each event counts once, however often it comes and whoever plays it again.
create table engagement.fact_applied (
  organization_id uuid not null,
  event_id uuid not null,
  created_at timestamptz(3) not null default clock.now(),
  primary key (organization_id, event_id));

-- What has been heard of a visit. Money and reviews may be told before the visit itself is: then the rest is null.
create table engagement.visit_fact (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid,
  location_id uuid,
  customer_id uuid,
  status text,
  source text,
  starts_at timestamptz(3),
  time_zone text,
  booked_at timestamptz(3),
  -- In the location's zone: the day that everything about the visit counts for, and how many days ahead it was booked.
  day date,
  lead_days int check (lead_days >= 0),
  shares jsonb not null default '[]',
  list_minor bigint not null default 0 check (list_minor >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  late boolean not null default false,
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  fee_minor bigint not null default 0 check (fee_minor >= 0),
  rating smallint check (rating between 1 and 5),
  -- The customer's first completed visit at this business.
  is_first boolean not null default false,
  version int not null default 0 check (version >= 0),
  check ((version = 0) = (business_id is null)),
  check (version = 0 or (location_id is not null and customer_id is not null and status is not null and source is not null
    and starts_at is not null and time_zone is not null and day is not null and currency is not null)),
  check (status = 'COMPLETED' or not is_first),
  primary key (organization_id, id));
create index visit_fact_customer on engagement.visit_fact (organization_id, customer_id, business_id, starts_at, id);

create table engagement.customer_summary (
  organization_id uuid not null,
  customer_id uuid not null,
  first_visit_at timestamptz(3),
  last_visit_at timestamptz(3) check (last_visit_at >= first_visit_at),
  visits int not null check (visits >= 0),
  no_shows int not null check (no_shows >= 0),
  cancels int not null check (cancels >= 0),
  -- In the currency of the latest visit; what was spent in another one does not count.
  spent_minor bigint not null check (spent_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (organization_id, customer_id));

create table engagement.analytics_daily (
  organization_id uuid not null,
  business_id uuid not null,
  date date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  booked int not null default 0 check (booked >= 0),
  completed int not null default 0 check (completed >= 0),
  cancelled int not null default 0 check (cancelled >= 0),
  late_cancelled int not null default 0 check (late_cancelled between 0 and cancelled),
  no_shows int not null default 0 check (no_shows >= 0),
  walk_ins int not null default 0 check (walk_ins between 0 and booked),
  new_customers int not null default 0 check (new_customers >= 0),
  returning_customers int not null default 0 check (returning_customers >= 0),
  booked_minutes int not null default 0 check (booked_minutes >= 0),
  lead_days int not null default 0 check (lead_days >= 0),
  list_minor bigint not null default 0 check (list_minor >= 0),
  revenue_minor bigint not null default 0 check (revenue_minor >= 0),
  refunds_minor bigint not null default 0 check (refunds_minor >= 0),
  fees_minor bigint not null default 0 check (fees_minor >= 0),
  reviews int not null default 0 check (reviews >= 0),
  rating_sum int not null default 0 check (rating_sum between reviews and 5 * reviews),
  check (new_customers + returning_customers = completed),
  constraint analytics_daily_business primary key (organization_id, business_id, date));

create table engagement.analytics_location_daily (
  like engagement.analytics_daily including defaults including constraints,
  location_id uuid not null,
  constraint analytics_location_daily_location primary key (organization_id, location_id, date));

create table engagement.staff_daily (
  like engagement.analytics_daily including defaults including constraints,
  staff_id uuid not null,
  constraint staff_daily_staff primary key (organization_id, staff_id, date));

create table engagement.service_daily (
  like engagement.analytics_daily including defaults including constraints,
  service_id uuid not null,
  constraint service_daily_service primary key (organization_id, service_id, date));

do $$
declare
  t text;
  organization constant text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
begin
  foreach t in array array['fact_applied', 'visit_fact', 'customer_summary', 'analytics_daily', 'analytics_location_daily', 'staff_daily', 'service_daily'] loop
    execute format('alter table engagement.%I enable row level security, force row level security', t);
    execute format('create policy read on engagement.%I for select to engagement_service using (case when %s then true else false end)', t, organization);
    execute format('create policy add on engagement.%I for insert to engagement_service with check (%s)', t, organization);
    execute format('grant select, insert on engagement.%I to engagement_service', t);
    continue when t = 'fact_applied';
    execute format('create policy change on engagement.%I for update to engagement_service using (%2$s) with check (%2$s)', t, organization);
    execute format('grant update on engagement.%I to engagement_service', t);
  end loop;
  execute format('create policy remove on engagement.customer_summary for delete to engagement_service using (%s)', organization);
end $$;
grant delete on engagement.customer_summary to engagement_service;
