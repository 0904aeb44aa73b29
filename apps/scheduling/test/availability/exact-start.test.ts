import { openDatabase, publicAccess, workerAccess, type Database } from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { askForVisit, type Asked } from '../../src/availability/offered-visit.loaders.ts';
import { findAvailability } from '../../src/availability/availability.loaders.ts';
import { findPlace } from '../../src/availability/place.store.ts';
import { randomFrom, randomTrial } from './random-worlds.ts';
import { segmentsOf } from './starts.ts';
import { prepareForWorlds, writeWorld } from './world.ts';

const seed = Number(process.env['SEED'] ?? 77_000);
const trials = Number(process.env['TRIALS'] ?? 40);

/** What the query offers, the hold's transaction finds again, person for person; and nothing else. */
describe(`an exact start (SEED=${seed})`, () => {
  let ours: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    ours = await testDatabase('scheduling');
    await prepareForWorlds(ours);
    database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  });
  afterAll(async () => {
    await database.close();
    await ours.close();
  });

  test(`is offered exactly where the query offers it, in ${trials} random worlds`, async () => {
    const nobody = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: '0' } as const;
    let offered = 0;
    let refused = 0;
    for (let trial = seed; trial < seed + trials; trial += 1) {
      const { world, request } = randomTrial(trial);
      const ids = await writeWorld(ours, world);
      const segments = segmentsOf(request, ids);
      const range = { from: new Date(request.from), to: new Date(request.to) };
      const found = await findAvailability({ database }, nobody, {
        ...{ locationId: ids.location, ...range, segments: [...segments], partySize: 1, reschedules: null },
      });
      const place = await database.read(publicAccess, (tx) => findPlace(tx, ids.location));
      if (!found || !place) throw new Error('the world is not there');
      const ask = (minute: number): Promise<Asked> =>
        database.transaction(workerAccess(ids.organization), (tx) =>
          askForVisit(tx, place, { segments, partySize: 1 }, new Date(minute * 60_000)),
        );

      const random = randomFrom(trial);
      const some = found.visits.filter(() => random() < 5 / found.visits.length);
      for (const visit of some) {
        const asked = await ask(visit.startsAt);
        expect('offered' in asked && asked.offered).toMatchObject(visit);
        offered += 1;
      }
      const starts = new Set(found.visits.map(({ startsAt }) => startsAt));
      for (let nth = 0; nth < 5; nth += 1) {
        const span = range.to.getTime() - range.from.getTime();
        const minute = Math.ceil((range.from.getTime() + random() * span) / 60_000);
        if (starts.has(minute) || minute * 60_000 >= range.to.getTime()) continue;
        const asked = await ask(minute);
        expect(asked).toHaveProperty('refused');
        const next = 'refused' in asked && asked.refused === 'NOT_FREE' ? asked.nextStart : null;
        const between = found.visits.filter(({ startsAt }) => minute <= startsAt && next !== null && startsAt < next);
        expect(between).toEqual([]);
        expect(next === null || 'offered' in (await ask(next))).toBe(true);
        refused += 1;
      }
    }
    expect(offered).toBeGreaterThan(trials);
    expect(refused).toBeGreaterThan(trials);
  }, 120_000);
});
