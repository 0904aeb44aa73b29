import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppName } from '../workspace.ts';
import type { Environment } from './environment.ts';

/** One app as a process of its own, started again when it dies unasked. */
export interface ServiceProcess {
  readonly name: AppName;
  readonly pid: number | undefined;
  readonly logFile: string;
  /** How often it died unasked since it last ran well. */
  readonly deaths: number;
  start(): void;
  /** Asks it to end, and ends it outright where it does not. It stays down. */
  stop(): Promise<void>;
  /** As a power failure would. It stays down until it is started. */
  kill(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: AppName;
  readonly bundle: string;
  /** Asked at every start. */
  readonly environment: () => Environment;
  readonly logFile: string;
  readonly onDeath: (how: string) => void;
}

const graceMs = 8_000;
/** A service that ran this long before it died is started again at once. */
const ranWellMs = 30_000;
/** Seven processes on one desk: less room for young objects saves some 20 MB in each of the larger ones. */
const frugal = ['--max-semi-space-size=4'];
const leash = join(import.meta.dirname, 'leash.cjs');

export function serviceProcess(options: ServiceOptions): ServiceProcess {
  let child: ChildProcess | undefined;
  let wanted = false;
  let deaths = 0;
  let again: NodeJS.Timeout | undefined;

  function start(): void {
    wanted = true;
    clearTimeout(again);
    const started = performance.now();
    const running = launch(options);
    child = running;
    const died = (how: string) => {
      if (child === running) child = undefined;
      if (!wanted) return;
      deaths = performance.now() - started > ranWellMs ? 1 : deaths + 1;
      options.onDeath(how);
      again = setTimeout(start, Math.min(10_000, 100 * 2 ** deaths));
    };
    running.once('error', (error) => died(error.message));
    running.once('exit', (code, signal) => died(signal ?? `code ${code}`));
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    wanted = false;
    clearTimeout(again);
    const running = child;
    if (!running) return;
    const gone = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    running.kill(signal);
    const outright = setTimeout(() => running.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(outright);
  }

  return {
    name: options.name,
    logFile: options.logFile,
    get pid() {
      return child?.pid;
    },
    get deaths() {
      return deaths;
    },
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** In a session of its own, so that Ctrl-C in the terminal reaches us alone and we stop the services in order. */
function launch({ bundle, environment, logFile }: ServiceOptions): ChildProcess {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...frugal, '--require', leash, bundle], {
    env: environment(),
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  return child;
}

/** The end of a log, for a person who has to know why. */
export const lastLines = (file: string, count = 12) =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
