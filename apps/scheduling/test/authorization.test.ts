import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, hold, monday, mutate, openSalon, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
let otherLocation: string;
let passOfAnother: string;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  const settings = { checkInRequired: false, maxLiveHolds: 100, graceMinutes: 0, rescheduleMax: 100 };
  [salon, elsewhere] = [await openSalon(scheduling, { settings }), await openSalon(scheduling)];
  otherLocation = await salon.catalog.location();
  passOfAnother = await scheduling.tokens.guest({
    ...{ organizationId: salon.organizationId, appointmentId: newId(), customerId: newId() },
  });
  await scheduling.settled();
});
afterAll(() => scheduling.stop());

const staffPermissions = ['appointment.read.own', 'appointment.write.own'];
const managerPermissions = ['appointment.read', 'appointment.write', 'appointment.decide', 'appointment.override'];

interface Cast {
  readonly owner: GraphqlClient;
}

/** Every kind of viewer. The visit is Aoi's, at the salon's own location. */
const viewers: Record<string, (cast: Cast) => GraphqlClient> = {
  nobody: () => salon.nobody(),
  'the guest of another visit': () => scheduling.client({ bearer: passOfAnother }),
  'its customer': ({ owner }) => owner,
  'another customer': () => salon.customer(),
  'the manager of another organization': () => elsewhere.member(managerPermissions),
  'staff, own agenda': () => salon.member(staffPermissions, salon.aoi),
  'staff, another’s agenda': () => salon.member(staffPermissions, salon.ren),
  'a manager of another location': () =>
    salon.member(managerPermissions, { scope: { businessIds: [], locationIds: [otherLocation] } }),
  'a manager of this location': () =>
    salon.member(managerPermissions, {
      scope: { businessIds: [], locationIds: [fromId('loc', salon.location) as string] },
    }),
  'an owner': () => salon.member(managerPermissions),
  'a member without any permission': () => salon.member([]),
};
type ViewerName = keyof typeof viewers;

const kinds = Object.keys(viewers);
const staffOnly = {
  ...{ nobody: 'UNAUTHENTICATED', 'the guest of another visit': 'UNAUTHENTICATED' },
  ...{ 'its customer': 'FORBIDDEN', 'another customer': 'FORBIDDEN' },
  ...{ 'the manager of another organization': 'unknown', 'staff, own agenda': 'done' },
  ...{ 'staff, another’s agenda': 'FORBIDDEN', 'a manager of another location': 'FORBIDDEN' },
  ...{ 'a manager of this location': 'done', 'an owner': 'done', 'a member without any permission': 'FORBIDDEN' },
};
const decidersOnly = { ...staffOnly, 'staff, own agenda': 'FORBIDDEN' };
const customerToo = {
  ...staffOnly,
  ...{ 'its customer': 'done', 'another customer': 'unknown', 'the guest of another visit': 'unknown' },
};
const anybody = Object.fromEntries(kinds.map((kind) => [kind, 'done']));
const withoutGuest = { ...anybody, nobody: 'guest is needed', 'the guest of another visit': 'guest is needed' };

/** What each viewer gets from each mutation; `done` is its success. */
const matrix: Record<string, Record<string, string>> = {
  holdSlot: anybody,
  releaseHold: anybody,
  bookAppointment: withoutGuest,
  cancelAppointment: customerToo,
  rescheduleAppointment: customerToo,
  checkInAppointment: staffOnly,
  startAppointment: staffOnly,
  completeAppointment: staffOnly,
  markNoShow: staffOnly,
  undoCheckIn: staffOnly,
  undoNoShow: staffOnly,
  decideAppointment: decidersOnly,
};

const successes: Record<string, string> = {
  ...{ holdSlot: 'Hold', releaseHold: 'HoldReleased', bookAppointment: 'AppointmentBooked' },
  ...{ cancelAppointment: 'AppointmentCancelled', rescheduleAppointment: 'AppointmentRescheduled' },
};

