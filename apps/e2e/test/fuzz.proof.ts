import { dice } from '@openslot/events/test/seed.ts';
import type { Proof } from '@openslot/testing';
import { openArena, type Arena } from './fuzz-arena.ts';
import { questions } from './fuzz-requests.ts';
import { timingClasses } from './fuzz-timing.ts';
import { widened } from './fuzz-twins.ts';
import { fuzz } from './fuzz.ts';
import { runSystem } from './running-system.ts';

const requests = 20_000;
const ofTwin = 400;

export const proof: Proof = {
  title: `${requests} requests with another organization's ids: no row, no change, and what is foreign looks like what is unknown`,
  needsDatabase: true,
  async run({ seed, progress }) {
    progress('starting the system');
    const system = await runSystem();
    try {
      const arena = await openArena(system);
      progress(`asking ${questions.length} questions`);
      const began = performance.now();
      const { leaks, times, ...done } = await arena.untouched(() => fuzz(arena, dice(seed), { requests }));
      const seconds = (performance.now() - began) / 1_000;
      const apart = timingClasses(times);
      progress('twins with a door that stands open');
      const missed = await missedTwins(arena, seed);
      return {
        holds: leaks.length + apart.length + missed.length === 0 && done.questions === questions.length,
        lines: [
          `${done.requests} requests, ${done.questions} of ${questions.length} questions, in ${seconds.toFixed(0)} s: ${leaks.length} leaks`,
          ...leaks.slice(0, 20),
          `${apart.length} questions take another time for foreign ids than for unknown ones`,
          ...apart,
          ...widened.map(
            ({ what }) => `the twin in which ${what} ${missed.includes(what) ? 'is NOT caught' : 'is caught'}`,
          ),
        ],
      };
    } finally {
      await system.stop();
    }
  },
};

async function missedTwins(arena: Arena, seed: number): Promise<string[]> {
  const { admin } = arena.system.testDatabase;
  const missed: string[] = [];
  for (const { what, kind, widen, narrow } of widened) {
    await admin.unsafe(widen);
    const { leaks } = await fuzz(arena, dice(seed), { requests: ofTwin, kind });
    if (leaks.length === 0) missed.push(what);
    await admin.unsafe(narrow);
  }
  return missed;
}
