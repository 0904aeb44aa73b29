import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBase } from '../system/ports.ts';
import { root, type AppName } from '../workspace.ts';

/** A whole system, as `npm start` makes it. */
export interface StartedSystem {
  readonly command: ChildProcess;
  /** From the command to the answer, as a person waits for it. */
  readonly seconds: number;
  readonly pids: Readonly<Record<AppName, number>>;
  /** Null where events travel over PostgreSQL. */
  readonly kafka: { readonly pid: number } | null;
}

/** A new folder for data. As root, the server's user has to reach it. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openslot-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

export async function start(data: string, more: readonly string[]): Promise<StartedSystem> {
  const port = String(await freeBase());
  const began = performance.now();
  const args = [join(root, 'tools/bootstrap.mjs'), 'start', '--json', '--port', port, '--data', data, ...more];
  const command = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    command.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()).endsWith('\n') && resolve(text));
    command.once('exit', (code) => reject(new Error(`the start ended with code ${code}`)));
  });
  const { pids, kafka } = JSON.parse(line) as Pick<StartedSystem, 'pids' | 'kafka'>;
  return { command, pids, kafka, seconds: (performance.now() - began) / 1_000 };
}

export async function stop({ command }: StartedSystem): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return;
  const gone = new Promise((resolve) => command.once('exit', resolve));
  command.kill('SIGTERM');
  await gone;
}
