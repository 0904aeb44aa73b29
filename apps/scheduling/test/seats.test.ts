import { randomUUID } from 'node:crypto';
import { paymentSucceeded } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent, type GraphqlClient } from '@openslot/testing';
import { guest, monday, mutate, published, refused, tokyo, withGuestToken } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import {
  ask,
  attend,
  bookSeats,
  dateOf,
  freePlaces,
  holdSeats,
  miscounted,
  openStudio,
  plan,
  readSession,
  readVisit,
  seatsOf,
  type Studio,
} from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
let prepaid: Studio;
let asking: Studio;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
  prepaid = await openStudio(scheduling, { deposit: { percent: 50 } });
  asking = await openStudio(scheduling, { settings: { approval: 'ALWAYS', pendingBlocks: false } });
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));
afterEach(async () => {
  await scheduling.settled();
  expect(await miscounted(scheduling)).toEqual([]);
});

let day = 1;
/** A session on a day of its own: eleven o'clock. */
const planned = async (wish: object = {}, at = studio) => {
  day += 1;
  return plan(at, { startsAt: tokyo('11:00', dateOf(day)), ...wish });
};
const here = (time: string) => tokyo(time, dateOf(day));

describe('places are held', () => {
  test('at a pinned price, for everybody, and given back', async () => {
    const session = await planned();
    const held = await holdSeats(studio.nobody(), session.id, 2);

    expect(held).toMatchObject({
      ...{ __typename: 'Hold', price: { amountMinor: 4_000, currency: 'JPY' }, deposit: null },
      ...{ startsAt: session.startsAt, endsAt: session.endsAt, expiresAt: expect.stringContaining('T09:10:00') },
      segments: [{ staffMember: { id: toId('stf', studio.aoi.id) } }, {}],
    });
    expect(await freePlaces(studio, session)).toBe(1);
    expect((await mutate(studio.nobody(), 'releaseHold', { holdToken: held.token })).outcome.__typename).toBe(
      'HoldReleased',
    );
    expect(await freePlaces(studio, session)).toBe(3);
  });

  test('never more than there are', async () => {
    const session = await planned({ waitlistMax: 5 });
    await holdSeats(studio.nobody(), session.id, 2);

    expect(await refused(scheduling, () => holdSeats(studio.customer(), session.id, 2))).toMatchObject({
      ...{ __typename: 'SessionFull', freePlaces: 1, waitlistMax: 5 },
    });
    expect(await holdSeats(studio.customer(), session.id, 1)).toMatchObject({ __typename: 'Hold' });
  });

  test('a retry gets the same hold', async () => {
    const session = await planned();
    const more = { idempotencyKey: randomUUID() };
    const [one, other] = [
      await holdSeats(studio.nobody(), session.id, 1, more),
      await holdSeats(studio.nobody(), session.id, 1, more),
    ];

    expect(other.token).toBe(one.token);
    expect(await freePlaces(studio, session)).toBe(2);
    expect(await holdSeats(studio.nobody(), session.id, 2, more)).toMatchObject({ __typename: 'IdempotencyMismatch' });
  });

  test('places that expired are taken over at once; their token buys nothing', async () => {
    const session = await planned({ capacity: 1 });
    const [late, next] = [studio.customer(), studio.customer()];
    const held = await holdSeats(late, session.id);
    await scheduling.database
      .admin`update scheduling.due set due_at = due_at + interval '1 hour' where kind = 'hold_sweep'`;
    await scheduling.database.advanceClock({ minutes: 10 });

    const taken = await holdSeats(next, session.id);
    expect(taken).toMatchObject({ __typename: 'Hold' });
    expect(await bookSeats(late, held.token)).toMatchObject({ __typename: 'HoldExpired' });
    expect(await bookSeats(next, taken.token)).toMatchObject({ __typename: 'AppointmentBooked' });
  });

  test('the sweep tidies', async () => {
    const session = await planned();
    await holdSeats(studio.nobody(), session.id, 3);
    await scheduling.database.advanceClock({ minutes: 10 });
    await scheduling.settled();

    expect(await freePlaces(studio, session)).toBe(3);
  });

  test.each([
    [
      'an unknown session',
      async () => toId('cls', newId()),
      1,
      {},
      { __typename: 'InvalidInput', fields: [{ path: ['classSessionId'] }] },
    ],
    [
      'a larger party than the class takes',
      async () => (await planned()).id,
      4,
      {},
      { __typename: 'InvalidInput', fields: [{ path: ['quantity'], message: 'For 1 to 3 people.' }] },
    ],
    [
      'another price',
      async () => (await planned()).id,
      2,
      { expectedPrice: 2_000 },
      { __typename: 'PriceChanged', price: { amountMinor: 4_000 } },
    ],
    [
      'no key of one’s own',
      async () => (await planned()).id,
      1,
      { idempotencyKey: 'x' },
      { __typename: 'InvalidInput', fields: [{ path: ['idempotencyKey'] }] },
    ],
    [
      'a time too far off',
      async () => (await planned({ startsAt: tokyo('11:00', '2027-06-01') })).id,
      1,
      {},
      { __typename: 'OutsideBookingWindow' },
    ],
    [
      'one called off',
      async () => {
        const session = await planned();
        await ask(studio.planner, 'cancelSession', { classSessionId: session.id, version: 1 });
        return session.id;
      },
      1,
      {},
      { __typename: 'WrongState', status: 'CANCELLED' },
    ],
    [
      'one under preparation',
      async () => (await planned({ published: false })).id,
      1,
      {},
      { __typename: 'InvalidInput', fields: [{ path: ['classSessionId'] }] },
    ],
  ] as const)('not of %s', async (_, session, quantity, more, expected) => {
    const id = await session();

    expect(await refused(scheduling, () => holdSeats(studio.nobody(), id, quantity, more))).toMatchObject(expected);
  });
});

