import { randomUUID } from 'node:crypto';
import { readPaymentToken, fromId, newId, toId } from '@openslot/service';
import { book, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
});
afterAll(() => scheduling.stop());

const day = (n: number) => `2027-03-${String(n).padStart(2, '0')}`;
const money = (amountMinor: number) => ({ amountMinor, currency: 'JPY' });
const bookWith = (holdToken: string, more: object = {}) => ({
  ...{ holdToken, acceptPolicy: true, idempotencyKey: randomUUID() },
  ...more,
});

test('a person books what was held, and keeps its price, people and policy', async () => {
  const person = salon.customer();
  const startsAt = tokyo('10:00', day(5));
  const held = await hold(person, salon, {
    startsAt,
    segments: [
      { variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } },
      { variationId: salon.colour, staff: { anyOf: [toId('stf', salon.ren.id)] }, pauseBeforeMinutes: 15 },
    ],
  });

  expect(held).toMatchObject({
    __typename: 'Hold',
    startsAt: `${day(5)}T10:00:00+09:00`,
    endsAt: `${day(5)}T12:45:00+09:00`,
    price: money(18_600),
    deposit: null,
    policy: {
      text: 'Half within a day.',
      steps: [{ noticeMinutes: 1440, fee: money(9_300) }],
      noShowFee: money(18_600),
    },
  });
  const { outcome } = await mutate(person, 'bookAppointment', bookWith(held.token, { note: '前髪は短めに' }));
  expect(outcome).toMatchObject({
    __typename: 'AppointmentBooked',
    paymentDue: null,
    appointment: {
      status: 'CONFIRMED',
      version: 1,
      startsAt: `${day(5)}T10:00:00+09:00`,
      endsAt: `${day(5)}T12:45:00+09:00`,
      timeZone: 'Asia/Tokyo',
      price: money(18_600),
      business: { id: toId('biz', salon.businessId) },
      location: { id: salon.location },
      segments: [
        {
          startsAt: `${day(5)}T10:00:00+09:00`,
          endsAt: `${day(5)}T11:00:00+09:00`,
          price: money(6_600),
          variation: { id: salon.cut },
          staffMember: { id: toId('stf', salon.aoi.id) },
        },
        {
          startsAt: `${day(5)}T11:15:00+09:00`,
          endsAt: `${day(5)}T12:45:00+09:00`,
          price: money(12_000),
          variation: { id: salon.colour },
          staffMember: { id: toId('stf', salon.ren.id) },
        },
      ],
      cancellation: { possible: true, feeNow: { amountMinor: 0 }, freeUntil: `${day(4)}T10:00:00+09:00` },
    },
  });
  expect(outcome.appointment.number).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
  expect(await read(person, outcome.appointment.id)).toEqual(outcome.appointment);

  const [row] = await scheduling.database.admin`
    select local_start::text, local_date::text, source, created_by_kind, customer_note_enc::text as note,
           (select array_agg(starts_at || ' ' || owner_kind order by starts_at) from scheduling.allocation a
             where a.appointment_id = p.id and expires_at is null) as time
      from scheduling.appointment p where id = ${fromId('apt', outcome.appointment.id)}`;
  expect(row).toEqual({
    ...{ local_start: `${day(5)} 10:00:00`, local_date: day(5), source: 'ONLINE', created_by_kind: 'CUSTOMER' },
    note: expect.not.stringContaining(Buffer.from('前髪').toString('hex')),
    // The colour works by itself from 30 to 70 minutes: Ren is free for others meanwhile.
    time: [`${day(5)} 01:00:00+00 SEGMENT`, `${day(5)} 02:15:00+00 SEGMENT`, `${day(5)} 03:25:00+00 SEGMENT`],
  });
});

test('the hold has ended, and cannot be booked or released again', async () => {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt: tokyo('10:00', day(6)) });
  await mutate(person, 'bookAppointment', bookWith(held.token));

  await refused(scheduling, async () => {
    expect((await mutate(person, 'bookAppointment', bookWith(held.token))).outcome.__typename).toBe('HoldExpired');
    expect((await mutate(person, 'releaseHold', { holdToken: held.token })).outcome.__typename).toBe('HoldExpired');
  });
});

test('whoever has the token may book it, as the token says', async () => {
  const held = await hold(salon.nobody(), salon, { startsAt: tokyo('12:00', day(6)) });

  expect((await mutate(salon.customer(), 'bookAppointment', bookWith(held.token))).outcome.__typename).toBe(
    'AppointmentBooked',
  );
});

test.each([
  ['expired', async () => (await expiredHold()).token, {}, 'HoldExpired'],
  ['released', async () => (await releasedHold()).token, {}, 'HoldExpired'],
  ['forged', () => forged(), {}, 'HoldExpired'],
  ['nonsense', () => 'nonsense', {}, 'HoldExpired'],
  ['without the policy', async () => (await liveHold()).token, { acceptPolicy: false }, 'PolicyNotAccepted'],
  ['with an endless note', async () => (await liveHold()).token, { note: 'あ'.repeat(4_097) }, 'InvalidInput'],
  ['without a key', async () => (await liveHold()).token, { idempotencyKey: '' }, 'InvalidInput'],
])('a hold that is %s books nothing', async (_, token, more, expected) => {
  const input = bookWith(await token(), more);

  const { outcome } = await refused(scheduling, () => mutate(salon.customer(), 'bookAppointment', input));

  expect(outcome.__typename).toBe(expected);
});

