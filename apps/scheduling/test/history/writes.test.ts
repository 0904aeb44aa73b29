import { randomInt } from 'node:crypto';
import { judgeRun } from './run.ts';
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

/** Those who are to meet come too late for each other now and then: a twin has some tries to give itself away. */
const tries = 6;

test.each(twins)(
  '$what is caught',
  async ({ sql, caughtBy }) => {
    let caught: typeof caughtBy = [];
    for (let tried = 0; tried < tries && caught.length < caughtBy.length; tried += 1) {
      const judged = await judgeRun({ seed: seed + tried, writers: 64, movesEach: 8, broken: sql });
      caught = caughtBy.filter((name) => Number(judged[name]) > 0);
    }

    expect(caught).toEqual(caughtBy);
  },
  240_000,
);
