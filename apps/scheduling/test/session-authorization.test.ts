import { randomUUID } from 'node:crypto';
import { customerState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState, type GraphqlClient } from '@openslot/testing';
import { monday, refused, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, asked, attend, openStudio, plan, readSession, readVisit, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
let other: Studio;
let session: { id: string; version: number };
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
  other = await openStudio(scheduling);
  session = await plan(studio);
});
afterAll(() => scheduling.stop());

const elsewhere = { businessIds: [], locationIds: [newId()] };

/** Everybody who may not plan, and what each is told. */
const strangers: readonly [string, () => GraphqlClient, string][] = [
  ['nobody', () => studio.nobody(), 'UNAUTHENTICATED'],
  ['a customer', () => studio.customer(), 'FORBIDDEN'],
  ['a member without the permission', () => studio.member(['appointment.write', 'hours.write']), 'FORBIDDEN'],
  ['one who may elsewhere', () => studio.member(['session.write'], { scope: elsewhere }), 'FORBIDDEN'],
  ['one of another organization', () => other.planner, 'unknown'],
];

const commands: readonly [string, () => object][] = [
  ['scheduleSession', () => asked(studio, { startsAt: tokyo('15:00') })],
  ['changeSession', () => ({ classSessionId: session.id, version: session.version, capacity: 9 })],
  ['cancelSession', () => ({ classSessionId: session.id, version: session.version })],
];

test.each(
  strangers.flatMap(([who, client, told]) =>
    commands.map(([name, input]) => [name, who, client, input, told] as const),
  ),
)('%s is refused to %s', async (name, _, client, input, told) => {
  const { outcome, code } = await refused(scheduling, () => ask(client(), name, input()));

  if (told !== 'unknown') return expect(code).toBe(told);
  expect(outcome.__typename).toMatch(/InvalidInput|NotReadyYet/);
});

test('a machine of the organization plans, as far as its key lets it', async () => {
  const machine = scheduling.client({
    bearer: scheduling.tokens.key({ organizationId: studio.organizationId, permissions: ['session.write'] }),
  });

  expect((await ask(machine, 'scheduleSession', asked(studio, { startsAt: tokyo('17:00') }))).outcome).toMatchObject({
    __typename: 'SessionsScheduled',
  });
});

test('a guest sees the own place and no other', async () => {
  const visit = await attend(studio.customer(), session.id);
  const id = visit.segments[0].seat.id;
  const { data } = await studio.nobody()(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Seat { id } } }`,
    {
      of: [{ __typename: 'Seat', id }],
    },
  );

  expect(data._entities).toEqual([null]);
});

test('who turns out to be another customer has the places as that one, and gets them back when not', async () => {
  const [userId, another] = [newId(), newId()];
  const visit = await attend(studio.customer(userId), session.id);
  const customerId = fromId('cus', visit.customer.id) as string;
  const merged = (version: number, mergedIntoId: string | null) =>
    publishState(scheduling.deps.bus, customerState, {
      ...{ organizationId: studio.organizationId, id: customerId, version },
      data: { userId: mergedIntoId ? null : userId, mergedIntoId, live: mergedIntoId === null },
    });
  await publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId: studio.organizationId, id: another, version: 1 },
    data: { userId: newId(), mergedIntoId: null, live: true },
  });
  const owner = async () => (await readVisit(studio.planner, visit.id)).segments[0].seat.customer.id;

  await merged(2, another);
  await scheduling.settled();
  expect(await owner()).toBe(toId('cus', another));
  await merged(3, null);
  await scheduling.settled();
  expect(await owner()).toBe(visit.customer.id);
});

test('what is done is audited', async () => {
  const planned = await plan(studio, { startsAt: tokyo('13:00', '2027-03-05') });
  await ask(studio.planner, 'changeSession', { classSessionId: planned.id, version: 1, capacity: 5, waitlistMax: 2 });
  await ask(studio.planner, 'cancelSession', { classSessionId: planned.id, version: 2, reason: 'Storm' });
  await scheduling.settled();
  const rows = await scheduling.database.admin`
    select payload from bus.event_log where type = 'scheduling.audit.recorded.v1' and payload->>'entityId' = ${fromId('cls', planned.id)} order by position`;

  expect(rows.map(({ payload }) => [payload.action, payload.actorKind, payload.changed, payload.reason])).toEqual([
    ['session.scheduled', 'PERSON', [], null],
    ['session.changed', 'PERSON', ['capacity', 'waitlistMax'], null],
    ['session.cancelled', 'PERSON', ['status'], 'Storm'],
  ]);
  expect(await readSession(studio.nobody(), planned.id)).toMatchObject({ status: 'CANCELLED', capacity: 5 });
});

test('a retry of a cancellation of one place is the same answer', async () => {
  const customer = studio.customer();
  const planned = await plan(studio, { startsAt: tokyo('13:00', '2027-03-06') });
  const visit = await attend(customer, planned.id, 2);
  const [{ seat }] = visit.segments;
  const input = { seatId: seat.id, version: seat.version, idempotencyKey: randomUUID() };

  const [one, again] = [await ask(customer, 'cancelSeat', input), await ask(customer, 'cancelSeat', input)];
  expect([one.outcome.__typename, again.outcome]).toEqual(['SeatCancelled', one.outcome]);
  expect(await readSession(studio.nobody(), planned.id)).toMatchObject({ freePlaces: 2 });
});
