-- After how many visits missed within so many months a customer pays first, or books nothing online; null: never.
alter table catalog.business_settings
  add column no_show_months smallint not null default 6 check (no_show_months between 1 and 24),
  add column no_show_prepay_from smallint default 3 check (no_show_prepay_from between 1 and 50),
  add column no_show_block_from smallint default 5 check (no_show_block_from between 1 and 50);
