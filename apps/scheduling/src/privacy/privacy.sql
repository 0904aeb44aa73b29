-- History is never changed but for this: whoever was erased wrote and caused nothing that can be read, not in months that
-- were detached either.
create or replace function scheduling.forget_reasons(organization uuid, customers uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  each name;
begin
  if organization is distinct from scheduling.door_organization() then
    raise insufficient_privilege using message = 'the history of another organization';
  end if;
  for each in select name 'appointment_history'
              union all
              select p.name from scheduling.partitions() p where p.parent = 'appointment_history' and not p.attached loop
    execute format('update scheduling.%I h set reason = null
       where h.organization_id = $1 and h.reason is not null
         and h.appointment_id in (select a.id from scheduling.appointment a
                                   where a.organization_id = $1 and a.customer_id = any ($2)
                                  union all
                                  select a.id from scheduling.appointment_archive a
                                   where a.organization_id = $1 and a.customer_id = any ($2))', each)
      using organization, customers;
  end loop;
end $$;

alter function scheduling.forget_reasons owner to scheduling_worker;
