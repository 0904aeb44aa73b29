import { openDatabase } from '@openslot/database';
import { fromId, newId, type Viewer } from '@openslot/service';
import { delayingProxy, graphqlClient } from '@openslot/testing';
import { bookAppointment } from '../src/appointment/booking.commands.ts';
import { findAvailability } from '../src/availability/availability.loaders.ts';
import { bearerToken } from '../src/bearer-token.ts';
import { createServer } from '../src/server.ts';
import { holdSlot } from '../src/hold/hold.commands.ts';
import { holdSlotInput } from '../src/hold/hold.ts';
import { nobody } from './availability/starts.ts';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 100 } });
  const person = salon.customer();
  for (let hour = 10; hour < 18; hour += 1) {
    await book(person, salon, { startsAt: tokyo(`${hour}:00`) });
    await book(person, salon, { startsAt: tokyo(`${hour}:00`) });
  }
});
afterAll(() => scheduling.stop());

const dayView = `query ($filter: AppointmentFilter!) { appointments(filter: $filter, first: 100) { edges { node {
  id number status startsAt endsAt timeZone version price { amountMinor } business { id } location { id } customer { id }
  cancellation { possible feeNow { amountMinor } freeUntil } segments { startsAt endsAt price { amountMinor } staffMember { id } variation { id } }
  history(first: 3) { edges { node { name } } } } } } }`;

const dayBoard = `query ($of: [_Any!]!, $date: Date!) { _entities(representations: $of) { ... on Location { dayBoard(date: $date) {
  open { startsAt } lanes { windows { startsAt } entries { kind startsAt endsAt appointment { number } variation { id } } } visits(first: 100) { edges { node { id } } } } } } }`;

/** The service behind a proxy that counts how often it spoke to the database. */
async function counted() {
  const proxy = await delayingProxy(scheduling.database.url(), 10);
  const database = openDatabase({ url: proxy.url, slice: 'scheduling', connections: 1 });
  await database.read({ door: 'public' }, (tx) => tx.execute('select 1'));
  return { proxy, database, deps: { ...scheduling.deps, database } };
}

test('the day view asks the database three times, however many visits the day has', async () => {
  const { proxy, database, deps } = await counted();
  const server = await createServer(deps);
  const url = await server.listen(0);
  const bearer = scheduling.tokens.bearer({
    ...{ userId: newId(), organizationId: salon.organizationId, permissions: ['appointment.read'] },
  });
  const client = graphqlClient(url, { bearer, gatewaySecret: deps.gatewaySecrets[0] as string });
  const filter = { locationId: salon.location, date: '2027-03-01' };
  await client(dayView, { filter });

  proxy.reset();
  const { data } = await client(dayView, { filter });

  expect(data.appointments.edges).toHaveLength(16);
  expect(data.appointments.edges[0].node.segments).toHaveLength(1);
  expect(data.appointments.edges[15].node.history.edges.map((edge: { node: object }) => edge.node)).toEqual([
    { name: 'booked' },
  ]);
  expect(proxy.exchanges()).toBe(3);
  await server.stop();
  await database.close();
  await proxy.close();
});

test('the day of the desk asks the database as often on a full day as on an empty one', async () => {
  const { proxy, database, deps } = await counted();
  const server = await createServer(deps);
  const url = await server.listen(0);
  const bearer = scheduling.tokens.bearer({
    ...{ userId: newId(), organizationId: salon.organizationId, permissions: ['appointment.read'] },
  });
  const client = graphqlClient(url, { bearer, gatewaySecret: deps.gatewaySecrets[0] as string });
  const entriesOf = async (date: string) => {
    proxy.reset();
    const { data } = await client(dayBoard, { of: [{ __typename: 'Location', id: salon.location }], date });
    const { lanes } = data._entities[0].dayBoard;
    return [lanes.flatMap(({ entries }: { entries: object[] }) => entries).length, proxy.exchanges()];
  };
  await entriesOf('2027-03-01');

  expect(await entriesOf('2027-03-01')).toEqual([16, 7]);
  expect(await entriesOf('2027-03-02')).toEqual([0, 6]);
  await server.stop();
  await database.close();
  await proxy.close();
});

const person = (): Viewer => ({
  ...{ person: { userId: newId(), sessionId: newId() }, acting: null, guest: null, apiKey: null },
  ...{ language: 'en', address: '' },
});

const wish = (day: string, hour = '10') =>
  holdSlotInput.parse({
    ...{ locationId: salon.location, segments: [{ variationId: salon.cut }], idempotencyKey: `budget ${day} ${hour}` },
    startsAt: new Date(tokyo(`${hour}:00`, `2027-03-${day}`)),
  });

test('a hold asks the engine, then writes and commits: two round trips', async () => {
  const { proxy, database, deps } = await counted();
  const viewer = person();
  await holdSlot(deps, viewer, wish('02'));
  await holdSlot(deps, viewer, wish('03'));

  proxy.reset();
  const { __typename } = await holdSlot(deps, viewer, wish('04'));

  expect(__typename).toBe('Hold');
  expect(proxy.exchanges()).toBe(2);
  expect(proxy.statements()).toBe(9);
  await database.close();
  await proxy.close();
});

test('a booking locks the hold, asks what it goes by, writes and commits: four round trips', async () => {
  const { proxy, database, deps } = await counted();
  const viewer = person();
  const book = async (hour: string) => {
    const hold = await holdSlot(deps, viewer, wish('05', hour));
    if (hold.__typename !== 'Hold') throw new Error(hold.__typename);
    const holdToken = bearerToken(deps.keys.holdToken, hold);
    proxy.reset();
    const input = { holdToken, acceptPolicy: true, note: null, guest: null, idempotencyKey: `budget ${hour}` };
    const { __typename } = await bookAppointment(deps, viewer, input);
    return [__typename, proxy.exchanges(), proxy.statements()];
  };
  await book('10');
  await book('12');

  expect(await book('14')).toEqual(['AppointmentBooked', 4, 18]);
  await database.close();
  await proxy.close();
});

test('a search takes at most eight statements, and five where the place is known', async () => {
  const { proxy, database, deps } = await counted();
  const search = async () => {
    proxy.reset();
    const found = await findAvailability(deps, nobody, {
      ...{ locationId: fromId('loc', salon.location) as string, partySize: 1, reschedules: null },
      ...{ from: new Date(tokyo('10:00', '2027-03-08')), to: new Date(tokyo('10:00', '2027-03-10')) },
      segments: [
        {
          variationId: fromId('var', salon.colour) as string,
          ...{ staff: { anyOf: null, noneOf: [] }, pauseBefore: 0 },
        },
      ],
    });
    expect(found?.visits.length).toBeGreaterThan(0);
    return [proxy.statements(), proxy.exchanges()];
  };

  // Statements are prepared when they are asked for the first time, in a round trip of its own.
  const [once] = [await search(), await search()];
  const known = await search();
  await scheduling.database.admin`update scheduling.location_ref set version = version + 1`;
  const changed = await search();

  expect(once[0]).toBe(7);
  expect(known).toEqual([5, 2]);
  expect(changed).toEqual([8, 4]);
  await database.close();
  await proxy.close();
});
