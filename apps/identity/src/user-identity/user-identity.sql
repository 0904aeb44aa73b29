-- Who it is that an issuer vouches for, before anybody has signed in.
create or replace function identity.user_by_identity(issued_by text, known_as text) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select user_id from identity.user_identity where provider = issued_by and subject = known_as
$$;

-- Whose address this is, and whether that person has proved it: one who has not may be somebody else.
create or replace function identity.owner_of_address(address text) returns table (user_id uuid, verified boolean)
language sql stable security definer set search_path = pg_catalog, extensions as $$
  select id, email_verified_at is not null from identity."user"
   where email = address::extensions.citext and is_active and deleted_at is null
$$;

alter function identity.user_by_identity owner to identity_auth;
alter function identity.owner_of_address owner to identity_auth;
