import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { monday, mutate, refused, tokyo } from './salon.ts';
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
  const startsAt = tokyo(`${String(hour).padStart(2, '0')}:00`, '2027-03-02');
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
  await scheduling.database.setClock('2027-03-02T12:00:00+09:00');
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
