import { randomUUID } from 'node:crypto';
import { toId } from '@openslot/service';
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
    const person = salon.customer();
    const shop = salon.member(['appointment.read', 'appointment.write']);
    const [from, to] = [startOf(day) - 1440 * minute, startOf(day) + 2 * 1440 * minute];

    for (let trial = 0; trial < trialsPerZone; trial += 1) {
      const segments = wish(salon, pick);
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

function wish(salon: Salon, pick: <Item>(items: readonly Item[]) => Item): readonly object[] {
  const [aoi, ren] = [toId('stf', salon.aoi.id), toId('stf', salon.ren.id)];
  const one = (variationId: string, more: object = {}) => ({ variationId, ...more });
  return pick([
    [one(salon.cut)],
    [one(salon.cut, { staff: { anyOf: [aoi] } })],
    [one(salon.colour, { staff: { noneOf: [ren] } })],
    [one(salon.colour), one(salon.cut, { pauseBeforeMinutes: 10 })],
    [one(salon.cut, { staff: { anyOf: [aoi, ren] } }), one(salon.cut)],
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
