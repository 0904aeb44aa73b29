-- Forms and their versions point at each other. Whoever removes versions alone is refused at once, and not at the commit;
-- a form takes its versions along.
alter table scheduling.intake_form
  drop constraint intake_form_current,
  add constraint intake_form_current foreign key (organization_id, current_version_id)
    references scheduling.intake_form_version (organization_id, id);
