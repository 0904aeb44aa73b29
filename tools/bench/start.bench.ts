import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Figure } from '@openslot/testing';
import { keptDemo } from '../system/demo.ts';
import { freeBase } from '../system/ports.ts';
import { appNames, root, type AppName } from '../workspace.ts';
import { familyOf, memoryOf, processorSeconds } from './processes.ts';

interface Started {
  readonly command: ChildProcess;
  /** From the command to the answer, as a person waits for it. */
  readonly seconds: number;
  readonly pids: Readonly<Record<AppName, number>>;
  /** Where the data really is. */
  readonly data: string;
}

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
      progress('the rest of the demo data');
      await demoLoaded(first);
      const loaded = memory(first, 'after the demo data');
      await stop(first);
      progress('second start');
      const second = await startOne();
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
  const { pids, data } = JSON.parse(line) as Pick<Started, 'pids' | 'data'>;
  return { command, pids, data, seconds: (performance.now() - began) / 1_000 };
}

async function stop({ command }: Started): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return;
  const gone = new Promise((resolve) => command.once('exit', resolve));
  command.kill('SIGTERM');
  await gone;
}

/** The note that all demo data is there comes last, behind the system that is ready already. */
async function demoLoaded({ data }: Started): Promise<void> {
  for (let waited = 0; waited < 180 && !keptDemo(join(data, 'demo.json'))?.complete; waited += 1) await pause(1_000);
}

const memory = ({ pids }: Started, when: string, atMost?: number): Figure[] =>
  appNames.map((name) => ({
    ...{ name: `memory of ${name}, ${when}`, value: memoryOf(pids[name]), unit: 'MB' },
    ...(atMost === undefined ? {} : { atMost }),
  }));

async function atRest({ command, pids }: Started, progress: (what: string) => void): Promise<Figure> {
  await pause(5_000);
  progress(`${idleSeconds} s of doing nothing`);
  const all = [...new Set([...familyOf(command.pid ?? 0), ...Object.values(pids)])];
  const before = processorSeconds(all);
  await pause(idleSeconds * 1_000);
  const used = ((processorSeconds(all) - before) / idleSeconds) * 100;
  return { name: 'idle processor time of the whole system', value: used, unit: '% of a core' };
}
