import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { monday, mutate, read, refused, tokyo, withGuestToken } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, attend, miscounted, openStudio, plan, readSession, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));
afterEach(async () => {
  await scheduling.settled();
  expect(await miscounted(scheduling)).toEqual([]);
});

let hour = 4;
/** A course of three Tuesdays at an hour of its own. */
const planned = async (more: object = {}) => {
  hour += 1;
  const startsAt = tokyo(`${String(hour % 24).padStart(2, '0')}:00`, hour < 24 ? '2027-03-02' : '2027-03-03');
  return plan(studio, { startsAt, minutes: 45, weeks: 3, course: true, ...more });
};
const enrol = (client: GraphqlClient, courseId: string, more: object = {}) =>
  ask(client, 'enrolInCourse', { courseId, acceptPolicy: true, idempotencyKey: randomUUID(), ...more });

test('whoever enrols comes to all sessions, by a visit each', async () => {
  const first = await planned();
  expect(first.course).toMatchObject({
    ...{ freePlaces: 3, price: { amountMinor: 6_000, currency: 'JPY' } },
    sessions: [{ id: first.id }, {}, {}],
  });
  const customer = studio.customer();
  const input = { quantity: 2, idempotencyKey: randomUUID() };
  const { outcome } = await enrol(customer, first.course.id, input);

  expect(outcome).toMatchObject({ __typename: 'EnrolledInCourse', course: { freePlaces: 1 } });
  expect(
    outcome.appointments.map(({ startsAt, status }: { startsAt: string; status: string }) => [
      startsAt.slice(5, 10),
      status,
    ]),
  ).toEqual([
    ['03-02', 'CONFIRMED'],
    ['03-09', 'CONFIRMED'],
    ['03-16', 'CONFIRMED'],
  ]);
  expect(outcome.appointments[1].segments).toHaveLength(2);
  expect(
    (await enrol(customer, first.course.id, input)).outcome.appointments.map(({ id }: { id: string }) => id),
  ).toEqual(outcome.appointments.map(({ id }: { id: string }) => id));
  expect((await refused(scheduling, () => enrol(customer, first.course.id))).outcome).toMatchObject({
    __typename: 'AlreadyInSession',
  });

  const [{ id, version }] = outcome.appointments;
  await mutate(customer, 'cancelAppointment', { appointmentId: id, version, idempotencyKey: randomUUID() });
  expect(await readSession(studio.nobody(), first.id)).toMatchObject({ freePlaces: 3, course: { freePlaces: 1 } });
});

test('all of them or none', async () => {
  const first = await planned({ capacity: 1 });
  const last = first.course.sessions[2].id;
  await attend(studio.customer(), last);

  expect((await refused(scheduling, () => enrol(studio.customer(), first.course.id))).outcome).toMatchObject({
    ...{ __typename: 'SessionFull', freePlaces: 0 },
  });
  expect(await readSession(studio.nobody(), first.id)).toMatchObject({ freePlaces: 1 });
});

test('a session that is called off is none of it', async () => {
  const first = await planned();
  await ask(studio.planner, 'cancelSession', { classSessionId: first.course.sessions[1].id, version: 1 });
  const { outcome } = await enrol(studio.customer(), first.course.id);

  expect(outcome.appointments).toHaveLength(2);
  expect(outcome.course.price).toEqual({ amountMinor: 4_000 });
});

const guest = { name: '森 花', email: 'hana@example.com', phone: null, locale: 'ja' };

test('a guest comes to all sessions, as one new customer, with a token for each visit', async () => {
  const first = await planned();
  const input = { guest, quantity: 2, idempotencyKey: randomUUID() };
  const { outcome } = await enrol(studio.nobody(), first.course.id, input);
  const again = await enrol(studio.nobody(), first.course.id, input);
  const rows = await scheduling.database.admin`
    select a.source, a.status, a.party_size from scheduling.appointment a
      join scheduling.guest_access g on g.appointment_id = a.id where a.customer_id = ${fromId('cus', outcome.appointments[0].customer.id)} order by a.starts_at`;

  expect(outcome).toMatchObject({ __typename: 'EnrolledInCourse', course: { freePlaces: 1 } });
  expect(outcome.appointments.map(({ startsAt }: { startsAt: string }) => startsAt.slice(5, 10))).toEqual(['03-02']);
  expect(new Set(outcome.guestTokens).size).toBe(3);
  expect(again.outcome.guestTokens).toEqual(outcome.guestTokens);
  expect(rows).toHaveLength(3);
  expect(rows.map(({ source, status }) => [source, status])).toEqual(Array(3).fill(['GUEST', 'CONFIRMED']));
});

test('each token of a guest opens its own visit, and no other', async () => {
  const first = await planned();
  const { outcome } = await enrol(studio.nobody(), first.course.id, { guest });
  const [own, other] = await Promise.all(
    outcome.guestTokens.slice(0, 2).map((token: string) => withGuestToken(scheduling, token)),
  );

  expect(await read(own as GraphqlClient, outcome.appointments[0].id, 'id')).toEqual({
    id: outcome.appointments[0].id,
  });
  expect(await read(other as GraphqlClient, outcome.appointments[0].id, 'id')).toBeNull();
});

