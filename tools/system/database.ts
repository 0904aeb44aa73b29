import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateUp } from '@openslot/database/migrate';
import {
  migrateRole,
  schemas,
  serviceRole,
  setUpCluster,
  setUpDatabase,
  type SchemaName,
} from '@openslot/database/set-up';
import { startCluster, type Cluster } from '@openslot/testing/cluster';
import postgres from 'postgres';
import { ToolRefusal } from '../run-tool.ts';
import { appFolder, filesUnder, readOr, root } from '../workspace.ts';
import type { DataFolder } from './data-folder.ts';
import { passwordFrom } from './secrets.ts';

/** What services connect to. A database of @openslot/testing is one, too. */
export interface SystemDatabase {
  url(schema: SchemaName): string;
  readonly busUrl: string;
}

export interface OwnDatabase extends SystemDatabase {
  readonly adminUrl: string;
  readonly logFile: string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const databaseName = 'openslot';

/** Starts PostgreSQL in the data folder and brings roles and schemas up to date. */
export async function openOwnDatabase(
  folder: DataFolder,
  options: { port: number; administrator: string; progress: (what: string) => void },
): Promise<OwnDatabase> {
  const cluster = await startServer(folder, options);
  const guard = endWithUs(folder.postgres);
  const stop = async () => {
    await cluster.stop();
    guard.release();
  };
  try {
    const passwordOf = passwordFrom(options.administrator);
    const urlAs = (role: string) => urlOf(cluster.adminUrl, role, passwordOf(role));
    const adminUrl = urlOf(cluster.adminUrl, 'openslot_admin', options.administrator);
    await prepare(cluster, folder, adminUrl, passwordOf);
    await migrate(urlAs, options.progress);
    const url = (schema: SchemaName) => urlAs(serviceRole(schema));
    return { adminUrl, url, busUrl: url('bus'), logFile: cluster.logFile, ended: cluster.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startServer(
  folder: DataFolder,
  { port, administrator, progress }: { port: number; administrator: string; progress: (what: string) => void },
): Promise<Cluster> {
  return startCluster({
    dataDir: folder.postgres,
    port,
    durable: true,
    password: administrator,
    onProgress: progress,
  });
}

/** Roles and extensions, when what makes them has changed since the last start. */
async function prepare(
  cluster: Cluster,
  folder: DataFolder,
  adminUrl: string,
  passwordOf: (role: string) => string,
): Promise<void> {
  const file = folder.file('database-set-up');
  const wanted = setUpFingerprint();
  if (!cluster.fresh && readOr(file, null) === wanted) return;
  await makeDatabase(cluster.adminUrl);
  await setUpCluster(cluster.adminUrl, passwordOf);
  await setUpDatabase(adminUrl, { movableClock: true });
  writeFileSync(file, wanted);
}

async function makeDatabase(maintenanceUrl: string): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1, onnotice: () => undefined });
  try {
    const there = await sql`select from pg_database where datname = ${databaseName}`;
    if (there.length === 0) await sql.unsafe(`create database ${databaseName} template template0`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function migrate(urlAs: (role: string) => string, progress: (what: string) => void): Promise<void> {
  const done = await Promise.all(
    schemas.map(async (schema) => {
      const home = schema === 'bus' ? join(root, 'libs/events') : appFolder(schema);
      return migrateUp({ schema, root: home, url: urlAs(migrateRole(schema)) }).catch(explainRefusal);
    }),
  );
  const applied = done.flat().length;
  progress(applied > 0 ? `${applied} migrations applied` : 'the database is current');
}

function explainRefusal(error: Error): never {
  if (error.name !== 'MigrationRefused') throw error;
  throw new ToolRefusal(
    `The data folder's database was migrated by other files than these: ${error.message}.\n` +
      'Keep it and choose another folder (--data DIR), or start anew: npm start -- --reset',
  );
}

/** Of everything that makes roles, their passwords, extensions and the clock. */
function setUpFingerprint(): string {
  const sql = filesUnder(join(root, 'libs/database/sql'), '.sql').map((name) => `libs/database/sql/${name}`);
  const hash = createHash('sha256');
  for (const file of [...sql, 'libs/database/src/set-up.ts', 'tools/system/secrets.ts'])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function urlOf(base: string, role: string, password: string): string {
  const url = new URL(base);
  url.username = role;
  url.password = password;
  url.pathname = `/${databaseName}`;
  return url.href;
}

/**
 * Ends the server when this process ends without being able to, such as by SIGKILL: a shell waits for the pipe to
 * close and then asks the server that the folder names, if it still runs, to stop.
 */
function endWithUs(dataDir: string): { release(): void } {
  const wait =
    'cat >/dev/null; sleep 2; pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && kill -INT "$pid" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', wait, 'openslot-guard', dataDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.unref();
  return {
    release() {
      if (guard.pid !== undefined) process.kill(-guard.pid, 'SIGKILL');
    },
  };
}
