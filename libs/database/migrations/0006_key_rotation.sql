-- New data keys: what is written from then on is sealed by the new one, what is there is sealed anew row by row, and a key
-- that no row needs any more is retired.

-- Which columns are sealed, declared by the migration that makes them. Without an organization's column the rows belong to
-- none, and are sealed by the zero organization's keys.
create table {{slice}}.sealed_column (
  table_name text not null,
  column_name text not null,
  organization_column text,
  id_column text not null,
  primary key (table_name, column_name)
);
alter table {{slice}}.sealed_column enable row level security, force row level security;
create policy owner on {{slice}}.sealed_column to {{slice}}_owner using (true) with check (true);
create policy worker on {{slice}}.sealed_column for select to {{slice}}_worker using (true);
grant select on {{slice}}.sealed_column to {{slice}}_worker;

-- Declares a sealed column, and lets the worker seal it anew.
create function {{slice}}.make_sealed(of_table text, of_column text, organization_column text default 'organization_id', id_column text default 'id')
returns void language plpgsql as $$
begin
  insert into {{slice}}.sealed_column values (of_table, of_column, organization_column, id_column);
  if not exists (select from pg_policies p where p.schemaname = '{{slice}}' and p.tablename = of_table and p.policyname = 'reseal') then
    execute format('create policy reseal on {{slice}}.%I to {{slice}}_worker using (true) with check (true)', of_table);
  end if;
  execute format('grant select (%s), update (%I) on {{slice}}.%I to {{slice}}_worker',
    (select string_agg(format('%I', c), ', ') from unnest(array[organization_column, id_column, of_column]) c where c is not null),
    of_column, of_table);
end $$;

create function {{slice}}.sealed_columns() returns table (table_name text, column_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.table_name, s.column_name from {{slice}}.sealed_column s order by s.table_name, s.column_name
$$;

-- The condition of one organization's rows.
create function {{slice}}.sealed_rows(s {{slice}}.sealed_column) returns text language sql stable
return case when s.organization_column is null then '$1 = ''00000000-0000-0000-0000-000000000000''::uuid'
            else format('t.%I = $1', s.organization_column) end;

-- Rows that another key than this one has sealed, by id; the key's version stands in the first two bytes.
create function {{slice}}.sealed_batch(of_table text, of_column text, organization uuid, current_version int, after uuid, at_most int)
returns table (id uuid, sealed bytea) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  s {{slice}}.sealed_column;
begin
  select * into strict s from {{slice}}.sealed_column c where c.table_name = of_table and c.column_name = of_column;
  return query execute format('select t.%1$I, t.%2$I from {{slice}}.%3$I t where %4$s and t.%1$I > $2
      and t.%2$I is not null and substring(t.%2$I from 1 for 2) <> $3 order by t.%1$I limit $4',
    s.id_column, s.column_name, s.table_name, {{slice}}.sealed_rows(s))
    using organization, after, decode(lpad(to_hex(current_version), 4, '0'), 'hex'), at_most;
end $$;

-- Puts newly sealed values in place of the old ones; what was changed or emptied meanwhile stays as it is. Answers how many.
create function {{slice}}.sealed_replace(of_table text, of_column text, organization uuid, ids uuid[], old bytea[], new bytea[])
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  s {{slice}}.sealed_column;
  replaced bigint;
begin
  select * into strict s from {{slice}}.sealed_column c where c.table_name = of_table and c.column_name = of_column;
  execute format('update {{slice}}.%3$I t set %2$I = r.new from unnest($2, $3, $4) r (id, old, new)
      where %4$s and t.%1$I = r.id and t.%2$I = r.old',
    s.id_column, s.column_name, s.table_name, {{slice}}.sealed_rows(s))
    using organization, ids, old, new;
  get diagnostics replaced = row_count;
  return replaced;
end $$;

-- The version that seals now. It stays so until the transaction ends: a rotation waits for it, and then finds what it wrote.
create function {{slice}}.data_key_in_use(organization uuid) returns int
language sql security definer set search_path = pg_catalog as $$
  select version from {{slice}}.data_key
   where organization_id = organization and purpose = 'DATA' and status = 'ACTIVE' for share
$$;

-- Puts a new key in the place of the active one; null where there is none, and while an older one is still being replaced.
create function {{slice}}.data_key_rotate(organization uuid, wrapped bytea) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  replaced int;
begin
  update {{slice}}.data_key k set status = 'RETIRING', rotated_at = clock.now()
   where k.organization_id = organization and k.purpose = 'DATA' and k.status = 'ACTIVE'
     and not exists (select from {{slice}}.data_key o where o.organization_id = organization and o.purpose = 'DATA' and o.status = 'RETIRING')
  returning k.version into replaced;
  if replaced is null then return null; end if;
  insert into {{slice}}.data_key (organization_id, purpose, version, wrapped_key)
  select organization, 'DATA', max(k.version) + 1, wrapped from {{slice}}.data_key k
   where k.organization_id = organization and k.purpose = 'DATA';
  return (select version from {{slice}}.data_key where organization_id = organization and purpose = 'DATA' and status = 'ACTIVE');
end $$;

-- Retires what no row is sealed by any more. Answers how many keys are left that are being replaced.
create function {{slice}}.data_key_retire(organization uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  k record;
  s {{slice}}.sealed_column;
  needed boolean;
  remaining bigint := 0;
begin
  for k in select version from {{slice}}.data_key
            where organization_id = organization and purpose = 'DATA' and status = 'RETIRING' for update loop
    needed := false;
    for s in select * from {{slice}}.sealed_column loop
      execute format('select exists (select from {{slice}}.%1$I t where %3$s and t.%2$I is not null and substring(t.%2$I from 1 for 2) = $2)',
          s.table_name, s.column_name, {{slice}}.sealed_rows(s))
        into needed using organization, decode(lpad(to_hex(k.version), 4, '0'), 'hex');
      exit when needed;
    end loop;
    if needed then
      remaining := remaining + 1;
    else
      update {{slice}}.data_key set status = 'RETIRED' where organization_id = organization and purpose = 'DATA' and version = k.version;
    end if;
  end loop;
  return remaining;
end $$;

-- Whose keys there are, in order: the active version, since when, and whether an older one is still being replaced.
create function {{slice}}.data_keys_in_use(after uuid, only_organization uuid, at_most int)
returns table (organization_id uuid, version int, age_ms bigint, retiring boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select k.organization_id, k.version, (extract(epoch from clock.now() - k.created_at) * 1000)::bigint,
         exists (select from {{slice}}.data_key o where o.organization_id = k.organization_id and o.purpose = 'DATA' and o.status = 'RETIRING')
    from {{slice}}.data_key k
   where k.purpose = 'DATA' and k.status = 'ACTIVE' and (after is null or k.organization_id > after)
     and (only_organization is null or k.organization_id = only_organization)
   order by k.organization_id limit at_most
$$;

alter function {{slice}}.sealed_columns owner to {{slice}}_worker;
alter function {{slice}}.sealed_batch owner to {{slice}}_worker;
alter function {{slice}}.sealed_replace owner to {{slice}}_worker;
alter function {{slice}}.data_key_in_use owner to {{slice}}_worker;
alter function {{slice}}.data_key_rotate owner to {{slice}}_worker;
alter function {{slice}}.data_key_retire owner to {{slice}}_worker;
alter function {{slice}}.data_keys_in_use owner to {{slice}}_worker;
