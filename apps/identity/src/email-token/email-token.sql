-- Whose token this is, before anybody has proved anything.
create or replace function identity.email_token_owner(presented bytea) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select user_id from identity.email_token where token_hash = presented
$$;
alter function identity.email_token_owner owner to identity_auth;
