-- Machines of partners do things too, by their keys.
alter table identity.audit_entry drop constraint audit_entry_actor_kind_check,
  add constraint audit_entry_actor_kind_check check (actor_kind in ('PERSON', 'API_KEY', 'ANONYMOUS', 'SYSTEM'));
