-- Whose bookings wait for the business, for how long, and when a visit to which nobody came is over.
alter table catalog.business_settings
  add column approval text not null default 'NONE' check (approval in ('NONE', 'ALWAYS', 'NEW_CUSTOMERS')),
  add column approval_hours smallint not null default 24 check (approval_hours between 4 and 72),
  add column pending_blocks boolean not null default true,
  add column auto_no_show_min smallint check (auto_no_show_min between 15 and 240);
