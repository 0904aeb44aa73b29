-- Marks a test or development database: its clock can be moved for all, by clock.shift (administrator only), and for
-- one transaction by the setting app.clock (an instant), so that a loader can act in the past.
create table if not exists clock.shift (
  only_row boolean primary key default true check (only_row),
  moved interval not null
);
insert into clock.shift (moved) values ('0') on conflict do nothing;
grant select on clock.shift to openslot_slice;

create or replace function clock.running() returns timestamptz language sql volatile parallel safe
return date_trunc('milliseconds', clock_timestamp() + (select moved from clock.shift));

create or replace function clock.now() returns timestamptz language sql volatile parallel safe
return date_trunc('milliseconds', coalesce(nullif(current_setting('app.clock', true), '')::timestamptz,
                                           clock_timestamp() + (select moved from clock.shift)));

create or replace function clock.movable() returns boolean language sql stable parallel safe
return true;
