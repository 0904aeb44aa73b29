-- How often a customer may miss visits is each business's own rule; null months: not told yet.
alter table identity.business_ref
  add column no_show_months smallint,
  add column no_show_prepay_from smallint,
  add column no_show_block_from smallint;
alter table identity.customer_incident add column business_id uuid;
