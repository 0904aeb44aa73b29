-- The customer that a person is in an organization: the known one, or a new one under the offered id, as version 0 until
-- identity's record of that id overtakes it. Two first bookings of one person take turns, so that only one is met.
create or replace function scheduling.meet_customer(organization uuid, person uuid, offered uuid, at timestamptz) returns uuid
language plpgsql as $$
declare
  known uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(organization::text || person::text, 2));
  select c.id into known from scheduling.customer_ref c
   where c.organization_id = organization and c.user_id = person and c.live and c.merged_into_id is null
   order by c.id limit 1;
  if found then return known; end if;
  insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at)
  values (organization, offered, person, true, 0, at);
  return offered;
end $$;

-- One of the offered numbers that no appointment of the organization has.
create or replace function scheduling.free_number(organization uuid, offered text[]) returns text language sql stable as $$
  select n from unnest(offered) with ordinality as o (n, place)
   where not exists (select from scheduling.appointment a where a.organization_id = organization and a.number = n)
   order by place limit 1
$$;

-- Minutes by which a zone's wall is ahead of UTC at an instant.
create or replace function scheduling.offset_minutes(at timestamptz, zone text) returns int language sql stable parallel safe
return (extract(epoch from timezone(zone, at) - timezone('UTC', at)) / 60)::int;

-- Whether a row of this customer is the viewer's own, by the customer door.
create or replace function scheduling.is_own(customer uuid) returns boolean language sql stable parallel safe
return coalesce(customer = any (string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]), false);

-- Sets or moves the timer by which a visit ends to which nobody came: after the business's minutes, and never before its
-- grace is over. Nothing where the business has no such minutes.
create or replace function scheduling.watch_for_no_show(organization uuid, business uuid, appointment uuid, start timestamptz) returns void
language sql as $$
  select scheduling.timer_set(organization, 'auto_no_show', appointment,
           start + greatest(b.auto_no_show_minutes, b.grace_minutes) * interval '1 minute', '{}')
    from scheduling.business_ref b
   where b.organization_id = organization and b.id = business and b.auto_no_show_minutes is not null
$$;

-- Sets the timer by which a visit in service is complete, where the business wants that.
create or replace function scheduling.watch_for_completion(organization uuid, business uuid, appointment uuid, due timestamptz) returns void
language sql as $$
  select scheduling.timer_set(organization, 'auto_complete', appointment, due, '{}')
    from scheduling.business_ref b
   where b.organization_id = organization and b.id = business and b.auto_complete
$$;
