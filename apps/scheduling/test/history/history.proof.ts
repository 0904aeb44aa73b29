import type { Proof } from '@openslot/testing';
import { holds, judgeRun, type Judgement } from './run.ts';

const sizes = [16, 32, 64];
const movesOfAll = 2_000;

export const proof: Proof = {
  title:
    'writers hold, book, move, cancel and let expire, some answers get lost: nothing is sold twice or refused for nothing',
  needsDatabase: true,
  async run({ minutes, seed, progress, deadlocks }) {
    const until = performance.now() + minutes * 60_000;
    const runs: Judgement[] = [];
    const faults: string[] = [];
    while (performance.now() < until) {
      const writers = sizes[runs.length % sizes.length] ?? 16;
      const judged = await judgeRun({ seed: seed + runs.length, writers, movesEach: Math.ceil(movesOfAll / writers) });
      if (!holds(judged)) faults.push(`seed ${seed + runs.length}, ${writers} writers: ${JSON.stringify(judged)}`);
      runs.push(judged);
      progress(`${runs.length} runs, ${total(runs, 'moves')} moves, ${faults.length} with a fault`);
    }
    const lost = runs.reduce((sum, { outcomes }) => sum + (outcomes['an answer that was lost'] ?? 0), 0);
    const done = `${runs.length} runs, ${total(runs, 'moves')} moves, ${lost} lost answers, ${deadlocks()} deadlocks`;
    return { holds: faults.length === 0 && deadlocks() === 0 && runs.length > 0, lines: [done, ...faults] };
  },
};

const total = (runs: readonly Judgement[], name: 'moves'): number => runs.reduce((sum, run) => sum + run[name], 0);
