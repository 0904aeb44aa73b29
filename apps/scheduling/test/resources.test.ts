import { randomUUID } from 'node:crypto';
import { workerAccess } from '@openslot/database';
import { paymentSucceeded } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { timeOf } from '../src/appointment/change.loaders.ts';
import { segmentsOfOne } from '../src/appointment/segment.store.ts';
import { hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let rooms: readonly string[];
let steamer: string;
let bikes: string;
let soda: string;
let spa: string;
let ride: string;

/** A spa takes a room with its buffers, and a steamer while the colour works; riding a bike takes one of two bikes alone. */
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, pendingBlocks: true } });
  const { catalog, locationId } = salon;
  const roomType = newId();
  rooms = await Promise.all([1, 2].map(() => catalog.thing({ typeId: roomType, locationId })));
  steamer = await catalog.thing({ kind: 'DEVICE', locationId });
  bikes = await catalog.thing({ kind: 'DEVICE', units: 2, locationId });
  soda = await catalog.addOn();
  const need = (given: object) => ({ id: newId(), typeId: null, resourceId: null, quantity: 1, ...given });
  const [spaService, rideService] = [
    await catalog.service({
      addOns: [{ addOnId: soda, required: false, displayOrder: 1 }],
      requirements: [need({ typeId: roomType, phase: 'WHOLE' as const }) as never],
    }),
    await catalog.service({ kind: 'RENTAL', requirements: [need({ resourceId: bikes, phase: 'WHOLE' }) as never] }),
  ];
  spa = await catalog.variation(spaService, {
    ...{
      durationMinutes: 90,
      priceMinor: 12_000,
      bufferAfterMinutes: 10,
      processing: { startMinutes: 30, minutes: 40 },
    },
    requirements: [need({ resourceId: steamer, phase: 'PROCESSING' }) as never],
  });
  ride = await catalog.variation(rideService, { durationMinutes: 120, priceMinor: 3_000 });
  for (const person of [salon.aoi, salon.ren]) {
    await catalog.staff([fromId('var', salon.cut) as string, spa], { memberId: person.memberId }, person.id);
  }
  await scheduling.settled();
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const stf = (id: string) => toId('stf', id);
const withSoda = (who: string, more: object = {}) => [
  { variationId: toId('var', spa), staff: { anyOf: [stf(who)], ...more }, addOnIds: [toId('add', soda)] },
];
const fields = `id version status startsAt endsAt price { amountMinor } segments { staffMember { id } price { amountMinor }
  resources { unit resource { id } staffMember { id } } addOns { quantity minutes price { amountMinor } addOn { id } } }`;

async function booked(startsAt: string, segments: readonly object[], client = salon.customer()) {
  const held = await hold(client, salon, { startsAt, segments });
  if (held.__typename !== 'Hold') throw new Error(JSON.stringify(held));
  const { outcome, code } = await mutate(client, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`${JSON.stringify(outcome)} ${code}`);
  const id = outcome.appointment.id as string;
  return { client, id, uuid: fromId('apt', id) as string, customerId: fromId('cus', outcome.appointment.customer.id) };
}

/** What is taken for a visit: who or what, which unit, from when to when, by the clock of Tokyo. */
async function taken(appointmentId: string) {
  const rows = await scheduling.database.admin`
    select resource_id, unit, to_char(timezone('Asia/Tokyo', starts_at), 'DD HH24:MI') as from, to_char(timezone('Asia/Tokyo', ends_at), 'HH24:MI') as to
      from scheduling.allocation where appointment_id = ${appointmentId}`;
  return rows.map((row) => `${nameOf(row['resource_id'])} ${row['unit']} ${row['from']}-${row['to']}`).sort();
}
const nameOf = (id: string) =>
  Object.entries({ aoi: salon.aoi.id, ren: salon.ren.id, room1: rooms[0], room2: rooms[1], steamer, bikes }).find(
    ([, known]) => known === id,
  )?.[0];

/** The same, derived from what is stored of the visit. */
async function derived(appointmentId: string) {
  const { database } = scheduling.deps;
  const segments = await database.read(workerAccess(salon.organizationId), (tx) =>
    segmentsOfOne(tx, salon.organizationId, appointmentId),
  );
  const wall = (minute: number) => new Date((minute + 540) * 60_000).toISOString();
  return timeOf(segments)
    .map(
      ({ resourceId, unit, from, to }) =>
        `${nameOf(resourceId)} ${unit} ${wall(from).slice(8, 16).replace('T', ' ')}-${wall(to).slice(11, 16)}`,
    )
    .sort();
}

