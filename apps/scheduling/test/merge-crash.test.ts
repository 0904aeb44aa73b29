import { appointmentState, customerState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { fragile, type Fault, publishState, settled } from '@openslot/testing';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { wait } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ organizationId }) => organizationId === salon?.organizationId) };
  });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 100 } });
});
afterAll(() => scheduling.stop());

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  await settled(...scheduling.workers);
  await scheduling.database.advanceClock({ seconds: 70 });
  await settled(...scheduling.workers);
}

let nth = 0;
interface Merged {
  readonly visit: string;
  readonly first: string;
  readonly last: string;
  readonly winner: string;
}

/** A person with a visit and a wish, and two more records. */
async function arrange(): Promise<Merged> {
  await scheduling.database.setClock(monday);
  nth += 1;
  const day = `2027-03-${String(2 + (nth % 26)).padStart(2, '0')}`;
  const startsAt = tokyo(`${10 + Math.floor(nth / 26)}:00`, day);
  const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
  const person = salon.customer(newId());
  const visit = await book(person, salon, { startsAt, segments });
  await wait(person, salon, day);
  const first = fromId('cus', visit.customer.id) ?? '';
  const [last, winner] = [newId(), newId()];
  for (const id of [first, last, winner]) await tell(id, 1, null);
  await settled(...scheduling.workers);
  return { visit: fromId('apt', visit.id) ?? '', first, last, winner };
}

const tell = (id: string, version: number, mergedIntoId: string | null) =>
  publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId: salon.organizationId, id, version },
    data: { userId: null, mergedIntoId, live: mergedIntoId === null },
  });

async function outcome({ visit, ...customers }: Merged) {
  const name = (id: string) => Object.entries(customers).find(([, known]) => known === id)?.[0];
  const { admin } = scheduling.database;
  const all = Object.values(customers);
  const [row] = await admin`
    select a.customer_id as visit, a.version, (select customer_id from scheduling.segment where appointment_id = a.id) as segment,
           (select customer_id from scheduling.waitlist_entry where customer_id in ${admin(all)}) as wish,
           (select count(*)::int from scheduling.merged_row where customer_id in ${admin(all)}) as remembered,
           (select aggregate_version::int from bus.state_log where topic = ${appointmentState.topic} and key = a.id) as told,
           (select payload->>'customerId' from bus.state_log where topic = ${appointmentState.topic} and key = a.id) as told_customer
      from scheduling.appointment a where a.id = ${visit}`;
  return {
    owners: [row!['visit'], row!['segment'], row!['wish']].map(name),
    remembered: row!['remembered'],
    told: [row!['version'], row!['told'], name(row!['told_customer'])],
  };
}

const mergedTo = (owner: string) => ({ owners: [owner, owner, owner], remembered: 2, told: [1, 1, 'first'] });
const asBefore = { owners: ['first', 'first', 'first'], remembered: 0, told: [2, 2, 'first'] };

const losses = (['before', 'after'] as const).flatMap((mode) => [1, 2].map((at) => [at, mode] as const));

describe('a customer who is another one, and is not after all', () => {
  it.each(losses)('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    const merged = await arrange();
    for (const [version, into, expected] of [
      [2, merged.winner, mergedTo('winner')],
      [3, null, asBefore],
    ] as const) {
      Object.assign(fault, { at, mode, count: 0 });
      await tell(merged.first, version, into);
      await recover();

      expect(fault.count).toBeGreaterThanOrEqual(1);
      fault.at = 0;
      expect(await outcome(merged)).toEqual(expected);
    }
  });

  it('ends the same in a chain, in whatever order it is heard of', async () => {
    const [inOrder, otherwise] = [await arrange(), await arrange()];
    for (const { first, last, winner } of [inOrder]) {
      await tell(first, 2, last);
      await settled(...scheduling.workers);
      await tell(last, 2, winner);
      await tell(first, 3, winner);
    }
    for (const { first, last, winner } of [otherwise]) {
      await tell(last, 2, winner);
      await settled(...scheduling.workers);
      await tell(first, 2, last);
      await settled(...scheduling.workers);
      await tell(first, 3, winner);
    }
    await settled(...scheduling.workers);
    expect((await outcome(inOrder)).owners).toEqual(['winner', 'winner', 'winner']);
    expect((await outcome(otherwise)).owners).toEqual(['winner', 'winner', 'winner']);

    for (const { first, last } of [inOrder, otherwise]) {
      await tell(last, 3, null);
      await tell(first, 4, last);
    }
    await settled(...scheduling.workers);
    expect((await outcome(inOrder)).owners).toEqual(['last', 'last', 'last']);
    expect((await outcome(otherwise)).owners).toEqual(['last', 'last', 'last']);

    for (const { first } of [inOrder, otherwise]) await tell(first, 5, null);
    await settled(...scheduling.workers);
    expect(await outcome(inOrder)).toMatchObject({ owners: ['first', 'first', 'first'], remembered: 0 });
    expect(await outcome(otherwise)).toMatchObject({ owners: ['first', 'first', 'first'], remembered: 0 });
  });
});
