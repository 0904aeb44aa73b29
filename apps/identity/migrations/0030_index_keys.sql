-- Under which version of the organization's index key a row can be found: until now there was one.
alter table identity.customer
  -- Of email_bidx and phone_bidx.
  add column contact_key int not null default 1,
  -- Of name_grams.
  add column name_key int not null default 1;
alter table identity.invitation
  -- Of email_bidx.
  add column email_key int not null default 1;
