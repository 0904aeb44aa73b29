import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { postgresBinaries } from './binaries.ts';
import {
  FolderInUse,
  ForeignFolder,
  MissingLibrary,
  PortTaken,
  StartFailed,
  UnreachableFolder,
} from './cluster-errors.ts';
import { serverUser, type ServerUser } from './server-user.ts';

export interface ClusterOptions {
  /** Kept between starts. Without it, a throw-away folder that is removed with the cluster. */
  readonly dataDir?: string;
  /** A free one when absent. */
  readonly port?: number;
  /** Survives a crash (fsync). Throw-away clusters do without. */
  readonly durable: boolean;
  /** The administrator's password; made up when absent. A kept folder needs the one it was made with. */
  readonly password?: string;
  readonly onProgress?: (what: string) => void;
}

export interface Cluster {
  /** Superuser `openslot_admin`, database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  readonly dataDir: string;
  readonly logFile: string;
  /** True when this start made the cluster. */
  readonly fresh: boolean;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends the server, and removes a throw-away folder. May be called twice. */
  stop(): Promise<void>;
}

const mark = 'openslot-cluster';
const postgresMajor = '18';

/**
 * Starts PostgreSQL from the npm package, making the cluster first where the folder is empty. As root the server runs
 * as `nobody`. Throws MissingLibrary, ForeignFolder, FolderInUse, UnreachableFolder, PortTaken or StartFailed; nothing
 * keeps running then.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = serverUser();
  const bin = postgresBinaries(user);
  const port = options.port === undefined ? await freePort() : await portOrThrow(options.port);
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'openslot-test-'));
  const discard = () => (options.dataDir === undefined ? rmSync(dataDir, { recursive: true, force: true }) : undefined);
  try {
    const fresh = prepareFolder(dataDir, user);
    const password = options.password ?? randomBytes(18).toString('base64url');
    if (fresh) makeCluster({ bin, dataDir, user, password, ...options });
    options.onProgress?.('starting PostgreSQL');
    const logFile = join(dataDir, 'server.log');
    const server = launch(join(bin, 'postgres'), serverArguments(dataDir, port, options.durable), user, logFile);
    const adminUrl = `postgres://openslot_admin:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
    const remove = once(() => {
      process.off('exit', abandon);
      discard();
    });
    const abandon = () => {
      server.kill('SIGQUIT');
      remove();
    };
    process.on('exit', abandon);
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const stop = async () => {
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
      await ended;
      remove();
    };
    try {
      await answering(adminUrl, server, port, logFile);
    } catch (error) {
      await stop();
      throw error;
    }
    return { adminUrl, port, dataDir, logFile, fresh, ended, stop };
  } catch (error) {
    discard();
    throw error;
  }
}

/** True when the folder is empty and a cluster must be made. */
function prepareFolder(dataDir: string, user: ServerUser): boolean {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const version = join(dataDir, 'PG_VERSION');
  const empty = readdirSync(dataDir).length === 0;
  if (!empty && !(existsSync(join(dataDir, mark)) && existsSync(version))) {
    throw new ForeignFolder(`${dataDir} is not empty and not a data folder of Openslot`);
  }
  const found = empty ? postgresMajor : readFileSync(version, 'utf8').trim();
  if (found !== postgresMajor)
    throw new ForeignFolder(`${dataDir} was made by PostgreSQL ${found}, this is ${postgresMajor}`);
  if (empty) own(dataDir, user);
  if (spawnSync('/bin/ls', [dataDir], { ...user, cwd: '/' }).status !== 0) {
    throw new UnreachableFolder(`the server's user cannot reach ${dataDir}`);
  }
  return empty;
}

function own(path: string, { uid, gid }: ServerUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function makeCluster(
  given: { bin: string; dataDir: string; user: ServerUser; password: string } & ClusterOptions,
): void {
  given.onProgress?.('making a PostgreSQL cluster');
  const handover = mkdtempSync(join(tmpdir(), 'openslot-'));
  const passwordFile = join(handover, 'password');
  writeFileSync(passwordFile, given.password, { mode: 0o600 });
  for (const path of [handover, passwordFile]) own(path, given.user);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=openslot_admin', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const sync = given.durable ? [] : ['--no-sync'];
  const made = spawnSync(join(given.bin, 'initdb'), [`--pgdata=${given.dataDir}`, ...locale, ...access, ...sync], {
    ...given.user,
    cwd: '/',
    encoding: 'utf8',
  });
  rmSync(handover, { recursive: true, force: true });
  if (made.status !== 0) throw startProblem(made.stderr || String(made.error));
  writeFileSync(join(given.dataDir, mark), 'made by Openslot\n');
}

function serverArguments(dataDir: string, port: number, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: durable ? 100 : 300,
    shared_buffers: '128MB',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    tcp_keepalives_idle: 30,
    log_checkpoints: 'off',
    ...(durable
      ? { shared_preload_libraries: 'pg_stat_statements', wal_level: 'replica' }
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: 0,
          scram_iterations: 16,
        }),
  };
  return ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * stdout and stderr go to the log in the data folder, which the server's user could not open itself before initdb. In a
 * session of its own, so that Ctrl-C in a terminal does not end it before those who use it.
 */
function launch(program: string, args: string[], user: ServerUser, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const server = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  server.on('error', () => undefined);
  return server;
}

async function answering(adminUrl: string, server: ChildProcess, port: number, logFile: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (server.exitCode !== null || server.signalCode !== null) throw startProblem(lastLines(logFile), port);
    const admin = postgres(adminUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
    try {
      await admin`select 1`;
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '28P01')
        throw new StartFailed('the administrator’s password is not the one this data folder was made with');
    } finally {
      await admin.end({ timeout: 1 });
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new StartFailed(`PostgreSQL did not answer within a minute: ${lastLines(logFile)}`);
}

function startProblem(output: string, port?: number): Error {
  const library = /loading shared libraries: ([^:]+)/.exec(output)?.[1];
  if (library) return new MissingLibrary(library, output);
  if (/lock file "postmaster.pid" already exists/.test(output))
    return new FolderInUse('a server is running on this data folder already');
  if (port !== undefined && /Address already in use|could not bind/.test(output)) return new PortTaken(port);
  if (/Permission denied|Operation not permitted/.test(output)) return new UnreachableFolder(output.trim());
  return new StartFailed(`PostgreSQL did not start: ${output.trim()}`);
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return listening(0);
}

async function portOrThrow(port: number): Promise<number> {
  try {
    return await listening(port);
  } catch {
    throw new PortTaken(port);
  }
}

function listening(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
