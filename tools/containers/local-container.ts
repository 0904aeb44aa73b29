import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A container's main process, without the container. */
export interface LocalContainer {
  readonly pid: number;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has written to stdout and stderr. */
  log(): string;
  /** Resolves when its health command has answered with 0 once; throws when it ends before. */
  healthy(): Promise<void>;
  /** Asks it to end, as an engine does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** How an engine would run an image. */
export interface Running {
  readonly name: string;
  readonly command: readonly string[];
  readonly healthCommand: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
  /** Absent where we may not become somebody else. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal: NodeJS.Signals;
  readonly logFile: string;
}

const patienceMs = 60_000;
const graceMs = 20_000;

export function startContainer(running: Running): LocalContainer {
  const { name, command, logFile, stopSignal } = running;
  const log = openSync(logFile, 'a');
  const child = run(running, command, log);
  closeSync(log);
  const ended = endOf(child);
  let over = false;
  void ended.then(() => (over = true));
  const text = () => readFileSync(logFile, 'utf8');

  return {
    pid: child.pid ?? 0,
    ended,
    log: text,
    async healthy() {
      for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(200)) {
        if (over) throw new Error(`${name} has ended (code ${await ended}):\n${text()}`);
        if ((await endOf(run(running, running.healthCommand, 'ignore'))) === 0) return;
      }
      throw new Error(`${name} is not healthy after ${patienceMs / 1_000} s:\n${text()}`);
    },
    async stop() {
      child.kill(stopSignal);
      const outright = setTimeout(() => child.kill('SIGKILL'), graceMs);
      const code = await ended;
      clearTimeout(outright);
      return code;
    },
  };
}

function run(
  { environment, folder, user }: Running,
  [program = '', ...args]: readonly string[],
  output: number | 'ignore',
) {
  return spawn(program, args, { cwd: folder, env: environment, ...user, stdio: ['ignore', output, output] });
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
