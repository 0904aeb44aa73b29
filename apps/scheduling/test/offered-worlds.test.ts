import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { randomFrom } from './availability/random-worlds.ts';
import { openRestaurant } from './restaurant.ts';
import { monday, mutate, openSalon, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, openStudio, plan, readSession } from './studio.ts';

/** As test/offered.test.ts, in worlds of limits, journeys, tables, pacing and classes instead of clock changes. */
const seed = Number(process.env['SEED'] ?? 20_270_302);
const trials = Number(process.env['TRIALS'] ?? 6);
const seeds = [seed, seed + 1];

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

type Pick = <Item>(items: readonly Item[]) => Item;
interface World {
  readonly location: string;
  readonly days: readonly string[];
  customer(): GraphqlClient;
  /** What somebody might want: services, party, place. */
  wish(pick: Pick): object;
}

async function limited(
  { businessId }: { readonly businessId: string },
  member: (permissions: readonly string[]) => GraphqlClient,
  limit: object,
): Promise<void> {
  const { data } = await member(['hours.write'])(
    `mutation ($input: SetBookingLimitInput!) { setBookingLimit(input: $input) { __typename } }`,
    { input: { businessId: toId('biz', businessId), ...limit } },
  );
  expect(data.setBookingLimit.__typename).toBe('BookingLimitSet');
}

const base = { latitude: 35.658, longitude: 139.702 };
const at = (latitude: number) => ({ kind: 'CUSTOMER_ADDRESS', ...base, latitude });

/** Two who treat people at home and in two rooms, one with a bath while the mask sets; so many a day, so long a week. */
async function spaThatTravels(pick: Pick): Promise<World> {
  const salon = await openSalon(scheduling, {
    settings: { slotIntervalMinutes: pick([15, 20]), maxLiveHolds: 1_000, customerClash: pick(['ALLOW', 'REFUSE']) },
  });
  const { catalog, locationId, aoi, ren } = salon;
  await catalog.location(
    {
      ...base,
      serviceArea: {
        ...{ center: base, radiusMeters: 15_000, polygon: null },
        ...{ travelSpeedKmh: pick([20, 40]), minTravelMinutes: 10, feeMinor: 500 },
      },
    },
    locationId,
  );
  const [room, bath] = [newId(), newId()];
  await catalog.thing({ locationId, typeId: room, units: pick([1, 2]) });
  await catalog.thing({ locationId, kind: 'DEVICE', typeId: bath });
  const addOn = await catalog.addOn({ maxQuantity: 2 });
  const need = (typeId: string, phase: 'WHOLE' | 'PROCESSING') =>
    ({ id: newId(), typeId, resourceId: null, quantity: 1, phase }) as const;
  const inside = await catalog.service({ addOns: [{ addOnId: addOn, required: false, displayOrder: 1 }] });
  const mask = await catalog.variation(inside, {
    ...{ durationMinutes: 75, bufferAfterMinutes: pick([0, 10]), processing: { startMinutes: 20, minutes: 30 } },
    requirements: [need(room, 'WHOLE'), need(bath, 'PROCESSING')],
  });
  const anywhere = await catalog.service({ placeKinds: ['BUSINESS', 'CUSTOMER_ADDRESS'] });
  const massage = await catalog.variation(anywhere, { durationMinutes: pick([45, 60]) });
  for (const { id, memberId } of [aoi, ren]) await catalog.staff([mask, massage], { memberId }, id);
  await scheduling.settled();
  await limited(salon, salon.member, { subject: 'LOCATION', period: 'DAY', maxCount: pick([3, 4]) });
  await limited(salon, salon.member, { subject: 'RESOURCE', period: 'WEEK', maxMinutes: pick([240, 360]) });
  await limited(salon, salon.member, { subject: 'CUSTOMER', period: 'MONTH', maxCount: pick([3, 8]) });
  const [inMask, inMassage] = [{ variationId: toId('var', mask) }, { variationId: toId('var', massage) }];
  const [first, second] = [toId('stf', aoi.id), toId('stf', ren.id)];
  return {
    ...{ location: salon.location, days: ['2027-03-03', '2027-03-04'], customer: () => salon.customer() },
    wish: (any) =>
      any([
        { segments: [inMask] },
        { segments: [{ ...inMask, addOnIds: [toId('add', addOn), toId('add', addOn)] }, inMassage] },
        { segments: [inMassage, { ...inMassage, pauseBeforeMinutes: 30 }] },
        { segments: [{ ...inMassage, staff: { allOf: [first, second] } }] },
        { segments: [{ ...inMassage, staff: { anyOf: [first] } }], place: at(35.758) },
        { segments: [inMassage], place: at(35.558) },
        { segments: [inMassage], place: at(35.558) },
      ]),
  };
}

/** Tables for two and four, two of which join; so many parties and people in a quarter of an hour, so many in an evening. */
async function pacedRestaurant(pick: Pick): Promise<World> {
  const restaurant = await openRestaurant(scheduling, { maxSpareSeats: pick([1, 2, 3]) });
  const { member, location, catalog } = restaurant;
  await catalog.business({
    slug: `table-${catalog.organizationId}`,
    settings: { slotIntervalMinutes: 15, maxLiveHolds: 1_000 },
  });
  await scheduling.settled();
  const rule = { starts: '17:00', ends: '22:00', maxParties: pick([1, 2]), maxCovers: pick([4, 6, 9]) };
  const { data } = await member(['hours.write'])(
    `mutation ($input: SetPacingInput!) { setPacing(input: $input) { __typename } }`,
    { input: { locationId: location, rules: [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, ...rule })) } },
  );
  expect(data.setPacing.__typename).toBe('PacingSet');
  await limited(catalog, member, { subject: 'LOCATION', period: 'DAY', maxCount: pick([4, 9]) });
  return {
    ...{ location, days: ['2027-03-05'], customer: restaurant.customer },
    wish: (any) => ({ segments: [{ variationId: restaurant.dinner }], partySize: any([1, 2, 2, 3, 4, 5, 6, 8]) }),
  };
}

interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly price: { readonly amountMinor: number };
}

async function offered(client: GraphqlClient, { location }: World, wish: object, day: string) {
  const { data, errors } = await client(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt endsAt price { amountMinor } } } }`,
    { input: { ...wish, locationId: location, from: tokyo('00:00', day), to: tokyo('23:59', day) } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.availability.slots as Slot[];
}

async function hold(client: GraphqlClient, { location }: World, wish: object, startsAt: string) {
  const { data, errors } = await client(
    `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename
       ... on Hold { token startsAt endsAt price { amountMinor } } ... on SlotTaken { nextStartsAt } } }`,
    { input: { ...wish, locationId: location, startsAt, idempotencyKey: randomUUID() } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.holdSlot;
}

const settle = (client: GraphqlClient, holdToken: string) =>
  mutate(client, 'bookAppointment', { holdToken, acceptPolicy: true, idempotencyKey: randomUUID() });

test.each([
  ['a spa whose people travel, with limits', spaThatTravels],
  ['a restaurant with pacing', pacedRestaurant],
])(
  `in %s what is offered can be held and booked, and nothing else (seeds ${seeds.join(', ')})`,
  async (_, open) => {
    const tally = { booked: 0, held: 0, refused: 0 };
    for (const each of seeds) {
      const random = randomFrom(each);
      const pick: Pick = (items) => items[Math.floor(random() * items.length)] as never;
      const world = await open(pick);
      for (let trial = 0; trial < trials; trial += 1) {
        const [client, wish, day] = [world.customer(), world.wish(pick), pick(world.days)];
        const slots = await offered(client, world, wish, day);
        for (const slot of slots) {
          if (random() > 3 / slots.length) continue;
          const { token, ...held } = await hold(client, world, wish, slot.startsAt);
          expect({ seed: each, trial, ...held }).toEqual({ seed: each, trial, __typename: 'Hold', ...slot });
          tally.held += 1;
          expect((await mutate(client, 'releaseHold', { holdToken: token })).outcome.__typename).toBe('HoldReleased');
        }
        expect(await offered(client, world, wish, day)).toEqual(slots);

        const starts = new Set(slots.map(({ startsAt }) => new Date(startsAt).getTime()));
        for (let nth = 0; nth < 5; nth += 1) {
          const start = new Date(tokyo('09:00', day)).getTime() + 5 * Math.floor(random() * 168) * 60_000;
          if (starts.has(start)) continue;
          const answer = await hold(client, world, wish, new Date(start).toISOString());
          expect([each, trial, start, answer.__typename]).toEqual([each, trial, start, 'SlotTaken']);
          tally.refused += 1;
        }

        const slot = slots.length === 0 ? null : pick(slots);
        if (!slot) continue;
        const { token } = await hold(client, world, wish, slot.startsAt);
        const { outcome } = await settle(client, token);
        expect(outcome).toMatchObject({ appointment: { status: 'CONFIRMED', startsAt: slot.startsAt } });
        tally.booked += 1;
      }
    }
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(0);
  },
  120_000,
);

test(`in classes as many places as are free can be held and booked, and no more (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as never;
  const studio = await openStudio(scheduling, { settings: { maxLiveHolds: 1_000 } });
  await limited(studio, studio.member, { subject: 'CUSTOMER', period: 'DAY', maxCount: 1 });
  for (const day of ['2027-03-02', '2027-03-03', '2027-03-04']) {
    const session = await plan(studio, { startsAt: tokyo('11:00', day), capacity: pick([4, 5, 7]) });
    const second = await plan(studio, { startsAt: tokyo('15:00', day), capacity: 3 });
    const take = async (client: GraphqlClient, of: { id: string }, quantity: number) =>
      (await ask(client, 'holdSeats', { classSessionId: of.id, quantity, idempotencyKey: randomUUID() })).outcome;
    for (let free = session.capacity as number; free > 0;) {
      expect((await readSession(studio.nobody(), session.id)).freePlaces).toBe(free);
      const quantity = Math.min(3, pick([1, 2, 3]));
      const client = studio.customer();
      const held = await take(client, session, quantity);
      expect([held.__typename, held.freePlaces ?? free]).toEqual([quantity <= free ? 'Hold' : 'SessionFull', free]);
      if (quantity > free) continue;
      free -= quantity;
      const { outcome } = await settle(client, held.token);
      expect(outcome.appointment.status).toBe('CONFIRMED');
      // Once a day is the limit of each customer, in whatever class.
      const more = await take(client, second, 1);
      const refused = more.__typename === 'Hold' ? (await settle(client, more.token)).outcome : more;
      expect(refused).toMatchObject({ __typename: 'BookingRefused', reason: 'LIMIT_REACHED' });
      if (more.token) await mutate(client, 'releaseHold', { holdToken: more.token });
    }
    expect((await take(studio.customer(), session, 1)).__typename).toBe('SessionFull');
  }
});
