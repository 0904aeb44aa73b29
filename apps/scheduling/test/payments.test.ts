import { randomUUID } from 'node:crypto';
import { paymentSucceeded, type DataOf, type Envelope } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { deposit: { percent: 30 }, settings: { maxLiveHolds: 50 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let hour = 9;
const nextHour = () => {
  hour += 1;
  return tokyo(`${10 + (hour % 8)}:00`, `2027-03-${String(2 + Math.floor(hour / 8)).padStart(2, '0')}`);
};
const aoi = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];

/** An appointment of Aoi's that waits for its deposit. */
async function unpaid(startsAt = nextHour()) {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt, segments: aoi() });
  const { outcome } = await mutate(person, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });
  return { person, startsAt, ...outcome.appointment } as {
    person: ReturnType<Salon['customer']>;
    startsAt: string;
    id: string;
    version: number;
    customer: { id: string };
  };
}

/** Plays commerce: the deposit of an appointment has been paid. */
const pay = (
  visit: { id: string; customer: { id: string } },
  { id = newId(), ...more }: { id?: string } & Partial<DataOf<typeof paymentSucceeded>> = {},
): Promise<Envelope> =>
  publishEvent(scheduling.deps.bus, paymentSucceeded, {
    ...{ organizationId: salon.organizationId, id, version: 2 },
    data: {
      ...{ appointmentId: fromId('apt', visit.id) as string, customerId: fromId('cus', visit.customer.id) as string },
      ...{ purpose: 'DEPOSIT', provider: 'SANDBOX', status: 'SUCCEEDED', amountMinor: 1_980, refundedMinor: 0 },
      ...{ currency: 'JPY', ...more },
    },
  });

const seen = async ({ person, id }: { person: ReturnType<Salon['customer']>; id: string }) => {
  const { status, version, history } = await read(person, id, 'status version history { edges { node { name } } }');
  return { status, version, history: history.edges.map(({ node }: { node: { name: string } }) => node.name).join(' ') };
};
const unusable = async (id: string) =>
  (await published(scheduling, 'scheduling.appointment.payment_unusable.v1'))
    .filter(({ subject }) => subject === fromId('apt', id))
    .map(({ data }) => data.paymentId);
const expiresAt = async (id: string) => {
  const rows = await scheduling.database
    .admin`select expires_at from scheduling.allocation where appointment_id = ${fromId('apt', id)}`;
  return rows.map((row) => row['expires_at']);
};
const takenBySomebodyElse = (startsAt: string) => hold(salon.customer(), salon, { startsAt, segments: aoi() });

test('a payment in time confirms the appointment, and its time is its own for good', async () => {
  const visit = await unpaid();
  expect(await expiresAt(visit.id)).toEqual([expect.any(Date)]);

  await pay(visit);
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 2, history: 'booked confirmed' });
  expect(await expiresAt(visit.id)).toEqual([null]);
  await scheduling.database.advanceClock({ minutes: 20 });
  await scheduling.settled();
  expect((await seen(visit)).status).toBe('CONFIRMED');
  expect(await unusable(visit.id)).toEqual([]);
});

test('the same payment counts once, however often it comes', async () => {
  const visit = await unpaid();
  const id = newId();
  const event = await pay(visit, { id });
  await scheduling.settled();

  await refused(scheduling, async () => {
    await scheduling.deps.bus.publish([{ topic: paymentSucceeded.topic, envelope: event }], {
      slice: 'commerce',
      epoch: 1,
    });
    await scheduling.settled();
  });
  await pay(visit, { id });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 2, history: 'booked confirmed' });
  expect(await unusable(visit.id)).toEqual([]);
});

test('a second payment of one deposit is unusable', async () => {
  const visit = await unpaid();
  const second = newId();
  await pay(visit);
  await scheduling.settled();

  await pay(visit, { id: second });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 3, history: 'booked confirmed payment_unusable' });
  expect(await unusable(visit.id)).toEqual([second]);
  expect(await expiresAt(visit.id)).toEqual([null]);
});

test('without a payment it expires at the deadline, and its time is free', async () => {
  const visit = await unpaid();
  await scheduling.database.advanceClock({ minutes: 14 });
  await scheduling.settled();
  expect((await seen(visit)).status).toBe('PENDING_PAYMENT');

  await scheduling.database.advanceClock({ minutes: 1 });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'EXPIRED', version: 2, history: 'booked expired' });
  expect(await expiresAt(visit.id)).toEqual([]);
  expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('Hold');
});

test('a late payment takes the same time again', async () => {
  const visit = await unpaid();
  await scheduling.database.advanceClock({ minutes: 15 });
  await scheduling.settled();

  await pay(visit);
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 3, history: 'booked expired confirmed' });
  expect(await expiresAt(visit.id)).toEqual([null]);
  expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('SlotTaken');
});

