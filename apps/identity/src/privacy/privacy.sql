-- Accounts are erased, and erasures listed, past the doors of the global tables: as identity_worker, which the migrations
-- let reach what stands here and nothing else.

-- Empties an account: who it was cannot be told, and nobody signs in with it. Answers the sessions that ended, the tokens
-- whose letters are void, and the new version; null when it was empty already.
create or replace function identity.erase_account(person uuid, out sessions uuid[], out tokens uuid[], out version int)
language plpgsql security definer set search_path = pg_catalog, extensions as $$
begin
  if current_setting('app.door', true) is distinct from 'worker' then
    raise insufficient_privilege using message = 'accounts are erased by the worker';
  end if;
  delete from identity.credential where user_id = person;
  with ended as (delete from identity.user_session where user_id = person returning id)
  select coalesce(array_agg(id), '{}') into sessions from ended;
  with void as (delete from identity.email_token where user_id = person returning id)
  select coalesce(array_agg(id), '{}') into tokens from void;
  delete from identity.totp where user_id = person;
  delete from identity.sign_in_challenge where user_id = person;
  delete from identity.user_identity where user_id = person;
  delete from identity.platform_grant where user_id = person;
  delete from identity.login_attempt where user_id = person;
  update identity."user" u
     set email = 'erased+' || u.id || '@erased.invalid', name_enc = null, is_active = false, last_login_at = null,
         metadata = '{}', erased_at = coalesce(u.erased_at, clock.now()),
         deleted_at = coalesce(u.deleted_at, clock.now()), updated_at = clock.now(), updated_by = null,
         version = u.version + 1
   where u.id = person and (u.erased_at is null or u.name_enc is not null) returning u.version into version;
end $$;

-- By which address members were invited once.
create or replace function identity.forget_invitations(organization uuid, members uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if organization is distinct from identity.door_organization() then
    raise insufficient_privilege using message = 'invitations of another organization';
  end if;
  delete from identity.invitation where organization_id = organization and member_id = any (members);
end $$;

-- A page of what was erased, in all organizations, for the replay after a restore.
create or replace function identity.erasures(after_organization uuid, after_subject uuid, at_most int) returns setof identity.erasure
language sql stable security definer set search_path = pg_catalog as $$
  select * from identity.erasure e
   where (e.organization_id, e.subject_id) > (after_organization, after_subject)
   order by e.organization_id, e.subject_id limit at_most
$$;

alter function identity.erase_account owner to identity_worker;
alter function identity.forget_invitations owner to identity_worker;
alter function identity.erasures owner to identity_worker;
