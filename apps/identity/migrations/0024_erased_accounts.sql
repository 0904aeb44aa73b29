-- What the worker reaches to erase an account (src/privacy/privacy.sql).
create policy erase on identity.user_identity to identity_worker using (true) with check (true);
grant select (user_id), delete on identity.user_identity to identity_worker;
create policy erase on identity.platform_grant to identity_worker using (true) with check (true);
grant select (user_id), delete on identity.platform_grant to identity_worker;
create policy erase on identity.invitation to identity_worker using (true) with check (true);
grant select (organization_id, member_id), delete on identity.invitation to identity_worker;
