-- The schema of one slice and what its roles may do in it; safe to run again. By the administrator.
create schema if not exists {{schema}} authorization {{owner}};
revoke all on schema {{schema}} from public;
grant usage on schema {{schema}} to {{service}};

-- Functions are nobody's until granted: the slice's own roles may call what the owner makes.
alter default privileges for role {{owner}} revoke execute on functions from public;
alter default privileges for role {{owner}} revoke usage on types from public;
alter default privileges for role {{owner}} in schema {{schema}} grant execute on functions to {{service}};
