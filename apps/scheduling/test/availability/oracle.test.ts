import { openDatabase } from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { expectedStarts } from './oracle.ts';
import { proveAgainstOracle } from './prove-oracle.ts';
import type { Trial } from './random-worlds.ts';
import { startsOf } from './starts.ts';
import {
  gridMergedAcrossDays,
  limitsReachedLate,
  neededOneByOne,
  neverClosed,
  oneForAll,
  openDaysOfTheQuestion,
  openingsByMonotoneCursor,
  unitsPooled,
  withoutOffset,
} from './twins.ts';
import { prepareForWorlds, writeWorld } from './world.ts';

const seed = Number(process.env['SEED'] ?? 20_260_101);
const trials = Number(process.env['TRIALS'] ?? 300);

describe(`starts against a minute-by-minute oracle (SEED=${seed})`, () => {
  let ours: TestDatabase;
  beforeAll(async () => {
    ours = await testDatabase('scheduling');
    await prepareForWorlds(ours);
  });
  afterAll(() => ours.close());

  test(`${trials} random worlds around clock changes in ten zones: not one difference`, async () => {
    const proof = await proveAgainstOracle(ours, { seed, trials });

    expect(proof.differences[0]).toBeUndefined();
    expect(proof.trials).toBe(trials);
    expect(proof.starts).toBeGreaterThan(trials);
  }, 300_000);

  test('where clocks go back over midnight, the booking window counts from yesterday once more', async () => {
    const proof = await proveAgainstOracle(ours, { seed: 190, trials: 1 });

    expect(proof.differences).toEqual([]);
  });

  describe('catches a twin', () => {
    test('that converts local times plainly', async () => {
      const twin = await testDatabase('scheduling');
      await prepareForWorlds(twin);
      await twin.admin.unsafe(`
        create or replace function clock.instant(local timestamp, zone text) returns timestamptz language sql stable parallel safe
        return timezone(zone, local)`);

      const proof = await proveAgainstOracle(twin, { seed, trials: 400, untilDifferent: true });

      expect(proof.differences).toHaveLength(1);
      await twin.close();
    }, 60_000);

    test.each([
      ['merges the grid of windows that touch at midnight', gridMergedAcrossDays, 20_260_112],
      ['pools the free time of units', unitsPooled, 20_260_369],
      ['lets one stand for all who should come together', oneForAll, 20_260_112],
      ['asks for one of the things that are needed', neededOneByOne, 20_260_141],
      ['forgets closures', neverClosed, 20_260_114],
      ['lets one visit more than its limits', limitsReachedLate, 20_260_208],
      ['lays the grid from the opening itself', withoutOffset, 20_260_126],
      ['counts open days from the beginning of the question', openDaysOfTheQuestion, 20_260_664],
    ])(
      'that %s',
      async (_, find, near) => {
        const proof = await proveAgainstOracle(ours, { seed: near - 5, trials: 100, untilDifferent: true, find });

        expect(proof.differences).toHaveLength(1);
      },
      120_000,
    );

    test('that walks opening hours with a cursor that never goes back, on a skipped date', async () => {
      // Apia skipped 30 December 2011: the afternoon of that Friday is Saturday's, and comes before Saturday's morning.
      const idle = { overrides: [], timeOff: [], taken: [] };
      const trial: Trial = {
        world: {
          ...{ zone: 'Pacific/Apia', now: '2011-12-20T00:00:00Z', interval: 60, leadMinutes: 0, windowDays: 60 },
          opening: [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
            { day, starts: 540, ends: 720 },
            { day, starts: 780, ends: 1020 },
          ]),
          staff: [
            {
              ...idle,
              weekly: [
                { day: 5, starts: 780, ends: 1020 },
                { day: 6, starts: 540, ends: 720 },
              ],
            },
          ],
          services: [
            { ...{ minutes: 60, before: 0, after: 0 }, processing: null, performers: [{ staff: 0, minutes: null }] },
          ],
        },
        request: { from: '2011-12-30T10:00:00Z', to: '2011-12-31T10:00:00Z', segments: [{ service: 0 }] },
      };
      const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 1 });
      const ids = await writeWorld(ours, trial.world);
      const expected = expectedStarts(trial.world, trial.request);
      const morning = ['2011-12-30T19:00:00Z', '2011-12-30T20:00:00Z', '2011-12-30T21:00:00Z'];

      expect(expected.slice(0, 3)).toEqual(morning);
      expect(await startsOf(database, ids, trial.request)).toEqual(expected);
      const found = await openingsByMonotoneCursor(database, ids, trial.request, trial);
      expect(expected.filter((start) => !found.includes(start))).toEqual(morning);
      await database.close();
    }, 60_000);
  });
});
