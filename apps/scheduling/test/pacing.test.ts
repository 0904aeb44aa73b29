import { newId } from '@openslot/service';
import { race } from '@openslot/testing';
import { dine, holdTable, offeredTables, openRestaurant, type Restaurant } from './restaurant.ts';
import { monday, mutate, refused, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
});
afterAll(() => scheduling.stop());

const day = '2027-03-05'; // a Friday
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const rules = (...all: object[]) =>
  everyDay.flatMap((dayOfWeek) => all.map((each) => ({ dayOfWeek, starts: '17:00', ends: '22:00', ...each })));

async function setPacing(restaurant: Restaurant, given: object[], permissions = ['hours.write']) {
  const { data, errors } = await restaurant.member(permissions)(
    `mutation ($input: SetPacingInput!) { setPacing(input: $input) { __typename ... on Problem { message }
       ... on InvalidInput { fields { path } }
       ... on PacingSet { location { pacing { dayOfWeek starts ends maxParties maxCovers } } } } }`,
    { input: { locationId: restaurant.location, rules: given } },
  );
  return errors ? errors[0]?.extensions?.code : data.setPacing;
}

async function paced(...all: object[]): Promise<Restaurant> {
  const restaurant = await openRestaurant(scheduling, { maxSpareSeats: 3 });
  expect((await setPacing(restaurant, rules(...all))).__typename).toBe('PacingSet');
  return restaurant;
}

const arriving = async ({ locationId }: Restaurant): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await scheduling.database.admin`
      select to_char(clock.wall(bucket_start, 'Asia/Tokyo'), 'HH24:MI') as at, parties, covers from scheduling.pacing_bucket
       where location_id = ${locationId} and parties > 0 order by 1`
    ).map(({ at, parties, covers }) => [at, `${parties}/${covers}`]),
  );

const refusedStarts = async (restaurant: Restaurant, partySize: number) => {
  const { reasons } = await offeredTables(restaurant.customer(), restaurant, day, partySize);
  return Object.entries(reasons).flatMap(([start, reason]) => (reason === 'PACING' ? [start] : []));
};

test('a quarter of an hour takes so many parties, and the next one is offered', async () => {
  const restaurant = await paced({ maxParties: 1 });
  await holdTable(restaurant.customer(), restaurant, tokyo('18:00', day), 2);

  expect(await refusedStarts(restaurant, 2)).toEqual(['18:00']);
  expect(await holdTable(restaurant.customer(), restaurant, tokyo('18:00', day), 2)).toEqual({
    ...{ __typename: 'SlotTaken', nextStartsAt: `${day}T18:15:00+09:00` },
  });
  expect((await holdTable(restaurant.customer(), restaurant, tokyo('18:15', day), 2)).__typename).toBe('Hold');
  expect(await arriving(restaurant)).toEqual({ '18:00': '1/2', '18:15': '1/2' });
});

test('people count where people are limited; a party that is too large is never offered', async () => {
  const restaurant = await paced({ maxCovers: 5 });
  await dine(restaurant.customer(), restaurant, tokyo('18:00', day), 3);

  expect(await refusedStarts(restaurant, 2)).toEqual([]);
  expect(await refusedStarts(restaurant, 3)).toEqual(['18:00']);
  expect((await offeredTables(restaurant.customer(), restaurant, day, 6)).starts).toEqual([]);
});

test('a rule speaks of its window and its day alone', async () => {
  const restaurant = await openRestaurant(scheduling, { maxSpareSeats: 3 });
  await setPacing(restaurant, [{ dayOfWeek: 5, starts: '18:30', ends: '19:00', maxParties: 0 }]);

  expect(await refusedStarts(restaurant, 2)).toEqual(['18:30', '18:45']);
  const saturday = await offeredTables(restaurant.customer(), restaurant, '2027-03-06', 2);
  expect(saturday.starts).toContain('18:30');
});