describe('places are booked', () => {
  test('as a visit with a place each, of a customer who has no other there', async () => {
    const session = await planned();
    const customer = studio.customer();
    const visit = await attend(customer, session.id, 2);

    expect(visit).toMatchObject({
      ...{ status: 'CONFIRMED', startsAt: session.startsAt, endsAt: session.endsAt, price: { amountMinor: 4_000 } },
      segments: [
        {
          price: { amountMinor: 2_000 },
          seat: { status: 'BOOKED', session: { id: session.id }, appointment: { id: visit.id } },
        },
        { price: { amountMinor: 2_000 }, seat: { status: 'BOOKED', customer: { id: visit.customer.id } } },
      ],
    });
    expect(await freePlaces(studio, session)).toBe(1);
    expect(await refused(scheduling, () => holdSeats(customer, session.id))).toMatchObject({
      __typename: 'AlreadyInSession',
    });
    await scheduling.settled();
    const told = (await published(scheduling, 'scheduling.seat.booked.v1')).filter(
      ({ data }) => data.sessionId === fromId('cls', session.id),
    );
    expect(told).toHaveLength(2);
    expect(told[0]?.data).toMatchObject({ appointmentId: fromId('apt', visit.id), listMinor: 2_000, currency: 'JPY' });
  });

  test('not twice by two holds of one person', async () => {
    const session = await planned();
    const customer = studio.customer();
    const [one, other] = [await holdSeats(customer, session.id), await holdSeats(customer, session.id)];
    await bookSeats(customer, one.token);

    expect(await refused(scheduling, () => bookSeats(customer, other.token))).toMatchObject({
      __typename: 'AlreadyInSession',
    });
  });

  test('by guests, who can give one up with their token', async () => {
    const session = await planned();
    const held = await holdSeats(studio.nobody(), session.id, 2);
    const booked = await bookSeats(studio.nobody(), held.token, { guest });
    const client = await withGuestToken(scheduling, booked.guestToken);
    const [seat] = seatsOf(await readVisit(client, booked.appointment.id));

    const { outcome } = await ask(client, 'cancelSeat', {
      seatId: seat?.id,
      version: seat?.version,
      idempotencyKey: randomUUID(),
    });
    expect(outcome).toMatchObject({ __typename: 'SeatCancelled', appointment: { price: { amountMinor: 2_000 } } });
  });

  test('by the staff, for a customer, until it begins and with nothing due in advance', async () => {
    const session = await planned({ capacity: 2 }, prepaid);
    const visit = await attend(prepaid.customer(), (await plan(prepaid, { startsAt: here('15:00') })).id);
    const wish = { customerId: visit.customer.id };
    await scheduling.database.setClock(here('10:55'));

    const held = await holdSeats(prepaid.planner, session.id, 1, wish);
    expect(held).toMatchObject({ __typename: 'Hold', deposit: null });
    const booked = await bookSeats(prepaid.planner, held.token);
    expect(booked).toMatchObject({
      paymentDue: null,
      appointment: { status: 'CONFIRMED', customer: { id: visit.customer.id } },
    });
    const [row] = await scheduling.database.admin`
      select created_by_kind as by, source from scheduling.appointment where id = ${fromId('apt', booked.appointment.id)}`;
    expect(row).toEqual({ by: 'STAFF', source: 'STAFF' });
    expect(await refused(scheduling, () => holdSeats(prepaid.planner, session.id, 1, wish))).toMatchObject({
      __typename: 'AlreadyInSession',
    });
    const strangers = [prepaid.customer(), prepaid.nobody(), prepaid.member(['session.write']), studio.planner];
    const codes = [];
    for (const client of strangers) {
      const input = { classSessionId: session.id, idempotencyKey: randomUUID(), ...wish };
      codes.push((await refused(scheduling, () => ask(client, 'holdSeats', input))).code);
    }
    expect(codes).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    const unknown = await refused(scheduling, () =>
      holdSeats(prepaid.planner, session.id, 1, { customerId: studio.yoga.replace('var', 'cus') }),
    );
    expect(unknown).toMatchObject({ __typename: expect.stringMatching(/InvalidInput|NotReadyYet/) });
  });

  test('a deposit holds them until it is paid, and late money takes them again', async () => {
    const session = await planned({ capacity: 2 }, prepaid);
    const customer = prepaid.customer();
    const held = await holdSeats(customer, session.id, 2);
    const { appointment, paymentDue } = await bookSeats(customer, held.token);
    expect([appointment.status, seatsOf(appointment)[0]?.status, paymentDue.amount]).toEqual([
      'PENDING_PAYMENT',
      'HELD',
      { amountMinor: 2_000 },
    ]);

    await scheduling.database.advanceClock({ minutes: 15 });
    await scheduling.settled();
    expect(await readVisit(customer, appointment.id)).toMatchObject({
      status: 'EXPIRED',
      segments: [{ seat: { status: 'EXPIRED' } }, {}],
    });
    await pay(appointment);
    expect(await readVisit(customer, appointment.id)).toMatchObject({
      status: 'CONFIRMED',
      segments: [{ seat: { status: 'BOOKED' } }, {}],
    });
    expect(await freePlaces(studio, session)).toBe(0);
  });

  test('late money buys nothing where others have them', async () => {
    const session = await planned({ capacity: 1 }, prepaid);
    const customer = prepaid.customer();
    const { appointment } = await bookSeats(customer, (await holdSeats(customer, session.id)).token);
    await scheduling.database.advanceClock({ minutes: 15 });
    await scheduling.settled();
    await holdSeats(prepaid.customer(), session.id);
    await pay(appointment);

    expect(await readVisit(customer, appointment.id)).toMatchObject({
      status: 'EXPIRED',
      segments: [{ seat: { status: 'EXPIRED' } }],
    });
    const told = await published(scheduling, 'scheduling.appointment.payment_unusable.v1');
    expect(told.filter(({ subject }) => subject === fromId('apt', appointment.id))).toHaveLength(1);
  });

  const pay = async (visit: { id: string; customer: { id: string } }) => {
    await publishEvent(scheduling.deps.bus, paymentSucceeded, {
      ...{ organizationId: prepaid.organizationId, id: newId(), version: 2 },
      data: {
        ...{ appointmentId: fromId('apt', visit.id) as string, customerId: fromId('cus', visit.customer.id) as string },
        ...{
          purpose: 'DEPOSIT',
          provider: 'SANDBOX',
          status: 'SUCCEEDED',
          amountMinor: 2_000,
          refundedMinor: 0,
          currency: 'JPY',
        },
      },
    });
    await scheduling.settled();
  };

  test('what waits for approval without blocking may be taken over, and is approved while it may be had', async () => {
    const session = await planned({ capacity: 1 }, asking);
    const [first, second] = [asking.customer(), asking.customer()];
    const waiting = await attend(first, session.id);
    expect(waiting).toMatchObject({ status: 'PENDING_APPROVAL', segments: [{ seat: { status: 'HELD' } }] });
    const rival = await attend(second, session.id);
    const decide = ({ id, version }: { id: string; version: number }, approve = true) =>
      mutate(asking.member(['appointment.read', 'appointment.decide']), 'decideAppointment', {
        appointmentId: id,
        version,
        approve,
      });

    expect((await decide(rival)).outcome).toMatchObject({ __typename: 'AppointmentChanged' });
    expect((await decide(waiting)).outcome).toMatchObject({ __typename: 'SlotTaken' });
    await mutate(second, 'cancelAppointment', { appointmentId: rival.id, version: 2, idempotencyKey: randomUUID() });
    expect((await decide(waiting)).outcome).toMatchObject({ __typename: 'AppointmentChanged' });
    expect(await readVisit(first, waiting.id)).toMatchObject({
      status: 'CONFIRMED',
      segments: [{ seat: { status: 'BOOKED' } }],
    });
  });

  test('a visit to a session is not moved by itself', async () => {
    const session = await planned();
    const customer = studio.customer();
    const { id, version } = await attend(customer, session.id);
    const { outcome } = await refused(scheduling, () =>
      mutate(customer, 'rescheduleAppointment', {
        appointmentId: id,
        version,
        startsAt: here('15:00'),
        idempotencyKey: randomUUID(),
      }),
    );

    expect(outcome).toMatchObject({
      fields: [{ path: ['appointmentId'], message: expect.stringContaining('cannot be moved') }],
    });
  });
});

