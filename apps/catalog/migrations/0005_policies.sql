create table catalog.cancellation_policy (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  is_default boolean not null default true,
  cancel_cutoff_min int not null default 0 check (cancel_cutoff_min between 0 and 525600),
  reschedule_cutoff_min int not null default 0 check (reschedule_cutoff_min between 0 and 525600),
  no_show_percent numeric(5, 2) check (no_show_percent between 0 and 100),
  no_show_minor bigint check (no_show_minor >= 0),
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
  check (no_show_percent is null or no_show_minor is null)
);
create index cancellation_policy_id on catalog.cancellation_policy (id);
create unique index cancellation_policy_default on catalog.cancellation_policy (organization_id, business_id, is_default)
  where is_default and deleted_at is null;
create index cancellation_policy_deleted on catalog.cancellation_policy (organization_id, deleted_at) where deleted_at is not null;

-- Cancelling with less notice than this costs the fee: a share of the price, or an amount.
create table catalog.policy_step (
  organization_id uuid not null,
  policy_id uuid not null,
  notice_min int not null check (notice_min between 1 and 525600),
  percent numeric(5, 2) check (percent between 0 and 100),
  amount_minor bigint check (amount_minor >= 0),
  published boolean not null default false,
  primary key (organization_id, policy_id, notice_min),
  foreign key (organization_id, policy_id) references catalog.cancellation_policy on delete cascade,
  check ((percent is null) <> (amount_minor is null))
);

-- The fee rises as the notice falls: shorter notice may never be the cheaper one.
create function catalog.policy_step_rises() returns trigger language plpgsql as $$
begin
  if exists (
    select from catalog.policy_step s
     where s.organization_id = new.organization_id and s.policy_id = new.policy_id and s.notice_min <> new.notice_min
       and ((s.notice_min < new.notice_min and (s.percent <= new.percent or s.amount_minor <= new.amount_minor))
         or (s.notice_min > new.notice_min and (s.percent >= new.percent or s.amount_minor >= new.amount_minor)))) then
    raise check_violation using message = 'a shorter notice must cost more', constraint = 'policy_step_rises';
  end if;
  return null;
end $$;
create constraint trigger policy_step_rises after insert or update on catalog.policy_step
  deferrable initially deferred for each row execute function catalog.policy_step_rises();

create table catalog.deposit_rule (
  organization_id uuid not null,
  id uuid not null,
  business_id uuid not null,
  is_default boolean not null default true,
  kind text not null check (kind in ('NONE', 'CARD_ON_FILE', 'FIXED', 'PERCENT', 'PER_PERSON', 'FULL')),
  percent numeric(5, 2) check (percent > 0 and percent <= 100),
  amount_minor bigint check (amount_minor > 0),
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
  check ((kind = 'PERCENT') = (percent is not null)),
  check ((kind in ('FIXED', 'PER_PERSON')) = (amount_minor is not null))
);
create index deposit_rule_id on catalog.deposit_rule (id);
create unique index deposit_rule_default on catalog.deposit_rule (organization_id, business_id)
  where is_default and deleted_at is null;
create index deposit_rule_deleted on catalog.deposit_rule (organization_id, deleted_at) where deleted_at is not null;
