import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slices, type Slice } from '@openslot/events';
import postgres from 'postgres';

/** A schema with migrations of its own: a slice, or the bus. */
export type SchemaName = Slice | 'bus';
export const schemas: readonly SchemaName[] = [...slices, 'bus'];

const sqlFolder = join(import.meta.dirname, '../sql');
const sql = (file: string) => readFileSync(join(sqlFolder, `${file}.sql`), 'utf8');

/** The role that runs a schema's service: what its connection URL signs in as. */
export const serviceRole = (schema: SchemaName) => (schema === 'bus' ? 'openslot_bus' : `${schema}_service`);
export const ownerRole = (schema: SchemaName) => `${schema}_owner`;
export const migrateRole = (schema: SchemaName) => `${schema}_migrate`;

/** Roles that sign in, and therefore have a password. */
export const loginRoles = schemas.flatMap((schema) => [serviceRole(schema), migrateRole(schema)]);

/**
 * Makes all roles of a cluster, or brings them up to date. Roles are the cluster's, so parallel callers take turns.
 * `passwordOf` gives each role in `loginRoles` its password, or null to leave the one it has.
 */
export async function setUpCluster(adminUrl: string, passwordOf: (role: string) => string | null): Promise<void> {
  await asAdministrator(adminUrl, async (admin) => {
    await admin`select pg_advisory_xact_lock(hashtextextended('openslot roles', 0))`;
    for (const slice of slices) await admin.unsafe(sql('roles').replaceAll('{{slice}}', slice));
    await admin.unsafe(sql('roles-identity'));
    await admin.unsafe(sql('roles-bus'));
    for (const role of loginRoles) {
      const password = passwordOf(role);
      if (password !== null) await admin.unsafe(`alter role ${role} password ${literal(password)}`);
    }
  });
}

/**
 * Prepares a database, or brings it up to date: extensions, clock, a schema per slice and the bus. `movableClock` marks
 * it as a test or development database, and it stays one.
 */
export async function setUpDatabase(adminUrl: string, options: { movableClock: boolean }): Promise<void> {
  await asAdministrator(adminUrl, async (admin) => {
    await admin`select pg_advisory_xact_lock(hashtextextended('openslot database', 0))`;
    const [found] = await admin<{ marked: boolean; name: string }[]>`
      select to_regclass('clock.shift') is not null as marked, current_database() as name`;
    await admin.unsafe(sql('database') + sql('clock') + clockGrants);
    if (options.movableClock || found?.marked) await admin.unsafe(sql('movable-clock'));
    for (const schema of schemas) await setUpSchema(admin, schema);
    await admin.unsafe(connectGrants(found?.name ?? ''));
  });
}

/** Who may connect to a database: a database's own grants are not copied from its template. */
export function connectGrants(database: string): string {
  const name = `"${database.replaceAll('"', '""')}"`;
  return `revoke all on database ${name} from public; grant connect on database ${name} to ${loginRoles.join(', ')};`;
}

const clockGrants = `
  revoke execute on all functions in schema clock from public;
  grant execute on all functions in schema clock to openslot_slice;`;

async function setUpSchema(admin: postgres.Sql, schema: SchemaName): Promise<void> {
  const named = { '{{schema}}': schema, '{{owner}}': ownerRole(schema), '{{service}}': callers(schema) };
  const statements = Object.entries(named).reduce((text, [key, value]) => text.replaceAll(key, value), sql('schema'));
  const hands = functionOwners(schema);
  const create = hands.length > 0 ? `grant create on schema ${schema} to ${hands.join(', ')};` : '';
  await admin.unsafe(statements + create);
}

/** Roles that own narrow SECURITY DEFINER functions of a slice. They never sign in. */
function functionOwners(schema: SchemaName): string[] {
  if (schema === 'bus') return [];
  return [`${schema}_worker`, `${schema}_search`, ...(schema === 'identity' ? ['identity_auth'] : [])];
}

const callers = (schema: SchemaName) => [serviceRole(schema), ...functionOwners(schema)].join(', ');

async function asAdministrator(url: string, work: (admin: postgres.Sql) => Promise<void>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined, connection: { search_path: 'pg_catalog' } });
  try {
    await admin.begin((transaction) => work(transaction as unknown as postgres.Sql));
  } finally {
    await admin.end({ timeout: 5 });
  }
}

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
