import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { playCatalog } from './catalog.ts';
import { monday, mutate, read } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
});
afterAll(() => scheduling.stop());

const base = { latitude: 35.658, longitude: 139.702 };
/** About 11 km to the north of the base: 22 minutes at 30 km/h. */
const north = { latitude: 35.758, longitude: 139.702 };
/** About 11 km to the south: 44 minutes from the north. */
const south = { latitude: 35.558, longitude: 139.702 };
const far = { latitude: 36.658, longitude: 139.702 };
const day = '2027-03-02';
const at = (time: string) => `${day}T${time}:00+09:00`;

/** A groomer who comes to customers within 15 km of a base in Shibuya, and works from 10 to 16. */
async function openGroomer() {
  const { tokens } = scheduling;
  const catalog = playCatalog(scheduling.deps.bus);
  await catalog.business({ slug: `groomer-${catalog.organizationId}`, settings: { slotIntervalMinutes: 15 } });
  const locationId = await catalog.location({
    ...{ kind: 'MOBILE', ...base },
    serviceArea: {
      ...{ center: base, radiusMeters: 15_000, polygon: null },
      ...{ travelSpeedKmh: 30, minTravelMinutes: 10, feeMinor: 500 },
    },
  });
  const service = await catalog.service({ placeKinds: ['BUSINESS', 'CUSTOMER_ADDRESS'] });
  const variation = await catalog.variation(service, { durationMinutes: 60, priceMinor: 6_000 });
  const groomer = await catalog.staff([variation], { locationId });
  await scheduling.settled();
  const location = toId('loc', locationId);
  const member = scheduling.client({
    bearer: tokens.bearer({
      ...{ userId: newId(), organizationId: catalog.organizationId },
      permissions: ['hours.write', 'appointment.write', 'appointment.read'],
    }),
  });
  const week = [1, 2, 3, 4, 5, 6, 7];
  await member(
    `mutation ($opening: SetOpeningHoursInput!, $working: SetWorkingHoursInput!) {
       setOpeningHours(input: $opening) { __typename } setWorkingHours(input: $working) { __typename } }`,
    {
      opening: {
        locationId: location,
        windows: week.map((dayOfWeek) => ({ dayOfWeek, opens: '10:00', closes: '16:00' })),
      },
      working: {
        ...{ staffMemberId: toId('stf', groomer), locationId: location },
        windows: week.map((dayOfWeek) => ({ dayOfWeek, starts: '10:00', ends: '16:00' })),
      },
    },
  );
  const customer = () => scheduling.client({ bearer: tokens.bearer({ userId: newId() }) });
  return { locationId, location, member, customer, segments: [{ variationId: toId('var', variation) }] };
}
type Groomer = Awaited<ReturnType<typeof openGroomer>>;

const atCustomer = (point: typeof base) => ({ kind: 'CUSTOMER_ADDRESS', ...point });

