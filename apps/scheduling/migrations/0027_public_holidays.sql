-- Days off by law, of a country or of a part of it ('' is the whole country), as they were last looked up.
create table scheduling.public_holiday (
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text not null check (region ~ '^([A-Z0-9]{1,6})?$'),
  date date not null,
  -- By language: { "en": "New Year's Day", "ja": "元日" }.
  names jsonb not null check (names ? 'en' and octet_length(names::text) <= 4096),
  created_at timestamptz(3) not null default clock.now(),
  primary key (country, region, date));

-- Nobody's in particular: everybody reads them; work that belongs to no organization writes them.
alter table scheduling.public_holiday enable row level security, force row level security;
create policy read on scheduling.public_holiday for select to scheduling_service using (true);
create policy add on scheduling.public_holiday for insert to scheduling_service
  with check ((select current_setting('app.door', true)) = 'worker' and (select nullif(current_setting('app.organization_id', true), '')) is null);
create policy change on scheduling.public_holiday for update to scheduling_service
  using ((select current_setting('app.door', true)) = 'worker' and (select nullif(current_setting('app.organization_id', true), '')) is null);
create policy remove on scheduling.public_holiday for delete to scheduling_service
  using ((select current_setting('app.door', true)) = 'worker' and (select nullif(current_setting('app.organization_id', true), '')) is null);
grant select, insert, update, delete on scheduling.public_holiday to scheduling_service;
