-- Webhooks belong to no organization until they are understood, so the service reaches them through these alone.

-- Keeps one announcement; false when it came before.
create or replace function commerce.webhook_receive(
  webhook uuid, from_provider text, event text, happened text, object text, content jsonb, ignored boolean)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into commerce.payment_webhook_key (provider, provider_event_id, webhook_id) values (from_provider, event, webhook)
    on conflict do nothing;
  if not found then return false; end if;
  insert into commerce.payment_webhook (id, provider, provider_event_id, event_type, object_id, payload, status, processed_at)
    values (webhook, from_provider, event, happened, object, content,
            case when ignored then 'IGNORED' else 'RECEIVED' end, case when ignored then clock.now() end);
  return true;
end $$;

-- Counts one more try; no row when it is done already.
create or replace function commerce.webhook_take(webhook uuid)
returns table (provider text, event_type text, object_id text, attempts int)
language sql security definer set search_path = pg_catalog as $$
  update commerce.payment_webhook w set attempts = w.attempts + 1 where w.id = webhook and w.processed_at is null
  returning w.provider, w.event_type, w.object_id, w.attempts
$$;

create or replace function commerce.webhook_settle(webhook uuid, outcome text, organization uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  update commerce.payment_webhook set status = outcome, organization_id = organization, processed_at = clock.now()
   where id = webhook and processed_at is null
$$;

-- Whose object this is at the provider.
create or replace function commerce.provider_subject(of_provider text, object text)
returns table (organization_id uuid, type text, id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select o.organization_id, o.type, o.id from commerce.provider_object o where o.provider = of_provider and o.object_id = object
$$;

-- How many announcements wait to be worked, and since when the oldest does.
create or replace function commerce.webhooks_waiting() returns table (webhooks bigint, oldest timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*), min(received_at) from commerce.payment_webhook where processed_at is null
$$;

alter function commerce.webhook_receive owner to commerce_worker;
alter function commerce.webhook_take owner to commerce_worker;
alter function commerce.webhook_settle owner to commerce_worker;
alter function commerce.provider_subject owner to commerce_worker;
alter function commerce.webhooks_waiting owner to commerce_worker;
