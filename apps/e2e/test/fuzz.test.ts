import { dice, seed } from '@openslot/events/test/seed.ts';
import { openArena, type Arena } from './fuzz-arena.ts';
import { questions } from './fuzz-requests.ts';
import { fuzz } from './fuzz.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { widened } from './fuzz-twins.ts';

const requests = 3_000;

let system: RunningSystem;
let arena: Arena;
beforeAll(async () => {
  system = await runSystem();
  arena = await openArena(system);
}, 180_000);
afterAll(() => system?.stop());

test(`${requests} requests with another organization’s ids: no row, no change, no other answer than to unknown ids (SEED=${seed})`, async () => {
  const { leaks, ...done } = await arena.untouched(() => fuzz(arena, dice(), { requests }));

  expect(leaks).toEqual([]);
  expect(done.vacuous).toEqual([]);
  expect(done.requests).toBeGreaterThanOrEqual(requests);
  expect(done.questions).toBe(questions.length);
}, 120_000);

test.each(widened)(
  'the twin in which $what is caught',
  async ({ kind, widen, narrow }) => {
    const { admin } = system.testDatabase;
    await admin.unsafe(widen);
    try {
      const { leaks } = await fuzz(arena, dice(), { requests: 200, kind });
      expect(leaks.length).toBeGreaterThan(0);
    } finally {
      await admin.unsafe(narrow);
    }
  },
  60_000,
);
