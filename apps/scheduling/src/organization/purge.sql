-- What the removal of an organization reaches: every table that has rows of organizations, but for those of the platform.
-- (A table that comes later is granted to the worker by its own migration; organization-purge.test.ts finds one that is not.)
create or replace function scheduling.organizations_tables() returns table (name name) language sql stable
begin atomic
  select c.relname from pg_class c
   where c.relnamespace = 'scheduling'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull and not a.attisdropped)
     and c.relname <> all (array['outbox', 'inbox', 'dead_letter', 'relay', 'due', 'idempotency_key', 'data_key'])
   -- Those that nobody points at first, so that hardly anything has to wait for another.
   order by (select count(*) from pg_constraint k where k.confrelid = c.oid and k.contype = 'f'), c.relname;
end;

do $$
declare
  each name;
begin
  for each in select name from scheduling.organizations_tables() loop
    execute format('grant select, delete on scheduling.%I to scheduling_worker', each);
    execute format('drop policy if exists removal on scheduling.%I', each);
    execute format('create policy removal on scheduling.%I to scheduling_worker using (true) with check (true)', each);
  end loop;
end $$;

-- Removes at most so many rows of an organization from one table; answers how many, 0: nothing is left. A table whose rows
-- others still point at waits until those are gone.
create or replace function scheduling.purge_organization(organization uuid, at_most int) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  each name;
  gone bigint;
begin
  if organization is distinct from scheduling.door_organization() then
    raise insufficient_privilege using message = 'rows of another organization';
  end if;
  for each in select name from scheduling.organizations_tables() loop
    begin
      execute format('with batch as (select x.tableoid as part, x.ctid as place from scheduling.%1$I x where x.organization_id = $1 limit $2)
          delete from scheduling.%1$I t using batch where t.organization_id = $1 and t.tableoid = batch.part and t.ctid = batch.place', each)
        using organization, at_most;
      get diagnostics gone = row_count;
    exception when foreign_key_violation then
      gone := 0;
    end;
    if gone > 0 then return gone; end if;
  end loop;
  delete from scheduling.due d where d.organization_id = organization and d.kind <> 'organization_purge';
  return 0;
end $$;

alter function scheduling.purge_organization owner to scheduling_worker;
