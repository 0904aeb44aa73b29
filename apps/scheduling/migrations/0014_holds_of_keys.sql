-- A partner's machine holds for many customers of its organization: under its key, not under its address.
alter table scheduling.hold
  drop constraint hold_actor_kind_check,
  add constraint hold_actor_kind_check check (actor_kind in ('PERSON', 'API_KEY', 'ADDRESS', 'CUSTOMER'));
