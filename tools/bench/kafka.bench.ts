import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { whyNoBroker, type Bench, type Figure, type Progress } from '@openslot/testing';
import { subgraphNames } from '../workspace.ts';
import { memoryOf, processorSeconds } from './processes.ts';
import { benchFolder, start, stop, type StartedSystem } from './started-system.ts';

const settlingSeconds = 30;
const idleSeconds = 60;

export const bench: Bench = {
  title: 'what Kafka costs a system at rest, beside one over PostgreSQL at the same time',
  async run(progress) {
    const problem = whyNoBroker();
    if (problem !== null) {
      progress(`nothing is measured: ${problem}`);
      return [];
    }
    const folder = benchFolder();
    const started: StartedSystem[] = [];
    const startOne = async (name: string, more: readonly string[]) => {
      progress(`starting a system over ${name}`);
      const one = await start(join(folder, name), ['--no-demo', ...more]);
      started.push(one);
      return one;
    };
    try {
      return await compare(await startOne('PostgreSQL', []), await startOne('Kafka', ['--kafka']), progress);
    } finally {
      await Promise.all(started.map(stop));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const services = ['gateway', ...subgraphNames] as const;
const pidsOf = ({ pids }: StartedSystem) => services.map((name) => pids[name]);

async function compare(without: StartedSystem, kafka: StartedSystem, progress: Progress): Promise<Figure[]> {
  progress(`${settlingSeconds} s of coming to rest, then ${idleSeconds} s of doing nothing`);
  await pause(settlingSeconds * 1_000);
  const broker = [kafka.kafka?.pid ?? 0];
  const used = await processorShares([pidsOf(without), pidsOf(kafka), broker]);
  const [plain = NaN, over = NaN, ofBroker = NaN] = used;
  const memory = (system: StartedSystem) => pidsOf(system).reduce((sum, pid) => sum + memoryOf(pid), 0);
  const share = '% of a core';
  return [
    { name: 'six services at rest over PostgreSQL', value: plain, unit: share },
    { name: 'six services at rest over Kafka', value: over, unit: share },
    { name: 'more by all Kafka clients together', value: over - plain, unit: share, atMost: 2 },
    { name: 'the broker at rest', value: ofBroker, unit: share },
    { name: 'memory of the six over PostgreSQL', value: memory(without), unit: 'MB' },
    { name: 'memory of the six over Kafka', value: memory(kafka), unit: 'MB' },
    ...subgraphNames.map((name) => ({
      ...{ name: `memory of ${name} over Kafka`, value: memoryOf(kafka.pids[name]), unit: 'MB', atMost: 130 },
    })),
    { name: 'memory of the broker', value: memoryOf(kafka.kafka?.pid ?? 0), unit: 'MB' },
  ];
}

/** Of each group of processes, over the same seconds. */
async function processorShares(groups: readonly (readonly number[])[]): Promise<number[]> {
  const before = groups.map(processorSeconds);
  await pause(idleSeconds * 1_000);
  return groups.map((pids, nth) => ((processorSeconds(pids) - (before[nth] ?? NaN)) / idleSeconds) * 100);
}
