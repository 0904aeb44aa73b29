import { serviceRole } from '@openslot/database/set-up';
import { slices, type Slice } from '@openslot/events';
import type postgres from 'postgres';

/** What a slice says of its tables; the rules below hold it to that. */
export interface SliceTables {
  /** Tables that belong to no organization, besides the platform's. */
  readonly global?: readonly string[];
  /** Tables whose rows never change: the service may neither update nor delete them. */
  readonly immutable?: readonly string[];
}

export interface SliceRule {
  readonly name: string;
  /** Every place that breaks the rule; none when the slice is sound. */
  violations(admin: postgres.Sql, slice: Slice, tables: Required<SliceTables>): Promise<string[]>;
}

const platformGlobals = ['outbox', 'relay', 'inbox', 'dead_letter', 'due', 'rate_limit', 'migration', 'sealed_column'];
const platformImmutable = ['outbox', 'idempotency_key'];

/** Queries select one text column, `at`: where the rule is broken. */
const places = (rows: readonly { at: string }[]) => rows.map(({ at }) => at).sort();

export const sliceRules: readonly SliceRule[] = [
  {
    name: 'every table and partition has row-level security forced, and a policy',
    violations: async (admin, slice) =>
      places(
        await admin`
        select c.relname as at from pg_class c
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p')
           and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
      ),
  },
  {
    name: 'a table belongs to an organization, or is declared global',
    violations: async (admin, slice, tables) =>
      places(
        await admin`
        select c.relname as at from pg_class c
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and c.relname <> all (${[...platformGlobals, ...tables.global]})
           and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)`,
      ),
  },
  {
    name: 'every key, unique, exclusion and foreign key of an organization’s table begins with organization_id',
    violations: async (admin, slice, tables) =>
      places(
        await admin`
        with tenant as (
          select c.oid, c.relname from pg_class c
           where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p')
             and coalesce((select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = c.oid), c.relname)
                 <> all (${[...platformGlobals, ...tables.global]}))
        select t.relname || ': ' || k.conname as at from tenant t join pg_constraint k on k.conrelid = t.oid
         where k.contype in ('p', 'u', 'x', 'f')
           and 'organization_id' is distinct from (select attname from pg_attribute where attrelid = t.oid and attnum = k.conkey[1])
        union
        select t.relname || ': ' || i.relname from tenant t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
         where x.indisunique
           and 'organization_id' is distinct from (select attname from pg_attribute where attrelid = t.oid and attnum = x.indkey[0])
        union
        select t.relname || ': no primary key' from tenant t
         where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`,
      ),
  },
  {
    name: 'every sealed column is declared, so that a new key seals it anew',
    violations: async (admin, slice) =>
      places(
        await admin`
        select c.relname || '.' || a.attname as at from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and a.attname like '%\\_enc' and not a.attisdropped
           and not exists (select from ${admin(slice)}.sealed_column s where s.table_name = c.relname and s.column_name = a.attname)
        union
        select s.table_name || '.' || s.column_name from ${admin(slice)}.sealed_column s
         where not exists (select from pg_attribute a where a.attrelid = to_regclass(format('%I.%I', ${slice}::text, s.table_name)) and a.attname = s.column_name)`,
      ),
  },
  {
    name: 'no foreign key leaves the slice',
    violations: async (admin, slice) =>
      places(
        await admin`
        select c.relname || ': ' || k.conname as at
          from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
         where k.contype = 'f' and (c.relnamespace = ${slice}::regnamespace) <> (f.relnamespace = ${slice}::regnamespace)`,
      ),
  },
  {
    name: 'policies read settings so that nothing set opens nothing: through nullif, missing allowed',
    violations: async (admin, slice) => {
      const policies = await admin<{ at: string; text: string }[]>`
        select c.relname || ': ' || p.polname as at,
               coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text
          from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = ${slice}::regnamespace`;
      return places(policies.filter(({ text }) => readsSettingsBarely(text)));
    },
  },
  {
    name: 'the service has one read policy per table, wrapped in CASE (or true, on a global table)',
    violations: async (admin, slice, tables) =>
      places(
        await admin`
        select c.relname as at from pg_class c join pg_policy p on p.polrelid = c.oid
         where c.relnamespace = ${slice}::regnamespace and not c.relispartition and p.polcmd in ('r', '*')
           and (${serviceRole(slice)}::regrole = any (p.polroles) or p.polroles = '{0}')
         group by c.relname
        having count(*) > 1
            or bool_or(pg_get_expr(p.polqual, p.polrelid) !~ '^\\s*CASE'
                       and not (pg_get_expr(p.polqual, p.polrelid) = 'true' and c.relname = any (${[...tables.global]})))`,
      ),
  },
  {
    name: 'partitions are reached through their parent alone',
    violations: async (admin, slice) =>
      places(
        await admin`
        select c.relname || ': granted to ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public') as at
          from pg_class c cross join lateral aclexplode(c.relacl) a
         where c.relnamespace = ${slice}::regnamespace and c.relispartition and a.grantee <> c.relowner`,
      ),
  },
  {
    name: 'the service changes no immutable row, and truncates nothing',
    violations: async (admin, slice, tables) =>
      places(
        await admin`
        select c.relname || ': ' || right_ as at from pg_class c cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) right_
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and (right_ in ('TRUNCATE', 'TRIGGER') or c.relname = any (${[...platformImmutable, ...tables.immutable]}))
           and has_table_privilege(${serviceRole(slice)}, c.oid, right_)`,
      ),
  },
  {
    name: 'what is declared exists',
    violations: async (admin, slice, tables) =>
      places(
        await admin`
        select t as at from unnest(${[...tables.global, ...tables.immutable]}::text[]) t
         where not exists (select from pg_class where relnamespace = ${slice}::regnamespace and relname = t)`,
      ),
  },
  {
    name: 'service roles own nothing and bypass nothing',
    violations: async (admin, slice) =>
      places(
        await admin`
        with service as (select oid, rolname from pg_roles where rolname in (${serviceRole(slice)}, 'openslot_bus'))
        select rolname || ' may bypass row-level security' as at from pg_roles
         where (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb) and rolname ~ '^(identity|catalog|scheduling|commerce|engagement|bus|openslot_bus)'
        union select s.rolname || ' owns ' || c.relname from service s join pg_class c on c.relowner = s.oid
        union select s.rolname || ' owns ' || p.proname from service s join pg_proc p on p.proowner = s.oid
        union select s.rolname || ' owns ' || n.nspname from service s join pg_namespace n on n.nspowner = s.oid
        union select s.rolname || ' may act as ' || m.roleid::regrole from service s join pg_auth_members m on m.member = s.oid
               where m.roleid::regrole::text <> 'openslot_slice'`,
      ),
  },
  {
    name: 'no role reads or writes another slice',
    violations: async (admin, slice) => {
      const foreign = await admin<{ rolname: string }[]>`
        select rolname from pg_roles where not rolsuper and rolname ~ '^(identity|catalog|scheduling|commerce|engagement|bus|openslot)_'
           and rolname not like ${`${slice}\\_%`}`;
      return places(
        await admin`
        select r || ' reaches ' || ${slice}::text as at from unnest(${foreign.map(({ rolname }) => rolname)}::text[]) r
         where has_schema_privilege(r, ${slice}, 'USAGE') or has_schema_privilege(r, ${slice}, 'CREATE')
        union
        select r || ' reaches ' || c.relname from unnest(${foreign.map(({ rolname }) => rolname)}::text[]) r, pg_class c
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
           and case when c.relkind = 'S' then has_sequence_privilege(r, c.oid, 'USAGE, SELECT, UPDATE')
                    else has_table_privilege(r, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES') or has_any_column_privilege(r, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') end
        union
        select own.rolname || ' reaches ' || n.nspname from pg_roles own, pg_namespace n
         where own.rolname like ${`${slice}\\_%`} and n.nspname = any (${[...slices.filter((other) => other !== slice), 'bus']})
           and (has_schema_privilege(own.oid, n.oid, 'USAGE') or has_schema_privilege(own.oid, n.oid, 'CREATE'))`,
      );
    },
  },
  {
    name: 'functions are nobody’s by default, and those that act as another role are narrow',
    violations: async (admin, slice) =>
      places(
        await admin`
        select p.proname || ': executable by public' as at from pg_proc p
         where p.pronamespace = ${slice}::regnamespace
           and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
        union
        select p.proname || ': acts as ' || p.proowner::regrole from pg_proc p
         where p.pronamespace = ${slice}::regnamespace and p.prosecdef
           and p.proowner::regrole::text not in (${`${slice}_worker`}, ${`${slice}_search`}, 'identity_auth')
           and p.oid <> to_regprocedure(${`${slice}.keep_partitions()`})
        union
        select p.proname || ': search_path is not pinned' from pg_proc p
         where p.pronamespace = ${slice}::regnamespace and p.prosecdef
           and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
        union
        select c.relname || ': a view that acts as its owner' from pg_class c
         where c.relnamespace = ${slice}::regnamespace and c.relkind in ('v', 'm')
           and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
      ),
  },
];

/** A setting without nullif or without "missing is allowed". The door is a word, compared with one that is never empty. */
function readsSettingsBarely(policy: string): boolean {
  const settings = [...policy.matchAll(/(nullif\()?current_setting\('([^']+)'::text(, true)?\)/gi)];
  return settings.some(([, through, name, missingAllowed]) => !missingAllowed || (!through && name !== 'app.door'));
}