test('what ends, or moves, is counted no more where it was', async () => {
  const restaurant = await paced({ maxParties: 2 });
  const customer = restaurant.customer();
  const held = await holdTable(customer, restaurant, tokyo('17:30', day), 2);
  await mutate(customer, 'releaseHold', { holdToken: held.token });
  await holdTable(customer, restaurant, tokyo('17:45', day), 2);
  const visit = await dine(customer, restaurant, tokyo('19:30', day), 4);
  expect(await arriving(restaurant)).toEqual({ '17:45': '1/2', '19:30': '1/4' });

  const moved = await mutate(customer, 'rescheduleAppointment', {
    ...{ appointmentId: visit.id, version: visit.version, startsAt: tokyo('19:00', day), idempotencyKey: newId() },
  });
  expect(moved.outcome.__typename).toBe('AppointmentRescheduled');
  expect(await arriving(restaurant)).toEqual({ '17:45': '1/2', '19:00': '1/4' });

  await scheduling.database.advanceClock({ minutes: 11 });
  await scheduling.settled();
  expect(await arriving(restaurant)).toEqual({ '19:00': '1/4' });
  const { version } = moved.outcome.appointment;
  await mutate(customer, 'cancelAppointment', { appointmentId: visit.id, version, idempotencyKey: newId() });
  expect(await arriving(restaurant)).toEqual({});
});

test('a visit moves to where there is room, and nowhere else', async () => {
  const restaurant = await paced({ maxParties: 1 });
  const customer = restaurant.customer();
  const visit = await dine(customer, restaurant, tokyo('18:00', day), 2);
  await dine(restaurant.customer(), restaurant, tokyo('18:15', day), 2);
  const move = (start: string) =>
    mutate(customer, 'rescheduleAppointment', {
      ...{ appointmentId: visit.id, version: visit.version, startsAt: tokyo(start, day), idempotencyKey: newId() },
    });

  const full = await refused(scheduling, () => move('18:15'));
  expect(full.outcome.__typename).toBe('SlotTaken');
  expect((await move('19:45')).outcome.__typename).toBe('AppointmentRescheduled');
  expect(await arriving(restaurant)).toEqual({ '18:15': '1/2', '19:45': '1/2' });
});

test('of many who hold at once, as many get a table as may arrive', async () => {
  const restaurant = await paced({ maxParties: 2 });
  const outcomes = await race(12, () => holdTable(restaurant.customer(), restaurant, tokyo('20:00', day), 2));

  const held = outcomes.filter(({ __typename }) => __typename === 'Hold');
  expect(held).toHaveLength(2);
  expect(await arriving(restaurant)).toEqual({ '20:00': '2/4' });
});