let hour = 10;
const liveHold = () => {
  hour += 1;
  return hold(salon.customer(), salon, { startsAt: tokyo(`${hour}:00`, day(8)) });
};
const releasedHold = async () => {
  const held = await liveHold();
  await mutate(salon.nobody(), 'releaseHold', { holdToken: held.token });
  return held;
};
const expiredHold = async () => {
  const held = await liveHold();
  await scheduling.database
    .admin`update scheduling.hold set expires_at = clock.now() where id = ${fromId('hld', held.id)}`;
  return held;
};
const forged = async () => {
  const { token } = await liveHold();
  return `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
};

test('a retry is told the same, another request with its key is not', async () => {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt: tokyo('10:00', day(7)) });
  const input = bookWith(held.token, { note: 'one' });

  const first = await mutate(person, 'bookAppointment', input);
  await refused(scheduling, async () => {
    expect(await mutate(person, 'bookAppointment', input)).toEqual(first);
    const other = await mutate(person, 'bookAppointment', { ...input, note: 'two' });
    expect(other.outcome.__typename).toBe('IdempotencyMismatch');
  });
});

test('twins of one request make one appointment', async () => {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt: tokyo('11:00', day(7)) });
  const input = bookWith(held.token);

  const answers = await Promise.all(Array.from({ length: 6 }, () => mutate(person, 'bookAppointment', input)));

  expect(new Set(answers.map(({ outcome }) => outcome.appointment.id)).size).toBe(1);
});

test('a person is one customer in each organization, who sees the visits in all of them', async () => {
  const userId = newId();
  const person = salon.customer(userId);
  const other = await openSalon(scheduling);
  const here = await book(person, salon, { startsAt: tokyo('10:00', day(9)) });
  const again = await book(person, salon, { startsAt: tokyo('11:00', day(9)) });
  const there = await book(person, other, { startsAt: tokyo('10:00', day(10)) });

  expect(again.customer.id).toBe(here.customer.id);
  expect(there.customer.id).not.toBe(here.customer.id);
  const { data } = await person(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Viewer", id: $id }]) { ... on Viewer {
      upcoming: appointments(filter: { upcoming: true }, first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } }
      all: appointments { edges { node { id } } }
      past: appointments(filter: { upcoming: false }) { edges { node { id } } }
      cancelled: appointments(filter: { status: [CANCELLED] }) { edges { node { id } } } } } }`,
    { id: toId('usr', userId) },
  );
  const ids = (list: { edges: { node: { id: string } }[] }) => list.edges.map(({ node }) => node.id);
  const [viewer] = data._entities;
  expect(ids(viewer.upcoming)).toEqual([here.id, again.id]);
  expect(viewer.upcoming.pageInfo.hasNextPage).toBe(true);
  expect(ids(viewer.all)).toEqual([there.id, again.id, here.id]);
  expect(ids(viewer.past)).toEqual([]);
  expect(ids(viewer.cancelled)).toEqual([]);
  await scheduling.settled();
  const met = await published(scheduling, 'scheduling.customer.met.v1');
  expect(met.filter(({ data }) => data.userId === userId).map(({ data }) => toId('cus', data.customerId))).toEqual([
    here.customer.id,
    there.customer.id,
  ]);
});

test('booking at the last moment: the payment cannot come after the start', async () => {
  const strict = await openSalon(scheduling, { deposit: { percent: 30 }, settings: { maxLiveHolds: 50 } });
  const person = strict.customer();
  const soon = await hold(person, strict, { startsAt: tokyo('10:00') });
  await scheduling.database.setClock(tokyo('09:50'));
  const late = await hold(person, strict, { startsAt: tokyo('10:15') });

  const { outcome } = await mutate(person, 'bookAppointment', bookWith(late.token));
  await scheduling.database.setClock(monday);

  expect(soon.deposit).toEqual(money(1_980));
  expect(outcome.appointment.status).toBe('PENDING_PAYMENT');
  const { deadline, paymentToken, ...due } = outcome.paymentDue;
  expect(due).toEqual({ amount: money(1_980), plusTax: false });
  expect(deadline).toMatch(/^2027-03-01T10:05:00(\.\d+)?\+09:00$/);
  expect(await readPaymentToken(scheduling.deps.paymentTokenSecret, paymentToken)).toEqual({
    appointmentId: fromId('apt', outcome.appointment.id),
    organizationId: strict.organizationId,
    businessId: strict.businessId,
    customerId: fromId('cus', outcome.appointment.customer.id),
    requirement: 'DEPOSIT',
    amountMinor: 1_980,
    currency: 'JPY',
    deadline: new Date(deadline),
  });
  const rows = await scheduling.database.admin`
    select expires_at from scheduling.allocation where appointment_id = ${fromId('apt', outcome.appointment.id)}`;
  expect(rows.map((row) => row['expires_at'])).toEqual([new Date(deadline)]);
});
