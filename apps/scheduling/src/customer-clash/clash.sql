-- Whose visit is asked about: that customer; whose visit is to be moved; or who the person is here. Null: nobody knows yet.
create or replace function scheduling.customer_asked(organization uuid, customer uuid, moved uuid, person uuid) returns uuid language sql stable as $$
  select coalesce(customer,
    (select a.customer_id from scheduling.appointment a where a.organization_id = organization and a.id = moved),
    (select c.id from scheduling.customer_ref c
      where c.organization_id = organization and c.user_id = person and c.live and c.merged_into_id is null order by c.id limit 1))
$$;

-- Writes down when the customers of a business that refuses two visits at once are busy, where that is not known; what
-- overlaps already stays as it is.
create or replace function scheduling.recount_customers(organization uuid) returns void language sql as $$
  delete from scheduling.customer_busy c using scheduling.appointment a
   where c.organization_id = organization and a.organization_id = organization and a.id = c.appointment_id and not exists (
     select from scheduling.business_ref b where b.organization_id = organization and b.id = a.business_id and b.customer_clash = 'REFUSE');
  insert into scheduling.customer_busy (organization_id, appointment_id, customer_id, during)
  select a.organization_id, a.id, a.customer_id, tstzrange(a.starts_at, a.ends_at)
    from scheduling.business_ref b
    join scheduling.appointment a on a.organization_id = organization and a.business_id = b.id and a.starts_at >= clock.now() - interval '1 day'
   where b.organization_id = organization and b.customer_clash = 'REFUSE' and a.deleted_at is null
     and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE')
     and not exists (select from scheduling.customer_busy c where c.organization_id = organization and c.appointment_id = a.id)
   order by a.starts_at, a.id
      on conflict do nothing
$$;