async function offered({ location, customer, segments }: Groomer, place?: object) {
  const { data, errors } = await customer()(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt price { amountMinor } }
       notOffered { startsAt reason } } }`,
    { input: { locationId: location, segments, place, from: at('00:00'), to: at('23:59'), explain: true } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { slots, notOffered } = data.availability;
  return {
    starts: slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16)) as string[],
    prices: [...new Set(slots.map(({ price }: { price: { amountMinor: number } }) => price.amountMinor))],
    reasons: Object.fromEntries(
      notOffered.map(({ startsAt, reason }: { startsAt: string; reason: string }) => [startsAt.slice(11, 16), reason]),
    ) as Record<string, string>,
  };
}

const hold = async (client: GraphqlClient, { location, segments }: Groomer, startsAt: string, place?: object) => {
  const { data, errors } = await client(
    `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename ... on Hold { token startsAt }
       ... on SlotTaken { nextStartsAt } ... on InvalidInput { fields { path } } } }`,
    { input: { locationId: location, segments, startsAt, place, idempotencyKey: randomUUID() } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.holdSlot;
};

async function book(groomer: Groomer, startsAt: string, place?: object, client = groomer.customer()) {
  const held = await hold(client, groomer, startsAt, place);
  const { outcome } = await mutate(client, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(JSON.stringify([held, outcome]));
  return { ...outcome.appointment, client };
}

test('a visit at a customer’s is kept with its place, and costs what coming costs', async () => {
  const groomer = await openGroomer();
  expect((await offered(groomer, atCustomer(north))).prices).toEqual([6_500]);
  expect((await offered(groomer)).prices).toEqual([6_000]);

  const exact = atCustomer({ latitude: 35.758_123, longitude: 139.701_987 });
  const { id, client } = await book(groomer, at('10:00'), exact);
  expect(await read(client, id, 'place { kind latitude longitude } price { amountMinor }')).toEqual({
    place: { kind: 'CUSTOMER_ADDRESS', latitude: 35.758, longitude: 139.702 },
    price: { amountMinor: 6_500 },
  });
  const inside = await book(groomer, at('15:00'));
  expect((await read(inside.client, inside.id, 'place { kind latitude }')).place).toEqual({
    ...{ kind: 'BUSINESS', latitude: null },
  });
});

test('nobody comes outside the area, nor for a service that is not brought', async () => {
  const groomer = await openGroomer();
  const answer = await offered(groomer, atCustomer(far));

  expect([answer.starts, answer.reasons['10:00']]).toEqual([[], 'TOO_FAR_TO_TRAVEL']);
  expect(await hold(groomer.customer(), groomer, at('10:00'), atCustomer(far))).toEqual({
    ...{ __typename: 'SlotTaken', nextStartsAt: null },
  });
  expect((await offered(groomer, { kind: 'PHONE' })).reasons['10:00']).toBe('NOT_BOOKABLE');
  expect(await hold(groomer.customer(), groomer, at('10:00'), { kind: 'CUSTOMER_ADDRESS' })).toMatchObject({
    fields: [{ path: ['place', 'latitude'] }, { path: ['place', 'longitude'] }],
  });
});

test('between two visits there is time to get from the one to the other', async () => {
  const groomer = await openGroomer();
  await book(groomer, at('12:00'), atCustomer(north));

  // 22.2 km: 45 minutes. From the base: 23.
  const southern = await offered(groomer, atCustomer(south));
  expect(southern.starts).toEqual(['10:00', '10:15', '13:45', '14:00', '14:15', '14:30', '14:45', '15:00']);
  expect([southern.reasons['10:30'], southern.reasons['13:30']]).toEqual(['TOO_FAR_TO_TRAVEL', 'TOO_FAR_TO_TRAVEL']);
  expect((await offered(groomer)).starts).toEqual([
    ...['10:00', '10:15', '10:30', '13:30', '13:45', '14:00', '14:15', '14:30', '14:45', '15:00'],
  ]);
  // At the neighbour's at once.
  expect((await offered(groomer, atCustomer(north))).starts).toEqual([
    ...['10:00', '10:15', '10:30', '10:45', '11:00', '13:00', '13:15', '13:30', '13:45', '14:00', '14:15', '14:30'],
    ...['14:45', '15:00'],
  ]);
  expect(await hold(groomer.customer(), groomer, at('13:15'), atCustomer(south))).toEqual({
    ...{ __typename: 'SlotTaken', nextStartsAt: at('13:45') },
  });
});

test('a visit that moves keeps its place, and is not in its own way', async () => {
  const groomer = await openGroomer();
  const visit = await book(groomer, at('10:00'), atCustomer(south));
  await book(groomer, at('12:00'), atCustomer(north));
  const move = async (startsAt: string, version: number) =>
    (
      await mutate(visit.client, 'rescheduleAppointment', {
        ...{ appointmentId: visit.id, version, startsAt, idempotencyKey: randomUUID() },
      })
    ).outcome;

  expect((await move(at('10:30'), visit.version)).__typename).toBe('SlotTaken');
  const moved = await move(at('10:15'), visit.version);
  expect(moved.__typename).toBe('AppointmentRescheduled');
  expect((await read(visit.client, visit.id, 'place { latitude }')).place).toEqual({ latitude: south.latitude });
});

test('at the desk it is the same', async () => {
  const groomer = await openGroomer();
  await book(groomer, at('12:00'), atCustomer(north));
  const desk = async (startsAt: string) =>
    (
      await groomer.member(
        `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on SlotTaken { nextStartsAt } } }`,
        {
          input: {
            ...{ locationId: groomer.location, segments: groomer.segments, startsAt, place: atCustomer(south) },
            ...{ customer: { name: 'Kit', phone: '03 1234 5678' }, source: 'PHONE', idempotencyKey: randomUUID() },
          },
        },
      )
    ).data.bookAtDesk;

  expect(await desk(at('13:15'))).toEqual({ __typename: 'SlotTaken', nextStartsAt: at('13:45') });
  expect((await desk(at('13:45'))).__typename).toBe('AppointmentBooked');
});

test('of those who hold at once, nobody has to be at two places too far apart', async () => {
  const groomer = await openGroomer();
  const wishes = ['10:00', '11:00', '11:15', '12:00', '12:30', '13:00'];
  const outcomes = await race(12, (which) =>
    hold(
      groomer.customer(),
      groomer,
      at(wishes[which % wishes.length] ?? '10:00'),
      atCustomer(which % 2 === 0 ? north : south),
    ),
  );

  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['Hold', 'SlotTaken']));
  const held = await scheduling.database.admin<{ starts_at: Date; ends_at: Date; place_lat: number }[]>`
    select h.starts_at, h.ends_at, h.place_lat from scheduling.hold h
      join scheduling.allocation a on a.hold_id = h.id
     where h.location_id = ${groomer.locationId} and h.status = 'LIVE'
     order by h.starts_at`;
  expect(held.length).toBeGreaterThan(1);
  for (const [index, next] of held.slice(1).entries()) {
    const before = held[index];
    if (!before) throw new Error('a hold before');
    const gap = (next.starts_at.getTime() - before.ends_at.getTime()) / 60_000;
    expect(gap).toBeGreaterThanOrEqual(before.place_lat === next.place_lat ? 0 : 45);
  }
});
