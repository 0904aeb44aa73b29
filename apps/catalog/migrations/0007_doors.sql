-- Who reaches which rows. One read policy a table, wrapped in CASE so that it does not spoil the planner's estimates.

-- An organization's own rows, and what is published.
do $$
declare
  own text := 'organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid)';
  part text;
begin
  foreach part in array array['business', 'business_settings', 'location', 'category', 'service', 'variation', 'translation',
                              'resource', 'staff_variation', 'cancellation_policy', 'policy_step', 'deposit_rule'] loop
    execute format('alter table catalog.%I enable row level security, force row level security', part);
    execute format('create policy read on catalog.%I for select to catalog_service using (case
      when %s or published then true else false end)', part, own);
    execute format('create policy add on catalog.%I for insert to catalog_service with check (%s)', part, own);
    execute format('create policy change on catalog.%I for update to catalog_service using (%s) with check (%2$s)', part, own);
    execute format('grant select, insert, update on catalog.%I to catalog_service', part);
  end loop;

  -- Written again as a whole.
  foreach part in array array['translation', 'staff_variation', 'policy_step'] loop
    execute format('create policy remove on catalog.%I for delete to catalog_service using (%s)', part, own);
    execute format('grant delete on catalog.%I to catalog_service', part);
  end loop;

  -- Projections: the organization's own alone.
  foreach part in array array['member_ref', 'organization_ref'] loop
    execute format('alter table catalog.%I enable row level security, force row level security', part);
    execute format('create policy read on catalog.%I for select to catalog_service using (case
      when %s then true else false end)', part, own);
    execute format('create policy add on catalog.%I for insert to catalog_service with check (%s)', part, own);
    execute format('create policy change on catalog.%I for update to catalog_service using (%s) with check (%2$s)', part, own);
    execute format('grant select, insert, update on catalog.%I to catalog_service', part);
  end loop;

  -- Search: written by the organization, read by the functions of catalog_search.
  foreach part in array array['business_search', 'service_search', 'location_search'] loop
    execute format('alter table catalog.%I enable row level security, force row level security', part);
    execute format('create policy read on catalog.%I for select to catalog_service using (case
      when %s then true else false end)', part, own);
    execute format('create policy add on catalog.%I for insert to catalog_service with check (%s)', part, own);
    execute format('create policy remove on catalog.%I for delete to catalog_service using (%s)', part, own);
    execute format('create policy search on catalog.%I for select to catalog_search using (true)', part);
    execute format('grant select, insert, delete on catalog.%I to catalog_service', part);
    execute format('grant select on catalog.%I to catalog_search', part);
  end loop;
end $$;

-- Global: read by all.
alter table catalog.vertical enable row level security, force row level security;
create policy read on catalog.vertical for select to catalog_service using (true);
grant select on catalog.vertical to catalog_service;

alter table catalog.business_slug enable row level security, force row level security;
create policy read on catalog.business_slug for select to catalog_service using (true);
create policy add on catalog.business_slug for insert to catalog_service
  with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
grant select, insert on catalog.business_slug to catalog_service;
