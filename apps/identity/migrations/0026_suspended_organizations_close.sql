-- Who reopens a closing organization gets back what it was, also where that is a suspended one. Null: it was active.
alter table identity.organization
  add column closed_from text check (closed_from in ('ACTIVE', 'SUSPENDED')),
  add constraint organization_closed_from check (closed_from is null or status = 'CLOSING');