describe('seats are seen', () => {
  test('by members who see visits there, by their customers, and by nobody else', async () => {
    const session = await planned();
    const userId = newId();
    const visit = await attend(studio.customer(userId), session.id, 2);
    const [seat] = seatsOf(visit);
    const seats = async (client: GraphqlClient) => (await readSession(client, session.id)).seats?.edges.length ?? null;
    const entity = async (client: GraphqlClient) => {
      const { data } = await client(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Seat { id } } }`,
        {
          of: [{ __typename: 'Seat', id: seat?.id }],
        },
      );
      return data._entities[0] !== null;
    };
    const own = studio.member(['appointment.read.own'], { memberId: studio.aoi.memberId });

    expect(await Promise.all([seats(studio.planner), seats(own)])).toEqual([2, 2]);
    expect(
      await Promise.all(
        [studio.member(['session.write']), studio.customer(userId), studio.nobody(), prepaid.planner].map(seats),
      ),
    ).toEqual([null, null, null, null]);
    expect(await Promise.all([studio.planner, own, studio.customer(userId)].map(entity))).toEqual([true, true, true]);
    expect(
      await Promise.all(
        [studio.member(['session.write']), studio.customer(), studio.nobody(), prepaid.planner].map(entity),
      ),
    ).toEqual([false, false, false, false]);

    const { data } = await studio.customer(userId)(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Viewer { seats { edges { node { status session { startsAt } } } } } } }`,
      { of: [{ __typename: 'Viewer', id: toId('usr', userId) }] },
    );
    expect(data._entities[0].seats.edges).toEqual(
      Array.from({ length: 2 }, () => ({ node: { status: 'BOOKED', session: { startsAt: session.startsAt } } })),
    );
  });
});
