-- How people are found before they have signed in: the only ways past the doors of the global tables. Each answers what
-- one step needs and no more. They run as identity_auth, which reads these tables and nothing else.

create or replace function identity.credential_of(sign_in_name text) returns table (user_id uuid, hash text)
language sql stable security definer set search_path = pg_catalog, extensions as $$
  select u.id, c.hash from identity."user" u join identity.credential c on c.user_id = u.id
   where u.email = sign_in_name::extensions.citext and u.is_active and u.deleted_at is null
$$;

create or replace function identity.user_by_email(sign_in_name text) returns uuid
language sql stable security definer set search_path = pg_catalog, extensions as $$
  select id from identity."user" where email = sign_in_name::extensions.citext and is_active and deleted_at is null
$$;

-- What an organization's records are made from when a person joins it or books there.
create or replace function identity.contact_of(person uuid) returns table (email text, name_enc bytea, locale text)
language sql stable security definer set search_path = pg_catalog as $$
  select email::text, name_enc, locale from identity."user" where id = person and deleted_at is null
$$;

create or replace function identity.session_of_token(presented bytea) returns table (user_id uuid, session_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select user_id, session_id from identity.refresh_token where token_hash = presented
$$;

-- When signing in under this e-mail failed, newest first: as many as a lock-out needs.
create or replace function identity.sign_in_failures(email_hash bytea, since timestamptz, at_most int) returns setof timestamptz
language sql stable security definer set search_path = pg_catalog as $$
  select at from identity.login_attempt
   where email_bidx = email_hash and at > since and outcome in ('BAD_SECRET', 'UNKNOWN', 'BAD_TOTP') order by at desc limit at_most
$$;

alter function identity.credential_of owner to identity_auth;
alter function identity.user_by_email owner to identity_auth;
alter function identity.contact_of owner to identity_auth;
alter function identity.session_of_token owner to identity_auth;
alter function identity.sign_in_failures owner to identity_auth;

-- Where the person works, for those who watch over these organizations.
create or replace function identity.memberships_at_risk(person uuid) returns table (organization_id uuid, member_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select organization_id, id from identity.member where user_id = person and status in ('ACTIVE', 'SUSPENDED')
   order by organization_id, id
$$;
alter function identity.memberships_at_risk owner to identity_auth;
