import { randomUUID } from 'node:crypto';
import { race } from '@openslot/testing';
import { runSystem, type RunningSystem } from './running-system.ts';
import { offered, openSalon, type Salon } from './salon.ts';

const callers = 64;
const rounds = 20;

let system: RunningSystem;
let salon: Salon;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'hanami');
}, 120_000);
afterAll(() => system.stop());

interface Outcome {
  readonly __typename: string;
  readonly token?: string;
}

const hold = `mutation ($input: HoldSlotInput!) {
  holdSlot(input: $input) { __typename ... on Hold { token } ... on Problem { message } }
}`;
const release = `mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { __typename } }`;

async function holdOnce(startsAt: string): Promise<Outcome> {
  const { locationId, variationId } = salon;
  const { data, errors } = await system.ask()(hold, {
    input: { locationId, startsAt, segments: [{ variationId }], idempotencyKey: randomUUID() },
  });
  return errors ? { __typename: JSON.stringify(errors) } : (data.holdSlot as Outcome);
}

test(`${callers} callers race for one slot, ${rounds} times: one holds it, all others hear that it is taken`, async () => {
  const [slot] = await offered(system.api, salon);
  const { admin } = system.testDatabase;
  for (let round = 1; round <= rounds; round += 1) {
    const outcomes = await race(callers, () => holdOnce(slot?.startsAt ?? ''));

    const counts = Object.groupBy(outcomes, ({ __typename }) => __typename);
    expect({
      round,
      answers: Object.fromEntries(Object.entries(counts).map(([name, all]) => [name, all?.length])),
    }).toEqual({
      round,
      answers: { Hold: 1, SlotTaken: callers - 1 },
    });
    const { data } = await system.ask()(release, { input: { holdToken: counts['Hold']?.[0]?.token } });
    expect(data.releaseHold.__typename).toBe('HoldReleased');
  }
  const [{ deadlocks } = { deadlocks: null }] = await admin<{ deadlocks: string }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`;
  expect(deadlocks).toBe('0');
  expect(await admin`select count(*)::int as rows from scheduling.allocation`).toEqual([{ rows: 0 }]);
}, 120_000);
