import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** `npm start` as a person runs it, but for npm itself. */
export interface StartCommand {
  readonly pid: number;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Until it has printed a text; fails when it ends before. */
  says(text: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** As a terminal does it: to the command and to all that it has not put into a session of its own. */
  pressCtrlC(): void;
}

const bootstrap = join(import.meta.dirname, '../../../tools/bootstrap.mjs');

export const startCommand = (...args: readonly string[]): StartCommand => startCommandIn({}, ...args);

/** In an environment that differs from ours in these; undefined ones are not set. */
export function startCommandIn(environment: NodeJS.ProcessEnv, ...args: readonly string[]): StartCommand {
  const child = spawn(process.execPath, [bootstrap, 'start', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid ?? 0;
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid,
    output: () => printed,
    ended,
    async says(text) {
      while (!printed.includes(text)) {
        const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
        if (more === null) throw new Error(`ended without having said “${text}”:\n${printed}`);
      }
    },
    signal: (signal) => child.kill(signal),
    pressCtrlC: () => process.kill(-pid, 'SIGINT'),
  };
}

/** Runs it to its end. */
export const startedInVain = (...args: readonly string[]) => endOf(startCommand(...args));

export async function endOf(command: StartCommand): Promise<{ code: number | null; output: string }> {
  const code = await command.ended;
  return { code, output: command.output() };
}
