-- Merges that are undone, and made again: what hangs on a visit is found by its customer as scheduling tells of it, and the
-- points of the same two accounts go back and forth.
create index appointment_ref_customer on engagement.appointment_ref (organization_id, customer_id);
alter table engagement.point_entry drop constraint point_entry_source;
create unique index point_entry_source on engagement.point_entry (organization_id, account_id, kind, source_id)
  where kind <> 'MERGE';
create index point_entry_expired on engagement.point_entry (organization_id, source_id) where kind = 'EXPIRE';