test('the desk enrols a customer: nothing is due in advance, and none of it twice', async () => {
  const first = await planned({ published: false });
  const { customer } = await attend(studio.customer(), (await plan(studio, { startsAt: tokyo('23:00') })).id);
  const desk = studio.member(['appointment.write', 'appointment.read']);
  const { outcome } = await enrol(desk, first.course.id, { customerId: customer.id });
  const twice = await refused(scheduling, () => enrol(desk, first.course.id, { customerId: customer.id }));

  expect(outcome.guestTokens).toBeNull();
  expect(
    outcome.appointments.map((each: { customer: object; status: string }) => [each.customer, each.status]),
  ).toEqual(Array(3).fill([customer, 'CONFIRMED']));
  expect(twice.outcome.__typename).toBe('AlreadyInSession');
});

test('who waits for one class of a course is offered it as of any', async () => {
  const first = await planned({ capacity: 1, waitlistMax: 2 });
  const { outcome } = await enrol(studio.customer(), first.course.id);
  const waiting = await ask(studio.customer(), 'joinSessionWaitlist', { classSessionId: first.course.sessions[1].id });

  expect(outcome.__typename).toBe('EnrolledInCourse');
  expect(waiting.outcome).toMatchObject({ __typename: 'WaitlistJoined', entry: { status: 'WAITING' } });
});

test.each<[string, () => GraphqlClient, object, string]>([
  ['a customer who enrols another', () => studio.customer(), {}, 'FORBIDDEN'],
  ['nobody who enrols a customer', () => studio.nobody(), {}, 'UNAUTHENTICATED'],
  ['a member without the permission', () => studio.member(['appointment.read']), {}, 'FORBIDDEN'],
  ['a member of another place', () => studio.member(['appointment.write'], { scope: { businessIds: [], locationIds: [newId()] } }), {}, 'FORBIDDEN'],
  ['a member who names nobody known', () => studio.member(['appointment.write']), { customerId: toId('cus', '01932b1c-0000-7000-8000-000000000000') }, 'InvalidInput'],
  ['a guest whose key is no UUID', () => studio.nobody(), { customerId: null, guest, idempotencyKey: 'mine' }, 'InvalidInput'],
  ['a guest who cannot be reached', () => studio.nobody(), { customerId: null, guest: { ...guest, email: null } }, 'InvalidInput'],
])('no place for %s', async (_, client, more, expected) => {
  const first = await planned();
  const { customer } = await attend(studio.customer(), first.id);
  const { outcome, code } = await refused(scheduling, () => enrol(client(), first.course.id, { customerId: customer.id, ...more }));

  expect(code ?? outcome.__typename).toBe(expected);
}); // prettier-ignore

test.each([
  ['nobody', () => studio.nobody(), {}, 'UNAUTHENTICATED'],
  ['who does not accept the policy', () => studio.customer(), { acceptPolicy: false }, 'PolicyNotAccepted'],
  ['a larger party than the class takes', () => studio.customer(), { quantity: 4 }, 'InvalidInput'],
  ['who names another course', () => studio.customer(), { courseId: toId('crs', newId()) }, 'InvalidInput'],
] as const)('not for %s', async (_, client, more, expected) => {
  const first = await planned();
  const { outcome, code } = await refused(scheduling, () => enrol(client(), first.course.id, more));

  expect(code ?? outcome.__typename).toBe(expected);
});

test('not once it has begun', async () => {
  const first = await planned();
  await scheduling.database.setClock(first.startsAt);
  await scheduling.settled();

  expect((await refused(scheduling, () => enrol(studio.customer(), first.course.id))).outcome).toMatchObject({
    __typename: 'WrongState',
  });
});

test('many who want one course and its sessions at once never deadlock, and nobody has a part of it', async () => {
  const first = await planned({ capacity: 4 });
  const { admin } = scheduling.database;
  const outcomes = await race(16, (nth) =>
    nth % 4 === 0
      ? attend(studio.customer(), first.course.sessions[nth % 3].id).catch(() => null)
      : enrol(studio.customer(), first.course.id).then(({ outcome }) => outcome),
  );

  const enrolled = outcomes.filter((outcome) => outcome?.__typename === 'EnrolledInCourse');
  const [row] = await admin`
    select count(*)::int as parts from (
      select e.customer_id from scheduling.seat e join scheduling.class_session s on s.id = e.session_id
       where s.course_id = (select course_id from scheduling.class_session where starts_at = ${first.startsAt}::timestamptz limit 1)
         and e.status = 'BOOKED' group by 1 having count(*) = 3) whole`;
  expect(row?.['parts']).toBe(enrolled.length);
  expect(enrolled.length).toBeGreaterThan(0);
});
