-- Whether everything that the letter will say has arrived here, the recipient's contact above all.
create or replace function engagement.notification_ready(organization uuid, recipient uuid, visit uuid, parameters jsonb) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from engagement.contact_ref c where c.organization_id = organization and c.id = recipient)
     and exists (select from (select a.business_id, a.location_id from engagement.appointment_ref a
                               where a.organization_id = organization and a.id = visit
                              union all
                              select (parameters #>> '{offered,businessId}')::uuid, (parameters #>> '{offered,locationId}')::uuid
                               where visit is null) about
                   join engagement.business_ref b on b.organization_id = organization and b.id = about.business_id
                   join engagement.location_ref l on l.organization_id = organization and l.id = about.location_id)
$$;
alter function engagement.notification_ready owner to engagement_worker;

-- Claims messages that are due, oldest first: scheduled ones whose contact has come, and those whose sender has died.
-- The clock is read once: it ticks, and a volatile condition is no index condition.
create or replace function engagement.notifications_claim(at_most int, hold interval)
returns table (organization_id uuid, id uuid) language plpgsql security definer set search_path = pg_catalog as $$
declare
  t timestamptz := clock.now();
begin
  return query
    with scheduled as (
      select n.organization_id, n.id from engagement.notification n
       where n.delivery_status = 'SCHEDULED' and n.scheduled_at <= t
         and (n.expires_at <= t or engagement.notification_ready(n.organization_id, n.recipient_id, n.appointment_id, n.parameters))
       order by n.scheduled_at limit at_most for update skip locked),
    abandoned as (
      select n.organization_id, n.id from engagement.notification n
       where n.delivery_status = 'SENDING' and n.locked_until <= t
       order by n.locked_until limit at_most for update skip locked),
    due as (select * from scheduled union all select * from abandoned)
    update engagement.notification n
       set delivery_status = 'SENDING', locked_until = t + hold, attempts = n.attempts + 1, updated_at = t, version = n.version + 1
      from due where n.organization_id = due.organization_id and n.id = due.id
    returning n.organization_id, n.id;
end $$;

-- Whether a message could be claimed now.
create or replace function engagement.notifications_waiting() returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  t timestamptz := clock.now();
begin
  return exists (select from engagement.notification n where n.delivery_status = 'SENDING')
      or exists (select from engagement.notification n
                  where n.delivery_status = 'SCHEDULED' and n.scheduled_at <= t
                    and (n.expires_at <= t or engagement.notification_ready(n.organization_id, n.recipient_id, n.appointment_id, n.parameters)));
end $$;

alter function engagement.notifications_claim owner to engagement_worker;
alter function engagement.notifications_waiting owner to engagement_worker;
