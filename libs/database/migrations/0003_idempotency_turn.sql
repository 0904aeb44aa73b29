-- Takes the turn of one request and answers what the first one with its key left; nothing when there was none or its
-- time has passed, which makes room for the new one. The question is asked after the turn was taken, by a statement of
-- its own: it sees what it waited for.
create function {{slice}}.idempotency_turn(actor text, operation_name text, used_key text) returns table (hash text, outcome jsonb)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  organization constant uuid := {{slice}}.door_organization();
  earlier record;
begin
  perform pg_advisory_xact_lock(hashtextextended(jsonb_build_array(organization, actor, operation_name, used_key)::text, 0));
  select k.request_hash, k.outcome, k.expires_at <= clock.now() as is_over into earlier from {{slice}}.idempotency_key k
   where k.organization_id = organization and k.actor_id = actor and k.operation = operation_name and k.key = used_key;
  if not found then return; end if;
  if earlier.is_over then
    delete from {{slice}}.idempotency_key k
     where k.organization_id = organization and k.actor_id = actor and k.operation = operation_name and k.key = used_key;
  else
    return query select encode(earlier.request_hash, 'hex'), earlier.outcome;
  end if;
end $$;
alter function {{slice}}.idempotency_turn owner to {{slice}}_worker;

drop function {{slice}}.idempotency_forget(text, text, text);
