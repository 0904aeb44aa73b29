import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  loginRoles,
  migrateRole,
  schemas,
  serviceRole,
  setUpCluster,
  setUpDatabase,
  type SchemaName,
} from '@openslot/database/set-up';
import { startCluster } from '@openslot/testing/cluster';
import { ToolRefusal } from '../run-tool.ts';
import { reachableFolder, serverOf } from '../system/data-folder.ts';
import type { Secrets } from '../system/secrets.ts';
import { readOr } from '../workspace.ts';

/** Where the schemas are that are to be migrated. */
export interface Databases {
  /** For its migrations: of the schema's own migrating role, or of the administrator. */
  url(schema: SchemaName): string;
  /** Makes or updates roles, extensions and clock, where there is an administrator to do so. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * OPENSLOT_DATABASE_URL (administrator) and IDENTITY_OWNER_URL … of the environment, or else the database of
 * `npm start` in its data folder, which is started for as long as it takes when it does not run.
 */
export function databases(environment: Environment, dataFolder: string): Promise<Databases> {
  const named = ['OPENSLOT_DATABASE_URL', ...schemas.map(ownerVariable)].some((name) => environment[name]);
  return named ? Promise.resolve(fromEnvironment(environment)) : developments(dataFolder);
}

const ownerVariable = (schema: SchemaName) => `${schema.toUpperCase()}_OWNER_URL`;
const serviceVariable = (schema: SchemaName) => `${schema.toUpperCase()}_DATABASE_URL`;

function fromEnvironment(environment: Environment): Databases {
  const administrator = environment['OPENSLOT_DATABASE_URL'];
  return {
    url: (schema) => {
      const url = environment[ownerVariable(schema)] ?? administrator;
      if (!url) throw new ToolRefusal(`Set ${ownerVariable(schema)}, or OPENSLOT_DATABASE_URL for all.`);
      return url;
    },
    prepare: async () => {
      if (!administrator) return;
      await setUpCluster(administrator, (role) => passwordIn(environment, role));
      await setUpDatabase(administrator, { movableClock: false });
    },
    close: () => Promise.resolve(),
  };
}

/** A role's password is the one in the URL that its service or its migrations are given; without one it stays as it is. */
function passwordIn(environment: Environment, role: string): string | null {
  const schema = schemas.find((each) => [serviceRole(each), migrateRole(each)].includes(role));
  if (!schema || !loginRoles.includes(role)) return null;
  const url = environment[role === serviceRole(schema) ? serviceVariable(schema) : ownerVariable(schema)];
  if (!url || new URL(url).username !== role) return null;
  return decodeURIComponent(new URL(url).password) || null;
}

async function developments(wanted: string): Promise<Databases> {
  const folder = [resolve(wanted), reachableFolder(wanted)].find((path) =>
    existsSync(join(path, 'postgres/PG_VERSION')),
  );
  if (!folder) {
    throw new ToolRefusal(
      'There is no database yet: npm start makes one. Another one is named by OPENSLOT_DATABASE_URL (administrator).',
    );
  }
  const dataDir = join(folder, 'postgres');
  const secrets = JSON.parse(readOr(join(folder, 'secrets.json'), '{}')) as Secrets;
  const running = serverOf(dataDir) === null ? null : portOf(dataDir);
  const password = secrets.databaseAdministrator;
  const cluster = running === null ? await startCluster({ dataDir, durable: true, password }) : null;
  const port = running ?? cluster?.port;
  return {
    url: () => `postgres://openslot_admin:${encodeURIComponent(password)}@127.0.0.1:${port}/openslot`,
    prepare: () => Promise.resolve(),
    close: async () => cluster?.stop(),
  };
}

/** A server's fourth line about itself is its port. */
const portOf = (dataDir: string) => Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[3]);