describe('a visit that takes several resources', () => {
  it('takes all of them, by staff, room and device, with what was added', async () => {
    const { client, id, uuid } = await booked(tokyo('10:00', '2027-03-02'), withSoda(salon.aoi.id));

    const visit = await read(client, id, fields);
    expect(visit).toMatchObject({
      ...{ startsAt: '2027-03-02T10:00:00+09:00', endsAt: '2027-03-02T11:45:00+09:00', price: { amountMinor: 13_100 } },
      segments: [
        {
          ...{ staffMember: { id: stf(salon.aoi.id) }, price: { amountMinor: 13_100 } },
          addOns: [{ quantity: 1, minutes: 15, price: { amountMinor: 1_100 }, addOn: { id: toId('add', soda) } }],
        },
      ],
    });
    const [room] = visit.segments[0].resources
      .map(({ resource }: { resource: { id: string } }) => nameOf(fromId('res', resource.id) as string))
      .filter((name: string) => name.startsWith('room'));
    const expected = [
      'aoi 1 02 10:00-10:30',
      'aoi 1 02 11:10-11:55',
      `${room} 1 02 10:00-11:55`,
      'steamer 1 02 10:30-11:10',
    ];
    expect(await taken(uuid)).toEqual(expected);
    expect(await derived(uuid)).toEqual(expected);
  });

  it('is told with its resources and add-ons', async () => {
    const { uuid } = await booked(tokyo('14:00', '2027-03-02'), withSoda(salon.aoi.id));
    await scheduling.settled();

    const told = (await published(scheduling, 'scheduling.appointment.booked.v1')).find(
      ({ subject }) => subject === uuid,
    );

    expect(told?.data.segments).toMatchObject([
      {
        ...{ resourceId: salon.aoi.id, listMinor: 13_100 },
        addOns: [{ addOnId: soda, quantity: 1, minutes: 15, priceMinor: 1_100 }],
      },
    ]);
    expect(told?.data.segments[0].resources.map(({ unit }: { unit: number }) => unit)).toEqual([1, 1]);
  });

  it('is held as a whole or not at all: with one steamer there is one spa at a time', async () => {
    await booked(tokyo('10:00', '2027-03-03'), withSoda(salon.aoi.id));

    const second = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('10:00', '2027-03-03'), segments: withSoda(salon.ren.id) }),
    );
    const after = await hold(salon.customer(), salon, {
      ...{ startsAt: tokyo('10:45', '2027-03-03'), segments: withSoda(salon.ren.id) },
    });

    expect(second).toMatchObject({ __typename: 'SlotTaken' });
    expect(after).toMatchObject({ __typename: 'Hold', startsAt: '2027-03-03T10:45:00+09:00' });
    const third = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('11:15', '2027-03-03'), segments: withSoda(salon.ren.id) }),
    );
    expect(third).toMatchObject({ __typename: 'SlotTaken' });
  });

  it('takes two people together, and moves with both', async () => {
    const both = withSoda(salon.aoi.id, { allOf: [stf(salon.ren.id)] });
    const { client, id, uuid } = await booked(tokyo('10:00', '2027-03-04'), both);
    const people = await read(client, id, fields);

    const { outcome } = await mutate(client, 'rescheduleAppointment', {
      ...{ appointmentId: id, version: 1, startsAt: tokyo('10:30', '2027-03-04'), idempotencyKey: randomUUID() },
    });

    const lead = fromId('stf', people.segments[0].staffMember.id) as string;
    const helper = lead === salon.aoi.id ? salon.ren.id : salon.aoi.id;
    const helpers = people.segments[0].resources.flatMap((each: { staffMember: { id: string } | null }) =>
      each.staffMember ? [each.staffMember.id] : [],
    );
    expect(helpers).toEqual([stf(helper)]);
    expect(outcome).toMatchObject({ __typename: 'AppointmentRescheduled', priceDifference: null });
    const now = await taken(uuid);
    expect(now.filter((line) => /^(aoi|ren)/.test(line))).toEqual([
      'aoi 1 04 10:30-11:00',
      'aoi 1 04 11:40-12:25',
      'ren 1 04 10:30-11:00',
      'ren 1 04 11:40-12:25',
    ]);
    expect(now).toHaveLength(6);
    expect(await derived(uuid)).toEqual(now);
    expect((await read(client, id, fields)).segments[0].addOns).toHaveLength(1);
  });

  it('lets go of everything when it is cancelled', async () => {
    const { client, id, uuid } = await booked(tokyo('10:00', '2027-03-05'), withSoda(salon.aoi.id));

    await mutate(client, 'cancelAppointment', { appointmentId: id, version: 1, idempotencyKey: randomUUID() });

    expect(await taken(uuid)).toEqual([]);
    expect(
      await hold(salon.customer(), salon, {
        ...{ startsAt: tokyo('10:00', '2027-03-05'), segments: withSoda(salon.ren.id) },
      }),
    ).toMatchObject({ __typename: 'Hold' });
  });

  it('is booked at the desk in the same way', async () => {
    const desk = salon.member(['appointment.read', 'appointment.write']);
    const input = {
      ...{ locationId: salon.location, startsAt: tokyo('10:00', '2027-03-06'), segments: withSoda(salon.aoi.id) },
      ...{ source: 'PHONE', customer: { name: 'Kit', phone: '03 1234 5678' }, idempotencyKey: randomUUID() },
    };
    const { data } = await desk(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on AppointmentBooked { appointment { ${fields} } } } }`,
      { input },
    );

    const uuid = fromId('apt', data.bookAtDesk.appointment.id) as string;
    expect(data.bookAtDesk.appointment.segments[0].resources).toHaveLength(2);
    expect(await taken(uuid)).toHaveLength(4);
    expect(await derived(uuid)).toEqual(await taken(uuid));
  });
});

describe('what nobody has to do', () => {
  it('takes its units alone, as many as there are', async () => {
    const segments = [{ variationId: toId('var', ride) }];
    const startsAt = tokyo('12:00', '2027-03-08');
    const [first, second] = [await booked(startsAt, segments), await booked(startsAt, segments)];

    const third = await refused(scheduling, () => hold(salon.customer(), salon, { startsAt, segments }));

    expect((await read(first.client, first.id, fields)).segments).toMatchObject([
      { staffMember: null, resources: [{ unit: 1, resource: { id: toId('res', bikes) }, staffMember: null }] },
    ]);
    expect([...(await taken(first.uuid)), ...(await taken(second.uuid))]).toEqual([
      'bikes 1 08 12:00-14:00',
      'bikes 2 08 12:00-14:00',
    ]);
    expect(third.__typename).toBe('SlotTaken');
  });

  it('moves without staff, too', async () => {
    const { client, id, uuid } = await booked(tokyo('15:00', '2027-03-08'), [{ variationId: toId('var', ride) }]);

    const { outcome } = await mutate(client, 'rescheduleAppointment', {
      ...{ appointmentId: id, version: 1, startsAt: tokyo('16:00', '2027-03-08'), idempotencyKey: randomUUID() },
    });

    expect(outcome.__typename).toBe('AppointmentRescheduled');
    expect(await taken(uuid)).toEqual(['bikes 1 08 16:00-18:00']);
    expect(await derived(uuid)).toEqual(['bikes 1 08 16:00-18:00']);
  });
});

describe('a late payment', () => {
  beforeAll(async () => {
    await salon.catalog.depositRule({ percent: 30 });
    await scheduling.settled();
  });
  const pay = (visit: Awaited<ReturnType<typeof booked>>) =>
    publishEvent(scheduling.deps.bus, paymentSucceeded, {
      ...{ organizationId: salon.organizationId, id: newId(), version: 2 },
      data: {
        ...{ appointmentId: visit.uuid, customerId: visit.customerId as string, purpose: 'DEPOSIT' as const },
        ...{ provider: 'SANDBOX' as const, status: 'SUCCEEDED' as const, amountMinor: 3_930, refundedMinor: 0 },
        currency: 'JPY',
      },
    });

  it.each([
    ['takes all of it again', '2027-03-09', false, 'CONFIRMED', 4],
    ['takes nothing where one thing is gone', '2027-03-10', true, 'EXPIRED', 0],
  ] as const)('%s', async (_, day, isGone, status, rows) => {
    const visit = await booked(tokyo('10:00', day), withSoda(salon.aoi.id));
    await scheduling.database.advanceClock({ minutes: 16 });
    await scheduling.settled();
    expect(await taken(visit.uuid)).toEqual([]);
    if (isGone)
      await hold(salon.customer(), salon, { startsAt: tokyo('10:00', day), segments: withSoda(salon.ren.id) });

    await pay(visit);
    await scheduling.settled();

    expect(await read(visit.client, visit.id, 'status')).toEqual({ status });
    expect(await taken(visit.uuid)).toHaveLength(rows);
  });
});
