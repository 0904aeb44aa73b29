-- History is never changed but for this: whoever was erased wrote and caused nothing that can be read.
create or replace function scheduling.forget_reasons(organization uuid, customers uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if organization is distinct from scheduling.door_organization() then
    raise insufficient_privilege using message = 'the history of another organization';
  end if;
  update scheduling.appointment_history h set reason = null
   where h.organization_id = organization and h.reason is not null
     and h.appointment_id in (select a.id from scheduling.appointment a
                               where a.organization_id = organization and a.customer_id = any (customers)
                              union all
                              select a.id from scheduling.appointment_archive a
                               where a.organization_id = organization and a.customer_id = any (customers));
end $$;

alter function scheduling.forget_reasons owner to scheduling_worker;
