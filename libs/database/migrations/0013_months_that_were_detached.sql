-- Every month of every table that is split by month, whatever it is split by.
create or replace function {{slice}}.partitions()
returns table (parent name, name name, month text, attached boolean, row_estimate bigint, bytes bigint)
language sql stable set search_path = pg_catalog as $$
  select t.relname, c.relname, replace(right(c.relname, 7), '_', '-'), c.relispartition,
         greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid)
    from pg_class t join pg_partitioned_table p on p.partrelid = t.oid
    join pg_class c on c.relnamespace = t.relnamespace and c.relkind = 'r'
     and left(c.relname, -8) = t.relname and right(c.relname, 8) ~ '^_\d{4}_\d{2}$'
   where t.relnamespace = '{{slice}}'::regnamespace
   order by t.relname, c.relname
$$;

-- What the worker may do with a table it may do with a month that leaves it: erasures and removals go on reaching the rows.
create function {{slice}}.open_to_worker(of_table text, part text) returns void
language plpgsql set search_path = pg_catalog as $$
declare
  parent constant oid := format('{{slice}}.%I', of_table)::regclass;
  each record;
begin
  for each in select p.policyname, p.cmd, p.qual, p.with_check from pg_policies p
               where p.schemaname = '{{slice}}' and p.tablename = of_table and p.roles = array['{{slice}}_worker'::name] loop
    execute format('drop policy if exists %I on {{slice}}.%I', each.policyname, part);
    execute format('create policy %I on {{slice}}.%I for %s to {{slice}}_worker', each.policyname, part, each.cmd)
      || coalesce(' using (' || each.qual || ')', '') || coalesce(' with check (' || each.with_check || ')', '');
  end loop;
  for each in select g.privilege_type, null as attname from pg_class c, aclexplode(c.relacl) g
               where c.oid = parent and g.grantee = '{{slice}}_worker'::regrole
              union all
              select g.privilege_type, a.attname from pg_attribute a, aclexplode(a.attacl) g
               where a.attrelid = parent and g.grantee = '{{slice}}_worker'::regrole loop
    execute format('grant %s%s on {{slice}}.%I to {{slice}}_worker', each.privilege_type,
                   coalesce(' (' || quote_ident(each.attname) || ')', ''), part);
  end loop;
end $$;
revoke execute on function {{slice}}.open_to_worker from public;