test('whatever happens at once, as many are counted as there are', async () => {
  const restaurant = await paced({ maxParties: 2 });
  const starts = ['17:30', '18:00', '20:00', '20:30'].map((time) => tokyo(time, day));
  const startOf = (which: number) => starts[which % starts.length] ?? '';
  const outcomes = await race(16, async (which) => {
    const customer = restaurant.customer();
    const held = await holdTable(customer, restaurant, startOf(which), 2);
    if (held.__typename !== 'Hold') return held.__typename;
    if (which % 4 === 3) return (await mutate(customer, 'releaseHold', { holdToken: held.token })).outcome.__typename;
    const booked = await mutate(customer, 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: newId() },
    });
    const { id, version } = booked.outcome.appointment;
    const change = { appointmentId: id, version, idempotencyKey: newId() };
    if (which % 4 === 2) return (await mutate(customer, 'cancelAppointment', change)).outcome.__typename;
    const move = { ...change, startsAt: startOf(which + 1) };
    return (await mutate(customer, 'rescheduleAppointment', move)).outcome.__typename;
  });

  expect(outcomes.filter((outcome) => outcome === undefined)).toEqual([]);
  await scheduling.settled();
  const counted = await arriving(restaurant);
  await scheduling.database.admin`
    select scheduling.recount_pacing(${restaurant.organizationId}, ${restaurant.locationId})`;
  expect(counted).toEqual(await arriving(restaurant));
  expect(Object.values(counted).every((each) => Number.parseInt(each, 10) <= 2)).toBe(true);
  const [database] = await scheduling.database.admin`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  expect(database).toEqual({ deadlocks: 0 });
});

test('the staff seat whom they see, and those count all the same', async () => {
  const restaurant = await paced({ maxParties: 1 });
  await scheduling.database.setClock(tokyo('18:05', day));
  await dine(restaurant.customer(), restaurant, tokyo('18:15', day), 2);
  const seat = async (startsAt: string, more: object) =>
    (
      await restaurant.member(['appointment.write', 'appointment.override'])(
        `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on SlotTaken { nextStartsAt } } }`,
        {
          input: {
            ...{
              locationId: restaurant.location,
              segments: [{ variationId: restaurant.dinner }],
              partySize: 2,
              startsAt,
            },
            ...{ customer: { name: 'Kit', phone: '03 1234 5678' }, idempotencyKey: newId(), ...more },
          },
        },
      )
    ).data.bookAtDesk;

  expect(await seat(tokyo('18:15', day), { source: 'PHONE' })).toEqual({
    ...{ __typename: 'SlotTaken', nextStartsAt: `${day}T18:30:00+09:00` },
  });
  const walkedIn = await seat(tokyo('18:16', day), { source: 'WALK_IN' });
  expect([walkedIn.__typename, await arriving(restaurant)]).toEqual(['AppointmentBooked', { '18:15': '2/4' }]);
  await scheduling.database.setClock(monday);
});

test('rules count what is booked already, and go', async () => {
  const restaurant = await openRestaurant(scheduling, { maxSpareSeats: 3 });
  await dine(restaurant.customer(), restaurant, tokyo('18:00', day), 2);
  expect(await arriving(restaurant)).toEqual({});

  await setPacing(restaurant, rules({ maxParties: 1 }));
  expect(await arriving(restaurant)).toEqual({ '18:00': '1/2' });
  expect(await refusedStarts(restaurant, 2)).toEqual(['18:00']);
  await setPacing(restaurant, []);
  expect(await refusedStarts(restaurant, 2)).toEqual([]);
});

describe('setting the rules', () => {
  test('answers them, and members alone read them', async () => {
    const restaurant = await openRestaurant(scheduling);
    const given = [{ dayOfWeek: 5, starts: '18:00', ends: '26:00', maxParties: 3 }];

    expect(await setPacing(restaurant, given)).toEqual({
      ...{ __typename: 'PacingSet', location: { pacing: [{ ...given[0], maxCovers: null }] } },
    });
    const audit = await scheduling.database.admin`
      select payload->>'action' as action from scheduling.outbox where payload->>'entityId' = ${restaurant.locationId}
      union all select payload->>'action' from bus.event_log where payload->>'entityId' = ${restaurant.locationId}`;
    expect(audit.map(({ action }) => action)).toContain('pacing.set');
    const entity = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Location { pacing { starts } } } }`;
    const representations = { ids: [{ __typename: 'Location', id: restaurant.location }] };
    expect((await restaurant.customer()(entity, representations)).data._entities).toEqual([{ pacing: null }]);
    expect((await restaurant.member([])(entity, representations)).data._entities).toEqual([
      { pacing: [{ starts: '18:00' }] },
    ]);
  });

  test.each([
    ['no limit', { maxParties: null }, ['rules', '0', 'maxParties']],
    ['minutes between the quarters', { maxParties: 1, starts: '18:10' }, ['rules', '0', 'starts']],
    ['an end before the start', { maxParties: 1, starts: '22:00', ends: '20:00' }, ['rules', '0', 'ends']],
  ])('%s is refused', async (_, rule, path) => {
    const restaurant = await openRestaurant(scheduling);
    const given = [{ dayOfWeek: 5, starts: '18:00', ends: '20:00', ...rule }];

    const answer = await refused(scheduling, () => setPacing(restaurant, given));
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('is for those who write hours there', async () => {
    const [restaurant, other] = [await openRestaurant(scheduling), await openRestaurant(scheduling)];
    const one = rules({ maxParties: 1 });

    expect(await refused(scheduling, () => setPacing(restaurant, one, ['appointment.write']))).toBe('FORBIDDEN');
    const elsewhere = await refused(scheduling, () => setPacing({ ...restaurant, member: other.member }, one));
    expect(['InvalidInput', 'NotReadyYet']).toContain(elsewhere.__typename);
    const nobody = { ...restaurant, member: () => scheduling.client() };
    expect(await refused(scheduling, () => setPacing(nobody, one))).toBe('UNAUTHENTICATED');
    const customer = { ...restaurant, member: () => restaurant.customer() };
    expect(await refused(scheduling, () => setPacing(customer, one))).toBe('FORBIDDEN');
  });
});
