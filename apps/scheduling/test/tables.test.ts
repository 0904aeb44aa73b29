import { toId } from '@openslot/service';
import { dine, holdTable, offeredTables, openRestaurant, tablesOf, type Restaurant } from './restaurant.ts';
import { monday, mutate, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let restaurant: Restaurant;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  restaurant = await openRestaurant(scheduling);
});
afterAll(() => scheduling.stop());

let days = 1;
/** A day of its own for each test. */
const nextDay = () => `2027-03-${String((days += 1)).padStart(2, '0')}`;
const ids = (...tables: ('two' | 'four' | 'corner')[]) =>
  tables.map((table) => toId('res', restaurant.tables[table])).sort();

test('a table is offered from the opening to the last seating, for as long as the party stays', async () => {
  const day = nextDay();
  const pair = await offeredTables(restaurant.customer(), restaurant, day, 2);
  const six = await offeredTables(restaurant.customer(), restaurant, day, 6);

  expect([pair.slots[0], pair.slots.at(-1), pair.starts.length]).toEqual(['17:00–18:30', '21:00–22:30', 17]);
  expect([six.slots[0], six.slots.at(-1)]).toEqual(['17:00–19:30', '21:00–23:30']);
  expect(pair.reasons).toEqual({ '21:15': 'CLOSED', '21:30': 'CLOSED', '21:45': 'CLOSED' });
});

test('the best fit comes first, and at most so many seats stay empty', async () => {
  const day = nextDay();
  const seated = async (partySize: number) => {
    const held = await holdTable(restaurant.customer(), restaurant, tokyo('18:00', day), partySize);
    return held.__typename === 'Hold' ? tablesOf(held) : held.__typename;
  };

  expect(await seated(1)).toEqual(ids('two'));
  const four = await seated(4);
  expect([ids('four'), ids('corner')]).toContainEqual(four);
  const other = await seated(2);
  expect([ids('four'), ids('corner')]).toContainEqual(other);
  expect(other).not.toEqual(four);
  expect(await seated(2)).toBe('SlotTaken');

  // One person may not have a table for four: three seats would stay empty.
  const alone = await offeredTables(restaurant.customer(), restaurant, day, 1);
  expect(alone.reasons['18:00']).toBe('RESOURCE_TAKEN');
  expect((await offeredTables(restaurant.customer(), restaurant, day, 9)).starts).toEqual([]);
});

test('joined tables are taken together, and each of them keeps the others from being joined', async () => {
  const day = nextDay();
  const held = await holdTable(restaurant.customer(), restaurant, tokyo('17:00', day), 6);
  expect(held).toMatchObject({ endsAt: `${day}T19:30:00+09:00`, segments: [{ staffMember: null }] });
  expect(tablesOf(held)).toEqual(ids('four', 'corner'));

  const four = await offeredTables(restaurant.customer(), restaurant, day, 4);
  expect([four.starts[0], four.reasons['19:15']]).toEqual(['19:30', 'RESOURCE_TAKEN']);
  await dine(restaurant.customer(), restaurant, tokyo('20:00', day), 3);
  const six = await offeredTables(restaurant.customer(), restaurant, day, 6);
  expect(six.starts).toEqual([]);
});

test('a visit keeps its tables, and gives both back', async () => {
  const day = nextDay();
  const customer = restaurant.customer();
  const { id, version } = await dine(customer, restaurant, tokyo('18:00', day), 8);
  const taken = () => scheduling.database.admin`
    select resource_id from scheduling.allocation where starts_at = ${tokyo('18:00', day)} order by resource_id`;

  expect((await taken()).map(({ resource_id }) => toId('res', resource_id)).sort()).toEqual(ids('four', 'corner'));
  const { outcome } = await mutate(customer, 'cancelAppointment', {
    ...{ appointmentId: id, version, idempotencyKey: id },
  });
  expect(outcome.__typename).toBe('AppointmentCancelled');
  expect([...(await taken())]).toEqual([]);
});
