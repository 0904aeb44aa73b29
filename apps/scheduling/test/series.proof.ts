import type { Proof } from '@openslot/testing';
import { startScheduling } from './scheduling.ts';
import { runEdits } from './series/random-edits.ts';

const atLeast = 1_000;
const editsAtOnce = 100;

export const proof: Proof = {
  title: `${atLeast} random changes of series and more, against a model that walks day by day`,
  needsDatabase: true,
  async run({ minutes, seed, progress }) {
    const scheduling = await startScheduling();
    try {
      const until = performance.now() + minutes * 60_000;
      let [edits, visits, salons] = [0, 0, 0];
      const told: Record<string, number> = {};
      while (edits < atLeast || performance.now() < until) {
        const run = await runEdits(scheduling, { seed: seed + salons, edits: editsAtOnce });
        edits += run.edits;
        visits += run.visits;
        salons += 1;
        for (const [outcome, times] of Object.entries(run.told)) told[outcome] = (told[outcome] ?? 0) + times;
        progress(`${edits} changes in ${salons} salons, ${visits} visits`);
        if (run.difference) {
          const again = `npm run prove -- series --seed ${seed + salons - 1}`;
          return { holds: false, lines: [`after ${edits} changes: ${run.difference}`, again] };
        }
      }
      return {
        holds: true,
        lines: [`${edits} changes in ${salons} salons, ${visits} visits, 0 differences`, figures(told)],
      };
    } finally {
      await scheduling.stop();
    }
  },
};

const figures = (told: Readonly<Record<string, number>>): string =>
  Object.entries(told)
    .toSorted(([, one], [, other]) => other - one)
    .map(([outcome, times]) => `${outcome.replace(' -', '')} ${times}`)
    .join(', ');
