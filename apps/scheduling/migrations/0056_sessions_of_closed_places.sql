-- Sessions and courses are shown to everybody only where their place is: a business that pauses takes its classes along.
alter table scheduling.class_session add column place_published boolean not null default true;
alter table scheduling.course add column place_published boolean not null default true;

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  name text;
begin
  foreach name in array array['class_session', 'course'] loop
    execute format('drop policy read on scheduling.%I', name);
    execute format('create policy read on scheduling.%I for select to scheduling_service
      using (case when %s or (published and place_published) then true else false end)', name, own);
  end loop;
end $$;
