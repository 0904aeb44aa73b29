-- Whose sign-in waits for its second factor.
create or replace function identity.challenge_owner(presented bytea) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select user_id from identity.sign_in_challenge where token_hash = presented
$$;
alter function identity.challenge_owner owner to identity_auth;
