-- Forms are shown to everybody only where their business is; whoever was asked goes on seeing what was asked. A version
-- and a link are seen with their form.
alter table scheduling.intake_form add column business_published boolean not null default true;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  with_form constant text := 'published and exists (select from scheduling.intake_form f where f.organization_id = %1$I.organization_id and f.id = %1$I.form_id)';
  each record;
begin
  for each in select * from (values
    ('intake_form', 'published and (business_published or exists (
       select from scheduling.intake_answer a where a.organization_id = intake_form.organization_id and a.form_id = intake_form.id))'),
    ('intake_form_version', format(with_form, 'intake_form_version')),
    ('intake_form_link',    format(with_form, 'intake_form_link'))) as t (name, others)
  loop
    execute format('drop policy read on scheduling.%I', each.name);
    execute format('create policy read on scheduling.%I for select to scheduling_service using (case when %s or %s then true else false end)',
      each.name, own, each.others);
  end loop;
end $$;
