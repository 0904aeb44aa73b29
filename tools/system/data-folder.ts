import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ToolRefusal } from '../run-tool.ts';
import { readOr, root } from '../workspace.ts';

/** Where one system keeps everything: its database, secrets, logs and what the sandbox remembers. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly logs: string;
  readonly file: (name: string) => string;
  /** True when this start made it. */
  readonly fresh: boolean;
}

export const defaultFolder = join(root, '.data');

const mark = 'openslot.json';
/** Raised when what lies in the folder is laid out in another way. */
const layout = 1;

/** Takes a folder that is ours or empty, and makes it where there is none. */
export function claimFolder(wanted: string): DataFolder {
  const path = resolve(wanted);
  refuseForeign(path);
  const fresh = !existsSync(join(path, mark));
  for (const part of [path, join(path, 'logs')]) mkdirSync(part, { recursive: true, mode: 0o755 });
  writeFileSync(join(path, mark), `${JSON.stringify({ layout })}\n`);
  const postgres = join(path, 'postgres');
  discardHalfMade(postgres);
  return { path, postgres, logs: join(path, 'logs'), file: (name) => join(path, name), fresh };
}

function refuseForeign(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) throw new ToolRefusal(`${path} is a file; the data needs a folder.`);
  if (statSync(path).uid !== (process.getuid?.() ?? statSync(path).uid)) {
    throw new ToolRefusal(`${path} belongs to another user. Choose another folder: npm start -- --data DIR`);
  }
  const marked = readOr(join(path, mark), null);
  if (marked === null && readdirSync(path).length > 0) {
    throw new ToolRefusal(
      `${path} is not empty and holds no data of Openslot: nothing was touched.\n` +
        'Choose another folder: npm start -- --data DIR',
    );
  }
  if (marked !== null && (JSON.parse(marked) as { layout: number }).layout !== layout) {
    throw new ToolRefusal(`${path} was made by another version of Openslot.\nStart anew: npm start -- --reset`);
  }
}

/** A start that was killed while it made the cluster leaves one that was never used. */
function discardHalfMade(postgres: string): void {
  if (existsSync(postgres) && !existsSync(join(postgres, 'openslot-cluster'))) rmSync(postgres, { recursive: true });
}

/** Empties a folder of ours. Refuses while a server runs in it. */
export function resetFolder(wanted: string): void {
  const path = resolve(wanted);
  if (!existsSync(path)) return;
  const marked = existsSync(join(path, mark));
  if (!marked) return refuseForeign(path);
  const server = serverOf(join(path, 'postgres'));
  if (server !== null) {
    throw new ToolRefusal(`Openslot runs on ${path} (PostgreSQL is process ${server}). Stop it before --reset.`);
  }
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
}

/** The process that serves the cluster, when it lives. */
export function serverOf(postgres: string): number | null {
  const pidFile = join(postgres, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null;
  }
}

/** Where data goes when the unprivileged user of the server cannot reach the folder that was asked for. */
export function reachableFolder(unreachable: string): string {
  const shared = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const name = createHash('sha256').update(resolve(unreachable)).digest('hex').slice(0, 8);
  return join(shared, `openslot-${name}`);
}
