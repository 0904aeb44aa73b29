-- New keys of blind indexes: what is written from then on has its index under the new one, what is there gets it row by row,
-- and who looks for something looks under both until the older one is retired.

-- The version that makes indexes now. It stays so until the transaction ends: a rotation waits for it, and then finds what it wrote.
create function {{slice}}.index_key_in_use(organization uuid) returns int
language sql security definer set search_path = pg_catalog as $$
  select version from {{slice}}.data_key
   where organization_id = organization and purpose = 'INDEX' and status = 'ACTIVE' for share
$$;

-- Every version that rows may have their indexes under, in order. They only ever go forward: what was so before a look and
-- is so after it, was so in between.
create function {{slice}}.index_versions(organization uuid) returns int[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(version order by version), '{}') from {{slice}}.data_key
   where organization_id = organization and purpose = 'INDEX' and status <> 'RETIRED'
$$;

-- Puts a new key in the place of the active one; null where there is none, and while an older one is still being replaced.
create function {{slice}}.index_key_rotate(organization uuid, wrapped bytea) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  replaced int;
begin
  update {{slice}}.data_key k set status = 'RETIRING', rotated_at = clock.now()
   where k.organization_id = organization and k.purpose = 'INDEX' and k.status = 'ACTIVE'
     and not exists (select from {{slice}}.data_key o where o.organization_id = organization and o.purpose = 'INDEX' and o.status = 'RETIRING')
  returning k.version into replaced;
  if replaced is null then return null; end if;
  insert into {{slice}}.data_key (organization_id, purpose, version, wrapped_key)
  values (organization, 'INDEX', replaced + 1, wrapped);
  return replaced + 1;
end $$;

-- Retires the keys older than this one. Only the service can know that no row needs them any more.
create function {{slice}}.index_key_retire(organization uuid, current_version int) returns void
language sql security definer set search_path = pg_catalog as $$
  update {{slice}}.data_key set status = 'RETIRED'
   where organization_id = organization and purpose = 'INDEX' and status = 'RETIRING' and version < current_version
$$;

-- Whose keys there are, in order: the active version, since when, and whether an older one is still being replaced. Not those
-- of what belongs to no organization: such rows keep nothing that an index could be made of anew, and are gone within months.
create function {{slice}}.index_keys_in_use(after uuid, only_organization uuid, at_most int)
returns table (organization_id uuid, version int, age_ms bigint, retiring boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select k.organization_id, k.version, (extract(epoch from clock.now() - k.created_at) * 1000)::bigint,
         exists (select from {{slice}}.data_key o where o.organization_id = k.organization_id and o.purpose = 'INDEX' and o.status = 'RETIRING')
    from {{slice}}.data_key k
   where k.purpose = 'INDEX' and k.status = 'ACTIVE' and (after is null or k.organization_id > after)
     and (only_organization is null or k.organization_id = only_organization)
     and k.organization_id <> '00000000-0000-0000-0000-000000000000'
   order by k.organization_id limit at_most
$$;

alter function {{slice}}.index_key_in_use owner to {{slice}}_worker;
alter function {{slice}}.index_versions owner to {{slice}}_worker;
alter function {{slice}}.index_key_rotate owner to {{slice}}_worker;
alter function {{slice}}.index_key_retire owner to {{slice}}_worker;
alter function {{slice}}.index_keys_in_use owner to {{slice}}_worker;
