import { randomUUID } from 'node:crypto';
import { newId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { book, hold, monday, mutate, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
});
afterAll(() => scheduling.stop());

const open = (customerClash: 'REFUSE' | 'WARN' | 'ALLOW') =>
  openSalon(scheduling, {
    settings: { maxLiveHolds: 100, customerClash },
    policy: { rescheduleCutoffMinutes: 0, cancelCutoffMinutes: 0 },
  });

const at = (time: string) => ({ startsAt: tokyo(time, '2027-03-02') });
const settle = (client: GraphqlClient, holdToken: string) =>
  mutate(client, 'bookAppointment', { holdToken, acceptPolicy: true, idempotencyKey: randomUUID() });

async function notOffered(client: GraphqlClient, salon: Salon, reschedules: string | null = null) {
  const input = { locationId: salon.location, from: tokyo('10:00', '2027-03-02'), to: tokyo('19:00', '2027-03-02') };
  const { data, errors } = await client(
    `query ($input: AvailabilityInput!) { availability(input: $input) { notOffered { startsAt reason } } }`,
    { input: { ...input, segments: [{ variationId: salon.cut }], explain: true, reschedules } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data.availability.notOffered as { startsAt: string; reason: string }[])
    .filter(({ reason }) => reason === 'CUSTOMER_BUSY')
    .map(({ startsAt }) => startsAt.slice(11, 16));
}

test('nothing is offered to a customer who is elsewhere then; to all others it is', async () => {
  const salon = await open('REFUSE');
  const customer = salon.customer();
  await book(customer, salon, at('12:00'));

  expect(await notOffered(customer, salon)).toEqual([
    ...['11:15', '11:30', '11:45', '12:00', '12:15', '12:30', '12:45'],
  ]);
  expect(await notOffered(salon.customer(), salon)).toEqual([]);
  expect(await hold(customer, salon, at('12:30'))).toMatchObject({
    ...{ __typename: 'SlotTaken', nextStartsAt: '2027-03-02T13:00:00+09:00' },
  });
  expect((await hold(salon.customer(), salon, at('12:30'))).__typename).toBe('Hold');
});

test('of two holds at the same time one becomes a visit', async () => {
  const salon = await open('REFUSE');
  const customer = salon.customer();
  const holds = [await hold(customer, salon, at('12:00')), await hold(customer, salon, at('12:30'))];
  await settle(customer, holds[0].token);

  const { outcome } = await refused(scheduling, () => settle(customer, holds[1].token));
  expect(outcome).toEqual({
    ...{ __typename: 'BookingRefused', reason: 'CUSTOMER_BUSY' },
    message: 'This time cannot be booked for this customer.',
  });
});

test('many at once: one visit', async () => {
  const salon = await open('REFUSE');
  const userId = newId();
  await book(salon.customer(userId), salon, at('17:00'));
  const times = ['11:00', '11:15', '11:30', '11:45', '12:00', '11:00', '11:30', '12:00'];
  const holds = await Promise.all(times.map((time) => hold(salon.customer(userId), salon, at(time))));
  const held = holds.filter(({ __typename }) => __typename === 'Hold');
  expect(held.length).toBeGreaterThan(1);
  const answers = await race(held.length, (n) => settle(salon.customer(userId), held[n].token));
  const kept = answers.filter(({ outcome }) => outcome.__typename === 'AppointmentBooked');
  const rows = await scheduling.database.admin`
    select 1 from scheduling.customer_busy where organization_id = ${salon.organizationId}`;

  expect(rows).toHaveLength(kept.length + 1);
  const times2 = kept.map(({ outcome }) => Date.parse(outcome.appointment.startsAt)).toSorted();
  expect(times2.every((time, nth) => nth === 0 || time - (times2[nth - 1] ?? 0) >= 3_600_000)).toBe(true);
});

test('what is cancelled or moved leaves the time free; a visit is not in its own way', async () => {
  const salon = await open('REFUSE');
  const customer = salon.customer();
  const visit = await book(customer, salon, at('12:00'));
  expect(await notOffered(customer, salon, visit.id)).toEqual([]);

  const moved = await mutate(customer, 'rescheduleAppointment', {
    ...{ appointmentId: visit.id, version: visit.version, ...at('12:30'), idempotencyKey: randomUUID() },
  });
  expect(moved.outcome.__typename).toBe('AppointmentRescheduled');
  const other = await book(customer, salon, at('10:00'));
  const clash = await mutate(customer, 'rescheduleAppointment', {
    ...{ appointmentId: other.id, version: other.version, ...at('12:00'), idempotencyKey: randomUUID() },
  });
  expect(clash.outcome.__typename).toBe('SlotTaken');
  await mutate(customer, 'cancelAppointment', {
    ...{ appointmentId: visit.id, version: moved.outcome.appointment.version, idempotencyKey: randomUUID() },
  });
  expect((await hold(customer, salon, at('12:30'))).__typename).toBe('Hold');
});

test('the desk is refused too, unless it has a reason', async () => {
  const salon = await open('REFUSE');
  const visit = await book(salon.customer(), salon, at('12:00'));
  const desk = salon.member(['appointment.write', 'appointment.override', 'appointment.read']);
  const bookAtDesk = async (more: object) => {
    const { data, errors } = await desk(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename } }`,
      {
        input: {
          ...{ locationId: salon.location, ...at('12:30'), segments: [{ variationId: salon.cut }], source: 'PHONE' },
          ...{ customerId: visit.customer.id, idempotencyKey: randomUUID(), ...more },
        },
      },
    );
    return errors ?? data.bookAtDesk.__typename;
  };

  expect(await bookAtDesk({})).toBe('SlotTaken');
  expect(await bookAtDesk({ override: { reason: 'Her daughter' } })).toBe('AppointmentBooked');
});

test('where the business wants to be warned, the answer names what clashes', async () => {
  const salon = await open('WARN');
  const customer = salon.customer();
  const first = await book(customer, salon, at('12:00'));
  await book(customer, salon, at('14:00'));
  const held = await hold(customer, salon, at('12:30'));
  const { data } = await customer(
    `mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { ... on AppointmentBooked { clashes { id } } } }`,
    { input: { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() } },
  );

  expect(data.bookAppointment.clashes).toEqual([{ id: first.id }]);
});

test('a business that begins to refuse knows of what is booked, and forgets it when it minds no more', async () => {
  const salon = await open('ALLOW');
  const customer = salon.customer();
  await book(customer, salon, at('12:00'));
  const settings = { maxLiveHolds: 100 };
  await salon.catalog.business({ settings: { ...settings, customerClash: 'REFUSE' } });
  await scheduling.settled();
  expect(await notOffered(customer, salon)).toHaveLength(7);

  await salon.catalog.business({ settings: { ...settings, customerClash: 'ALLOW' } });
  await scheduling.settled();
  expect(await notOffered(customer, salon)).toEqual([]);
  expect(
    await scheduling.database
      .admin`select 1 from scheduling.customer_busy where organization_id = ${salon.organizationId}`,
  ).toHaveLength(0);
});

test('where it does not mind, nothing is said', async () => {
  const salon = await open('ALLOW');
  const customer = salon.customer();
  await book(customer, salon, at('12:00'));
  const held = await hold(customer, salon, at('12:30'));
  const { data } = await customer(
    `mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { ... on AppointmentBooked { clashes { id } } } }`,
    { input: { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() } },
  );

  expect(data.bookAppointment.clashes).toEqual([]);
});
