import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateUp } from '@openslot/database/migrate';
import { migrationSteps } from '@openslot/database/migration-files';
import { connectGrants, migrateRole, setUpCluster, setUpDatabase, type SchemaName } from '@openslot/database/set-up';
import postgres from 'postgres';

const workspace = join(import.meta.dirname, '../../..');
const rootOf = (schema: SchemaName) =>
  schema === 'bus' ? join(workspace, 'libs/events') : join(workspace, 'apps', schema);

/** The administrator's URL of the cluster under test. */
export function testAdminUrl(): string {
  const url = process.env['OPENSLOT_TEST_ADMIN_URL'];
  if (!url) throw new Error('no test cluster: let jest.config.mjs name globalSetup of @openslot/testing');
  return url;
}

/** Roles' passwords follow from the administrator's, so that every process of a test run knows them. */
export function passwordOf(role: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(testAdminUrl()).password))
    .update(role)
    .digest('base64url')
    .slice(0, 24);
}

export function urlAs(role: string | null, database: string): string {
  const url = new URL(testAdminUrl());
  url.pathname = `/${database}`;
  if (role !== null) {
    url.username = role;
    url.password = passwordOf(role);
  }
  return url.href;
}

/** Makes a database that holds the migrated schemas and the bus, as a copy of a template that is made on first demand. */
export async function cloneTemplate(slices: readonly SchemaName[], name: string): Promise<void> {
  const admin = postgres(testAdminUrl(), { max: 1, onnotice: () => undefined });
  try {
    const template = await ensureTemplate(admin, slices);
    await admin.unsafe(`create database "${name}" template "${template}" strategy file_copy`);
    await admin.unsafe(connectGrants(name));
  } finally {
    await admin.end({ timeout: 5 });
  }
}

/** Named by all the SQL in it, and renamed when complete: a crash never leaves a half template under the name. */
async function ensureTemplate(admin: postgres.Sql, slices: readonly SchemaName[]): Promise<string> {
  const schemas = [...new Set<SchemaName>(['bus', ...slices])].sort();
  const name = `template_${schemas.filter((schema) => schema !== 'bus').join('_')}_${fingerprint(schemas)}`.slice(
    0,
    63,
  );
  const exists = async () => (await admin`select from pg_database where datname = ${name}`).length > 0;
  if (await exists()) return name;
  await admin`select pg_advisory_lock(hashtextextended('openslot template', 0))`;
  try {
    if (!(await exists())) await makeTemplate(admin, schemas, name);
    return name;
  } finally {
    await admin`select pg_advisory_unlock(hashtextextended('openslot template', 0))`;
  }
}

async function makeTemplate(admin: postgres.Sql, schemas: readonly SchemaName[], name: string): Promise<void> {
  const draft = `${name.slice(0, 50)}_draft`;
  await setUpCluster(testAdminUrl(), passwordOf);
  await admin.unsafe(`drop database if exists "${draft}" with (force)`);
  await admin.unsafe(`create database "${draft}" template template0`);
  await setUpDatabase(urlAs(null, draft), { movableClock: true });
  for (const schema of schemas)
    await migrateUp({ schema, root: rootOf(schema), url: urlAs(migrateRole(schema), draft) });
  await admin.unsafe(`alter database "${draft}" rename to "${name}"`);
}

function fingerprint(schemas: readonly SchemaName[]): string {
  const hash = createHash('sha256');
  const setUp = join(workspace, 'libs/database/sql');
  for (const file of readdirSync(setUp).sort()) hash.update(readFileSync(join(setUp, file)));
  hash.update(readFileSync(join(workspace, 'libs/database/src/set-up.ts')));
  for (const schema of schemas) {
    for (const step of migrationSteps(schema, rootOf(schema))) hash.update(`${schema} ${step.name} ${step.checksum} `);
  }
  return hash.digest('hex').slice(0, 12);
}
