-- Opens or closes the parts of a business as the business itself is open or not: a part is published while its business
-- is and it is live itself. Answers the aggregates whose public state changed by it, with their version raised.
create or replace function catalog.republish(organization uuid, business uuid) returns table (aggregate text, aggregate_id uuid)
language plpgsql as $$
declare
  open boolean := (select b.published from catalog.business b where b.organization_id = organization and b.id = business);
begin
  return query with changed as (
    update catalog.location l set published = not l.published, version = l.version + 1, updated_at = clock.now()
     where l.organization_id = organization and l.business_id = business
       and l.published <> (open and l.status = 'ACTIVE' and l.deleted_at is null)
    returning l.id) select 'LOCATION', changed.id from changed;
  return query with changed as (
    update catalog.service s set published = not s.published, version = s.version + 1, updated_at = clock.now()
     where s.organization_id = organization and s.business_id = business
       and s.published <> (open and s.is_active and s.deleted_at is null)
    returning s.id) select 'SERVICE', changed.id from changed;
  return query with changed as (
    update catalog.resource r set published = not r.published, version = r.version + 1, updated_at = clock.now()
     where r.organization_id = organization and r.business_id = business
       and r.published <> (open and r.deleted_at is null)
    returning r.id) select 'RESOURCE', changed.id from changed;

  update catalog.business_settings s set published = open
   where s.organization_id = organization and s.business_id = business and s.published <> open;
  update catalog.category c set published = not c.published
   where c.organization_id = organization and c.business_id = business and c.published <> (open and c.deleted_at is null);
  update catalog.variation v set published = not v.published
    from catalog.service s
   where s.organization_id = v.organization_id and s.id = v.service_id
     and v.organization_id = organization and v.business_id = business
     and v.published <> (s.published and v.is_active and v.deleted_at is null);
  update catalog.staff_variation p set published = not p.published
    from catalog.resource r, catalog.variation v
   where r.organization_id = p.organization_id and r.id = p.resource_id
     and v.organization_id = p.organization_id and v.id = p.variation_id
     and r.organization_id = organization and r.business_id = business
     and p.published <> (r.published and v.published and p.is_active);
  update catalog.cancellation_policy p set published = not p.published
   where p.organization_id = organization and p.business_id = business and p.published <> (open and p.deleted_at is null);
  update catalog.policy_step s set published = p.published
    from catalog.cancellation_policy p
   where p.organization_id = s.organization_id and p.id = s.policy_id
     and p.organization_id = organization and p.business_id = business and s.published <> p.published;
  update catalog.deposit_rule d set published = not d.published
   where d.organization_id = organization and d.business_id = business and d.published <> (open and d.deleted_at is null);
  update catalog.add_on a set published = not a.published
   where a.organization_id = organization and a.business_id = business and a.published <> (open and a.deleted_at is null);
  update catalog.service_add_on o set published = not o.published
    from catalog.service s, catalog.add_on a
   where s.organization_id = o.organization_id and s.id = o.service_id and a.organization_id = o.organization_id and a.id = o.add_on_id
     and s.organization_id = organization and s.business_id = business and o.published <> (s.published and a.published);
  update catalog.resource_type t set published = not t.published
   where t.organization_id = organization and t.business_id = business and t.published <> (open and t.deleted_at is null);
  update catalog.resource_group g set published = not g.published
   where g.organization_id = organization and g.business_id = business and g.published <> (open and g.deleted_at is null);
  update catalog.resource_group_item i set published = g.published
    from catalog.resource_group g
   where g.organization_id = i.organization_id and g.id = i.group_id
     and g.organization_id = organization and g.business_id = business and i.published <> g.published;
  update catalog.requirement r set published = not r.published
   where r.organization_id = organization and r.business_id = business
     and r.published <> coalesce((select s.published from catalog.service s where s.organization_id = organization and s.id = r.service_id),
                                 (select v.published from catalog.variation v where v.organization_id = organization and v.id = r.variation_id));
  update catalog.stay_rule y set published = v.published
    from catalog.variation v
   where v.organization_id = y.organization_id and v.id = y.variation_id
     and v.organization_id = organization and v.business_id = business and y.published <> v.published;
  update catalog.service_area a set published = l.published
    from catalog.location l
   where l.organization_id = a.organization_id and l.id = a.location_id
     and l.organization_id = organization and l.business_id = business and a.published <> l.published;
  update catalog.position_latest p set published = not p.published
    from catalog.location l
   where l.organization_id = p.organization_id and l.id = p.location_id
     and l.organization_id = organization and l.business_id = business and p.published <> (l.published and l.open_switch);

  update catalog.translation t set published = e.published
    from (select 'BUSINESS' as entity, business as id, open as published
          union all select 'CATEGORY', c.id, c.published from catalog.category c
                     where c.organization_id = organization and c.business_id = business
          union all select 'SERVICE', s.id, s.published from catalog.service s
                     where s.organization_id = organization and s.business_id = business
          union all select 'VARIATION', v.id, v.published from catalog.variation v
                     where v.organization_id = organization and v.business_id = business
          union all select 'ADD_ON', a.id, a.published from catalog.add_on a
                     where a.organization_id = organization and a.business_id = business
          union all select 'CANCELLATION_POLICY', p.id, p.published from catalog.cancellation_policy p
                     where p.organization_id = organization and p.business_id = business) e
   where t.organization_id = organization and t.entity = e.entity and t.entity_id = e.id and t.published <> e.published;
end $$;
