import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import { randomFrom } from './availability/random-worlds.ts';
import { hold, mutate, openSalon, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const seed = Number(process.env['SEED'] ?? 20_270_314);
const trialsPerZone = Number(process.env['TRIALS'] ?? 4);

/** Zones, and the day of 2027 on which each of them changes its clocks. */
const changes: readonly (readonly [zone: string, day: string])[] = [
  ['America/New_York', '2027-03-14'],
  ['America/New_York', '2027-11-07'],
  ['America/St_Johns', '2027-03-14'],
  ['Europe/London', '2027-03-28'],
  ['Europe/London', '2027-10-31'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['Pacific/Auckland', '2027-04-04'],
  ['Pacific/Chatham', '2027-09-26'],
  ['America/Santiago', '2027-04-04'],
];

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());

const minute = 60_000;
const startOf = (day: string) => new Date(`${day}T00:00:00Z`).getTime();

test.each(changes)(
  `in %s around %s what is offered can be held and booked, and nothing else (seed ${seed})`,
  async (zone, day) => {
    const random = randomFrom(seed + changes.findIndex((each) => each[0] === zone && each[1] === day));
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
    await scheduling.database.setClock(new Date(startOf(day) - 3 * 1440 * minute));
    const salon = await openSalon(scheduling, {
      ...{
        timeZone: zone,
        settings: { slotIntervalMinutes: pick([15, 20, 45]), leadTimeMinutes: pick([0, 90]), maxLiveHolds: 1_000 },
      },
    });
    await keepOddHours(salon, pick);
    const spa = await equip(salon, pick);
    const person = salon.customer();
    const shop = salon.member(['appointment.read', 'appointment.write']);
    const [from, to] = [startOf(day) - 1440 * minute, startOf(day) + 2 * 1440 * minute];

    for (let trial = 0; trial < trialsPerZone; trial += 1) {
      const segments = wish(salon, spa, pick);
      const slots = await offered(person, salon, segments, from, to);
      expect(slots.length).toBeGreaterThan(0);

      // Offered: held and booked, by the same people at the same price. Every other visit stays, and takes its time.
      const slot = pick(slots);
      const held = await hold(person, salon, {
        startsAt: slot.startsAt,
        segments,
        expectedPrice: slot.price.amountMinor,
      });
      expect({ ...held, startsAt: held.startsAt, endsAt: held.endsAt, segments: held.segments }).toMatchObject({
        ...{
          __typename: 'Hold',
          startsAt: slot.startsAt,
          endsAt: slot.endsAt,
          price: slot.price,
          segments: slot.segments,
        },
      });
      const booking = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
      const { outcome } = await mutate(person, 'bookAppointment', booking);
      expect(outcome.appointment).toMatchObject({ status: 'CONFIRMED', startsAt: slot.startsAt, endsAt: slot.endsAt });
      if (trial % 2 === 0) {
        const cancelled = await mutate(shop, 'cancelAppointment', {
          ...{ appointmentId: outcome.appointment.id, version: 1, idempotencyKey: randomUUID() },
        });
        expect(cancelled.outcome.__typename).toBe('AppointmentCancelled');
        expect(await offered(person, salon, segments, from, to)).toEqual(slots);
      }

      // Whatever else is offered could be had as well.
      for (const other of await offered(person, salon, segments, from, to)) {
        if (random() > 6 / slots.length) continue;
        const one = await hold(person, salon, { startsAt: other.startsAt, segments });
        expect(one).toMatchObject({ __typename: 'Hold', price: other.price, segments: other.segments });
        const released = await mutate(person, 'releaseHold', { holdToken: one.token });
        expect(released.outcome.__typename).toBe('HoldReleased');
      }

      // Not offered: refused, and the next start that is named is the next that was offered.
      const now = new Set(
        (await offered(person, salon, segments, from, to)).map(({ startsAt }) => new Date(startsAt).getTime()),
      );
      for (let n = 0; n < 4; n += 1) {
        const start = from + Math.floor(random() * ((to - from) / minute / 5)) * 5 * minute;
        if (now.has(start)) continue;
        const refusal = await hold(person, salon, { startsAt: new Date(start).toISOString(), segments });
        expect(['SlotTaken', 'OutsideBookingWindow']).toContain(refusal.__typename);
        const next = [...now].filter((each) => each > start).sort((a, b) => a - b)[0];
        if (refusal.__typename === 'SlotTaken' && next !== undefined) {
          expect(new Date(refusal.nextStartsAt).toISOString()).toBe(new Date(next).toISOString());
        }
      }
    }
  },
);

/** Late, early and split windows, over midnight and over the change. */
async function keepOddHours(salon: Salon, pick: <Item>(items: readonly Item[]) => Item): Promise<void> {
  const manager = salon.member(['hours.write']);
  const week = (windows: readonly (readonly [string, string])[], from: string, to: string) =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((dayOfWeek) => windows.map(([a, b]) => ({ dayOfWeek, [from]: a, [to]: b })));
  const opening = pick([
    [['00:00', '24:00']],
    [['19:30', '28:00']],
    [
      ['00:30', '05:15'],
      ['13:00', '23:30'],
    ],
  ] as const);
  const opened = await manager(
    `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
    {
      input: { locationId: salon.location, windows: week(opening, 'opens', 'closes') },
    },
  );
  expect(opened.data.setOpeningHours.__typename).toBe('OpeningHoursSet');
  for (const { id } of [salon.aoi, salon.ren]) {
    const windows = pick([
      [['00:00', '24:00']],
      [['20:00', '27:00']],
      [
        ['01:00', '04:10'],
        ['14:05', '23:00'],
      ],
    ] as const);
    const worked = await manager(
      `mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { __typename } }`,
      {
        input: { staffMemberId: toId('stf', id), locationId: salon.location, windows: week(windows, 'starts', 'ends') },
      },
    );
    expect(worked.data.setWorkingHours.__typename).toBe('WorkingHoursSet');
  }
}

/** A spa for one or two at a time, with a bath while the mask sets, and extras. */
interface Spa {
  readonly variation: string;
  readonly addOn: string;
}

async function equip(salon: Salon, pick: <Item>(items: readonly Item[]) => Item): Promise<Spa> {
  const { catalog, locationId, aoi, ren } = salon;
  const [room, bath] = [newId(), newId()];
  const addOn = await catalog.addOn({ maxQuantity: 2 });
  const service = await catalog.service({ addOns: [{ addOnId: addOn, required: false, displayOrder: 1 }] });
  for (const units of pick([[1], [2], [1, 1]])) await catalog.thing({ locationId, typeId: room, units });
  const tub = await catalog.thing({ locationId, kind: 'DEVICE', typeId: bath });
  const spa = await catalog.variation(service, {
    ...{ durationMinutes: 75, bufferAfterMinutes: pick([0, 10]), processing: { startMinutes: 20, minutes: 30 } },
    requirements: [
      { id: newId(), typeId: room, resourceId: null, quantity: 1, phase: 'WHOLE' },
      { id: newId(), typeId: null, resourceId: tub, quantity: 1, phase: 'PROCESSING' },
    ],
  });
  const performs = [salon.cut, salon.colour].map((id) => fromId('var', id) as string);
  for (const { id, memberId } of [aoi, ren]) {
    await catalog.staff(
      [...performs, { variationId: spa, priceMinor: id === aoi.id ? 9_000 : null, durationMinutes: null }],
      { memberId },
      id,
    );
  }
  await scheduling.settled();
  return { variation: toId('var', spa), addOn: toId('add', addOn) };
}

function wish(salon: Salon, spa: Spa, pick: <Item>(items: readonly Item[]) => Item): readonly object[] {
  const [aoi, ren] = [toId('stf', salon.aoi.id), toId('stf', salon.ren.id)];
  const one = (variationId: string, more: object = {}) => ({ variationId, ...more });
  return pick([
    [one(salon.cut)],
    [one(salon.cut, { staff: { anyOf: [aoi] } })],
    [one(salon.colour, { staff: { noneOf: [ren] } })],
    [one(salon.colour), one(salon.cut, { pauseBeforeMinutes: 10 })],
    [one(salon.cut, { staff: { anyOf: [aoi, ren] } }), one(salon.cut)],
    [one(salon.cut, { staff: { allOf: [aoi, ren] } })],
    [one(spa.variation, { addOnIds: [spa.addOn, spa.addOn] })],
    [one(spa.variation), one(salon.cut)],
    [one(spa.variation, { staff: { allOf: [ren], anyOf: [aoi] } })],
  ]);
}

interface OfferedSlot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly price: { amountMinor: number; currency: string };
  readonly segments: readonly object[];
}

async function offered(
  person: ReturnType<Salon['customer']>,
  salon: Salon,
  segments: readonly object[],
  from: number,
  to: number,
): Promise<readonly OfferedSlot[]> {
  const { data, errors } = await person(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt endsAt price { amountMinor currency }
      segments { startsAt endsAt variation { id } staffMember { id } } } } }`,
    {
      input: {
        locationId: salon.location,
        segments,
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.availability.slots;
}
