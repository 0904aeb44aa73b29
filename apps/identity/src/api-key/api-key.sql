-- Whose key this is, before anybody has proved anything; runs as identity_auth, which reads past the doors.
create or replace function identity.api_key_of_hash(presented bytea) returns table (organization_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select k.organization_id, k.id from identity.api_key k where k.key_hash = presented and k.revoked_at is null
$$;
alter function identity.api_key_of_hash owner to identity_auth;
