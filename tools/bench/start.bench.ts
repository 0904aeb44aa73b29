import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Figure } from '@openslot/testing';
import { appNames } from '../workspace.ts';
import { familyOf, memoryOf, processorSeconds } from './processes.ts';
import { benchFolder, start, stop, type StartedSystem } from './started-system.ts';

const settlingSeconds = 15;
const idleSeconds = 20;

export const bench: Bench = {
  title: 'from the command to ready, memory and idle processor time',
  async run(progress) {
    const folder = benchFolder();
    const started: StartedSystem[] = [];
    const startOne = async (more: readonly string[] = []) => {
      const one = await start(join(folder, 'data'), more);
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

const memory = ({ pids }: StartedSystem, when: string, atMost?: number): Figure[] =>
  appNames.map((name) => ({
    ...{ name: `memory of ${name}, ${when}`, value: memoryOf(pids[name]), unit: 'MB' },
    ...(atMost === undefined ? {} : { atMost }),
  }));

async function atRest({ command, pids }: StartedSystem, progress: (what: string) => void): Promise<Figure> {
  await pause(settlingSeconds * 1_000);
  progress(`${idleSeconds} s of doing nothing`);
  const all = [...new Set([...familyOf(command.pid ?? 0), ...Object.values(pids)])];
  const before = processorSeconds(all);
  await pause(idleSeconds * 1_000);
  const used = ((processorSeconds(all) - before) / idleSeconds) * 100;
  return { name: 'idle processor time of the whole system', value: used, unit: '% of a core' };
}
