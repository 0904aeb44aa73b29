-- A hold that was made for a customer is seen by whoever is that customer, also by one who signs up only later.

do $$
declare
  own constant text := $own$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$own$;
  holder constant text := $me$actor = (select nullif(current_setting('app.user_id', true), ''))$me$;
  mine constant text := $me$customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])$me$;
begin
  drop policy read on scheduling.hold;
  execute format('create policy read on scheduling.hold for select to scheduling_service using (case when %s or %s or %s then true else false end)',
    own, holder, mine);
end $$;

create index waitlist_offer_customer on scheduling.waitlist_offer (organization_id, customer_id);
