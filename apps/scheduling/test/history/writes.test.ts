import { randomInt } from 'node:crypto';
import { holds, judgeRun, type Judgement } from './run.ts';
import { twins } from './twins.ts';

/** Which wishes there are follows from the seed; who comes first does not. */
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

const nothingWrong = { soldTwice: 0, refusedForNothing: 0, strayRows: 0, unsold: 0, deadlocks: 0, failures: 0 };

test.each([
  [16, 25],
  [64, 8],
])(
  `%i writers, ${seed}: nothing is sold twice, refused for nothing, lost or left over`,
  async (writers, movesEach) => {
    const judged = await judgeRun({ seed, writers, movesEach });

    expect({ ...judged, seed }).toEqual({
      ...nothingWrong,
      seed,
      moves: writers * movesEach,
      outcomes: judged.outcomes,
    });
    for (const outcome of ['Hold', 'SlotTaken', 'AppointmentBooked', 'an answer that was lost']) {
      expect(judged.outcomes[outcome]).toBeGreaterThan(0);
    }
  },
  120_000,
);

/** A race is a matter of luck: a twin has some tries to give itself away. */
const tries = 12;

test.each(twins)(
  '$what is caught',
  async ({ sql, caughtBy }) => {
    const found: Judgement[] = [];
    for (let tried = 0; tried < tries && found.every(holds); tried += 1) {
      found.push(await judgeRun({ seed: seed + tried, writers: 64, movesEach: 8, broken: sql }));
    }

    expect(caughtBy.some((name) => found.some((judged) => Number(judged[name]) > 0))).toBe(true);
  },
  240_000,
);
