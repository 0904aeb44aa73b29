import { dice, seed } from '@openslot/events/test/seed.ts';
import { crashCourse, faultsOf, victimsOf, type Blow, type CrashCourse, type Facts } from './crash.ts';
import { steps } from './crash-journey.ts';
import { onEachTransport, runSystem, type RunningSystem } from './running-system.ts';
import { openSalon } from './salon.ts';

const sound: Facts = {
  appointments: ['COMPLETED'],
  payments: ['SUCCEEDED'],
  ledger: ['REVENUE_EARNED', 'PAYMENT_RECEIVED'],
  ledgerSum: 0,
  points: [66],
  confirmations: ['<letter>', '<letter>'],
  booked: 1,
};

test('the checker sees everything that is there twice, or not at all', () => {
  expect(faultsOf(sound)).toEqual([]);
  expect(faultsOf({ ...sound, appointments: ['COMPLETED', 'EXPIRED'] })).toEqual([
    'appointments: ["COMPLETED","EXPIRED"]',
  ]);
  expect(faultsOf({ ...sound, payments: ['SUCCEEDED', 'CANCELLED'] })).toHaveLength(1);
  expect(faultsOf({ ...sound, ledger: [...sound.ledger, 'PAYMENT_RECEIVED'] })).toHaveLength(1);
  expect(faultsOf({ ...sound, ledgerSum: 1 })).toEqual(['sum of the ledger: 1']);
  expect(faultsOf({ ...sound, points: [] })).toEqual(['points: []']);
  expect(faultsOf({ ...sound, points: [66, 66] })).toHaveLength(1);
  expect(faultsOf({ ...sound, confirmations: ['<letter>', '<another>'] })).toEqual(['letters: 2']);
  expect(faultsOf({ ...sound, booked: 2 })).toHaveLength(1);
});

onEachTransport((transport) => {
  let system: RunningSystem;
  let course: CrashCourse;
  beforeAll(async () => {
    system = await runSystem({}, { transport });
    course = await crashCourse(system, await openSalon(system.api, 'hanami'));
  }, 180_000);
  afterAll(async () => {
    await course?.close();
    await system?.stop();
  }, 30_000);

  test(`one process dies in every step of a journey, and everything is there once (seed ${seed})`, async () => {
    const { roll } = dice();
    const victims = victimsOf(system);
    const blows = steps.map((step): Blow => ({
      step,
      victim: victims[roll(victims.length)] ?? 'gateway',
      afterMs: roll(60),
    }));

    await course.walkUnder(blows);

    expect({ blows, faults: await course.faults() }).toEqual({ blows, faults: [] });
  }, 300_000);
});