test('a late payment is unusable when somebody else has the time', async () => {
  const visit = await unpaid();
  const payment = newId();
  await scheduling.database.advanceClock({ minutes: 15 });
  await scheduling.settled();
  expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('Hold');

  await pay(visit, { id: payment });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'EXPIRED', version: 3, history: 'booked expired payment_unusable' });
  expect(await unusable(visit.id)).toEqual([payment]);
  expect(await expiresAt(visit.id)).toEqual([]);
});

test('the time was taken over before the timer came: expired and unusable at once', async () => {
  const visit = await unpaid();
  const payment = newId();
  await scheduling.database.admin`delete from scheduling.due where subject_id = ${fromId('apt', visit.id)}`;
  await scheduling.database.advanceClock({ minutes: 15 });
  expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('Hold');

  await pay(visit, { id: payment });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'EXPIRED', version: 3, history: 'booked expired payment_unusable' });
  expect(await unusable(visit.id)).toEqual([payment]);
});

test('a payment after the deadline, before the timer, confirms it when nobody else has the time', async () => {
  const visit = await unpaid();
  await scheduling.database.admin`delete from scheduling.due where subject_id = ${fromId('apt', visit.id)}`;
  await scheduling.database.advanceClock({ minutes: 16 });

  await pay(visit);
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 2, history: 'booked confirmed' });
});

test('a payment for a cancelled appointment is unusable, and cancelling before it costs nothing', async () => {
  const visit = await unpaid();
  const payment = newId();
  const { outcome } = await mutate(visit.person, 'cancelAppointment', {
    ...{ appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() },
  });
  expect(outcome).toMatchObject({ __typename: 'AppointmentCancelled', fee: null, refund: null });

  await pay(visit, { id: payment });
  await scheduling.settled();

  expect(await seen(visit)).toEqual({ status: 'CANCELLED', version: 3, history: 'booked cancelled payment_unusable' });
  expect(await unusable(visit.id)).toEqual([payment]);
});

test('a payment that comes after the start is unusable', async () => {
  const visit = await unpaid();
  await scheduling.database.setClock(visit.startsAt);

  await pay(visit);
  await scheduling.settled();

  expect((await seen(visit)).status).toBe('EXPIRED');
  expect(await unusable(visit.id)).toHaveLength(1);
});

test('payments for other purposes change nothing here', async () => {
  const visit = await unpaid();

  await refused(scheduling, async () => {
    for (const purpose of ['BALANCE', 'FEE', 'TIP', 'TOP_UP'] as const) await pay(visit, { purpose });
    await scheduling.settled();
  }, ['inbox']);

  expect((await seen(visit)).status).toBe('PENDING_PAYMENT');
});

test('what was paid comes back, less the fee', async () => {
  const [early, late] = [await unpaid(tokyo('11:00', '2027-03-20')), await unpaid(tokyo('14:00', '2027-03-20'))];
  for (const visit of [early, late]) await pay(visit);
  await scheduling.settled();
  const cancel = (visit: typeof early) =>
    mutate(visit.person, 'cancelAppointment', { appointmentId: visit.id, version: 2, idempotencyKey: randomUUID() });

  const inTime = await cancel(early);
  await scheduling.database.setClock(tokyo('14:01', '2027-03-19'));
  const tooLate = await cancel(late);

  expect(inTime.outcome).toMatchObject({ fee: null, refund: { amountMinor: 1_980, currency: 'JPY' } });
  expect(tooLate.outcome).toMatchObject({ fee: { amountMinor: 3_300, currency: 'JPY' }, refund: null });
});

test('a booking that is retried after the payment says that nothing is due any more', async () => {
  const person = salon.customer();
  const held = await hold(person, salon, { startsAt: tokyo('16:00', '2027-03-20'), segments: aoi() });
  const input = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
  const first = await mutate(person, 'bookAppointment', input);
  expect((await mutate(person, 'bookAppointment', input)).outcome.paymentDue).toEqual(first.outcome.paymentDue);
  await pay(first.outcome.appointment);
  await scheduling.settled();

  const { outcome } = await mutate(person, 'bookAppointment', input);

  expect(outcome).toMatchObject({
    paymentDue: null,
    appointment: { id: first.outcome.appointment.id, status: 'CONFIRMED' },
  });
});

test('a whole price that is due confirms as FULL', async () => {
  const prepaid = await openSalon(scheduling, { deposit: { kind: 'FULL', percent: null } });
  const person = prepaid.customer();
  const held = await hold(person, prepaid, { startsAt: tokyo('11:00', '2027-03-21') });

  const { outcome } = await mutate(person, 'bookAppointment', {
    ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
  });

  expect(outcome.paymentDue.amount).toEqual({ amountMinor: 6_600, currency: 'JPY' });
});