let nth = 0;
/** A time of Aoi's that nobody has had yet. */
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 9)}:00`, `2027-03-${String(2 + Math.floor(nth / 9)).padStart(2, '0')}`);
};
const aoi = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
const key = () => ({ idempotencyKey: randomUUID() });

/** The visit in a state in which the mutation is possible, and the input for it. */
async function ready(mutation: string, cast: Cast): Promise<object> {
  const startsAt = nextTime();
  if (mutation === 'holdSlot') return { locationId: salon.location, startsAt, segments: aoi(), ...key() };
  if (mutation === 'releaseHold' || mutation === 'bookAppointment') {
    const { token } = await hold(salon.nobody(), salon, { startsAt, segments: aoi() });
    return mutation === 'releaseHold' ? { holdToken: token } : { holdToken: token, acceptPolicy: true, ...key() };
  }
  const visit = await book(cast.owner, salon, { startsAt, segments: aoi() });
  const input = { appointmentId: visit.id, version: 1 };
  const id = fromId('apt', visit.id) as string;
  const { admin } = scheduling.database;
  if (mutation === 'completeAppointment')
    await admin`update scheduling.appointment set status = 'IN_SERVICE' where id = ${id}`;
  if (mutation === 'markNoShow')
    await admin`update scheduling.appointment set starts_at = clock.now() - interval '1 minute' where id = ${id}`;
  if (mutation === 'undoCheckIn')
    await admin`update scheduling.appointment set status = 'CHECKED_IN', checked_in_at = clock.now() where id = ${id}`;
  if (mutation === 'undoNoShow') {
    await admin`delete from scheduling.allocation where appointment_id = ${id}`;
    await admin`update scheduling.appointment set status = 'NO_SHOW', no_show_at = clock.now() where id = ${id}`;
  }
  if (mutation === 'decideAppointment') {
    await admin`update scheduling.appointment set status = 'PENDING_APPROVAL', approval_deadline = starts_at where id = ${id}`;
    return { ...input, approve: true };
  }
  if (mutation === 'cancelAppointment') return { ...input, ...key() };
  if (mutation === 'rescheduleAppointment') return { ...input, startsAt: nextTime(), ...key() };
  return input;
}

const cases = Object.entries(matrix).flatMap(([mutation, row]) =>
  kinds.map((kind): [string, ViewerName, string] => [mutation, kind, row[kind] as string]),
);

test('the matrix names every mutation of holds and appointments, and every viewer', () => {
  expect(cases).toHaveLength(12 * 11);
  for (const row of Object.values(matrix)) expect(Object.keys(row).sort()).toEqual(kinds.toSorted());
});

test.each(cases)('%s by %s: %s', async (mutation, kind, expected) => {
  const cast = { owner: salon.customer() };
  const input = await ready(mutation, cast);
  const client = (viewers[kind] as (typeof viewers)[string])(cast);
  const ask = () => (mutation === 'holdSlot' ? holdAsk(client, input) : mutate(client, mutation, input));

  const { outcome, code } = expected === 'done' ? await ask() : await refused(scheduling, ask);

  if (expected === 'done')
    expect([outcome?.__typename, code]).toEqual([successes[mutation] ?? 'AppointmentChanged', undefined]);
  else if (expected === 'guest is needed')
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['guest'] }] });
  else if (expected === 'unknown') expect(outcome).toEqual(await answerToUnknown(client, mutation, input));
  else expect([outcome ?? null, code]).toEqual([null, expected]);
});

const holdAsk = async (client: GraphqlClient, input: object) => ({
  outcome: await hold(client, salon, input as never),
  code: undefined,
});

/** Unknown and foreign ids give the same answer. */
async function answerToUnknown(client: GraphqlClient, mutation: string, input: object) {
  const { outcome } = await mutate(client, mutation, { ...input, appointmentId: toId('apt', newId()) });
  expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] });
  return outcome;
}

describe('reading an appointment', () => {
  const sees: Record<string, boolean> = {
    ...{ 'the guest of another visit': false },
    ...{ nobody: false, 'its customer': true, 'another customer': false, 'the manager of another organization': false },
    ...{ 'staff, own agenda': true, 'staff, another’s agenda': false, 'a manager of another location': false },
    ...{ 'a manager of this location': true, 'an owner': true, 'a member without any permission': false },
  };
  let cast: Cast;
  let visit: { id: string };
  beforeAll(async () => {
    cast = { owner: salon.customer() };
    visit = await book(cast.owner, salon, { startsAt: nextTime(), segments: aoi() });
  });

  it.each(Object.entries(sees))('by %s: %s, by id and as an entity', async (kind, expected) => {
    const client = (viewers[kind] as (typeof viewers)[string])(cast);
    const entity = await client(
      `query ($id: ID!) { _entities(representations: [{ __typename: "Appointment", id: $id }]) { ... on Appointment { id segments { startsAt } customer { id } } } }`,
      { id: visit.id },
    );

    expect((await read(client, visit.id))?.id ?? null).toBe(expected ? visit.id : null);
    expect(entity.data._entities.map((each: { id: string } | null) => each?.id ?? null)).toEqual([
      expected ? visit.id : null,
    ]);
  });

  const listed: Record<string, number | string> = {
    ...{ 'the guest of another visit': 'UNAUTHENTICATED' },
    ...{ nobody: 'UNAUTHENTICATED', 'its customer': 'FORBIDDEN', 'another customer': 'FORBIDDEN' },
    ...{ 'the manager of another organization': 0, 'staff, own agenda': 1, 'staff, another’s agenda': 0 },
    ...{ 'a manager of another location': 0, 'a manager of this location': 1, 'an owner': 1 },
    ...{ 'a member without any permission': 'FORBIDDEN' },
  };

  it.each(Object.entries(listed))('in the day view by %s: %s', async (kind, expected) => {
    const client = (viewers[kind] as (typeof viewers)[string])(cast);
    const { startsAt } = await read(cast.owner, visit.id);
    const from = new Date(startsAt).toISOString();
    const to = new Date(new Date(startsAt).getTime() + 60_000).toISOString();

    const answer = await client(
      `query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node { id } } } }`,
      {
        filter: { from, to },
      },
    );

    const count = answer.data?.appointments?.edges.length;
    expect(answer.errors?.[0]?.extensions?.code ?? count).toBe(expected);
  });

  it('finds the own visits of a viewer, and of nobody else', async () => {
    const [mine, theirs] = [newId(), newId()];
    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Viewer { id appointments { edges { node { id } } } } } }`;
    const own = await book(salon.customer(mine), salon, { startsAt: nextTime() });
    await book(salon.customer(theirs), salon, { startsAt: nextTime() });

    const { data } = await salon.customer(mine)(query, {
      ids: [mine, theirs, newId()].map((id) => ({ __typename: 'Viewer', id: toId('usr', id) })),
    });

    expect(data._entities).toEqual([
      { id: toId('usr', mine), appointments: { edges: [{ node: { id: own.id } }] } },
      null,
      null,
    ]);
  });
});
