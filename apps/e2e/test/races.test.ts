import { countDeadlocks } from '@openslot/testing';
import { runSystem, type RunningSystem } from './running-system.ts';
import { openSalon, type Salon } from './salon.ts';
import { callers, raceForSlot } from './slot-race.ts';

const rounds = 20;

let system: RunningSystem;
let salon: Salon;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
}, 120_000);
afterAll(() => system.stop());

test(`${callers} callers race for one slot, ${rounds} times: one holds it, all others hear that it is taken`, async () => {
  const { admin } = system.testDatabase;

  const { answers, unfair } = await raceForSlot(system, salon, { rounds });

  expect(unfair).toEqual([]);
  expect(answers).toEqual({ Hold: rounds, SlotTaken: rounds * (callers - 1) });
  expect(await countDeadlocks(admin)).toBe(0);
  expect(await admin`select count(*)::int as rows from scheduling.allocation`).toEqual([{ rows: 0 }]);
}, 120_000);
