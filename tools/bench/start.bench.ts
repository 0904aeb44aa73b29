import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Figure } from '@openslot/testing';
import { freeBase } from '../system/ports.ts';
import { appNames, root, type AppName } from '../workspace.ts';
import { familyOf, memoryOf, processorSeconds } from './processes.ts';

interface Started {
  readonly command: ChildProcess;
  /** From the command to the answer, as a person waits for it. */
  readonly seconds: number;
  readonly pids: Readonly<Record<AppName, number>>;
}

const settlingSeconds = 15;
const idleSeconds = 10;

export const bench: Bench = {
  title: 'from the command to ready, memory and idle processor time',
  async run(progress) {
    const folder = mkdtempSync(join(tmpdir(), 'openslot-bench-'));
    // As root, the server's user has to reach it.
    chmodSync(folder, 0o755);
    const started: Started[] = [];
    const startOne = async (more: readonly string[] = []) => {
      const one = await start(folder, more);
      started.push(one);
      return one;
    };
    try {
      progress('first start, with its demo data');
      const first = await startOne(['--reset']);
      const loaded = memory(first, 'after loading demo data');
      await stop(first);
      progress('second start');
      // What the first has not loaded yet, this one would go on loading, and not rest.
      const second = await startOne(['--no-demo']);
      const idle = await atRest(second, progress);
      const resting = memory(second, 'at rest', 130);
      return [
        { name: 'first start until ready', value: first.seconds, unit: 's', atMost: 25 },
        { name: 'second start until ready', value: second.seconds, unit: 's', atMost: 6 },
        ...resting,
        ...loaded,
        idle,
      ];
    } finally {
      for (const one of started) await stop(one);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function start(folder: string, more: readonly string[]): Promise<Started> {
  const port = String(await freeBase());
  const began = performance.now();
  const args = [
    join(root, 'tools/bootstrap.mjs'),
    'start',
    '--json',
    '--port',
    port,
    '--data',
    join(folder, 'data'),
    ...more,
  ];
  const command = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    command.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()).endsWith('\n') && resolve(text));
    command.once('exit', (code) => reject(new Error(`the start ended with code ${code}`)));
  });
  const { pids } = JSON.parse(line) as Pick<Started, 'pids'>;
  return { command, pids, seconds: (performance.now() - began) / 1_000 };
}

async function stop({ command }: Started): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return;
  const gone = new Promise((resolve) => command.once('exit', resolve));
  command.kill('SIGTERM');
  await gone;
}

const memory = ({ pids }: Started, when: string, atMost?: number): Figure[] =>
  appNames.map((name) => ({
    ...{ name: `memory of ${name}, ${when}`, value: memoryOf(pids[name]), unit: 'MB' },
    ...(atMost === undefined ? {} : { atMost }),
  }));

async function atRest({ command, pids }: Started, progress: (what: string) => void): Promise<Figure> {
  await pause(settlingSeconds * 1_000);
  progress(`${idleSeconds} s of doing nothing`);
  const all = [...new Set([...familyOf(command.pid ?? 0), ...Object.values(pids)])];
  const before = processorSeconds(all);
  await pause(idleSeconds * 1_000);
  const used = ((processorSeconds(all) - before) / idleSeconds) * 100;
  return { name: 'idle processor time of the whole system', value: used, unit: '% of a core' };
}
