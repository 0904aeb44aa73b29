import { randomUUID } from 'node:crypto';
import { fromId, newId } from '@openslot/service';
import { explainUses, type GraphqlClient } from '@openslot/testing';
import { searchEnteredInError } from '../src/appointment/visit-list.store.ts';
import { book, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created } from './series/series.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  [salon, elsewhere] = [await openSalon(scheduling, { settings: { maxLiveHolds: 50 } }), await openSalon(scheduling)];
}, 60_000);
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

const permissions = ['appointment.read', 'appointment.write', 'appointment.override'];
const manager = () => salon.member(permissions);

let nth = 0;
interface Mistaken {
  readonly id: string;
  readonly uuid: string;
  readonly number: string;
  readonly version: number;
  readonly client: GraphqlClient;
}

/** A cancelled visit that was entered in error. */
async function mistaken(client = salon.customer(newId())): Promise<Mistaken> {
  nth += 1;
  const visit = await book(client, salon, {
    startsAt: tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(3 + Math.floor(nth / 8)).padStart(2, '0')}`),
  });
  await mutate(client, 'cancelAppointment', { appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() });
  await manager()(
    `mutation ($input: EnterAppointmentInErrorInput!) { enterAppointmentInError(input: $input) { __typename } }`,
    {
      input: { appointmentId: visit.id, version: 2, reason: 'a test' },
    },
  );
  await scheduling.settled();
  return { id: visit.id, uuid: fromId('apt', visit.id) ?? '', number: visit.number, version: 3, client };
}

async function restore(client: GraphqlClient, { id: appointmentId, version }: Pick<Mistaken, 'id' | 'version'>) {
  const { data, errors } = await client(
    `mutation ($input: AppointmentStepInput!) { restoreAppointment(input: $input) { __typename
       ... on AppointmentChanged { appointment { id number status version } } ... on WrongState { status }
       ... on VersionConflict { currentVersion } ... on InvalidInput { fields { path } } } }`,
    { input: { appointmentId, version } },
  );
  return errors?.[0]?.extensions?.code ?? data.restoreAppointment;
}

// eslint-disable-next-line typescript/no-explicit-any -- a test asserts what it reads
async function listed(client: GraphqlClient, page: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await client(
    `query ($first: Int, $after: String) { appointmentsEnteredInError(first: $first, after: $after) {
       edges { node { id version status segments { variation { id } } } cursor } pageInfo { hasNextPage } } }`,
    page,
  );
  if (errors) return errors[0]?.extensions?.code;
  const { edges } = data.appointmentsEnteredInError;
  return { ids: edges.map(({ node }: { node: { id: string } }) => node.id), edges };
}

const later = (days: number) => scheduling.database.setClock(new Date(Date.parse(monday) + days * 86_400_000));

describe('a visit that was entered in error', () => {
  test('is listed, restored as it was, and told of', async () => {
    const first = await mistaken();
    await scheduling.database.advanceClock({ minutes: 1 });
    const second = await mistaken();
    const { ids, edges } = await listed(manager());
    expect(ids.slice(0, 2)).toEqual([second.id, first.id]);
    expect(edges[0].node).toMatchObject({
      version: 3,
      status: 'CANCELLED',
      segments: [{ variation: { id: salon.cut } }],
    });
    const [top] = (await listed(manager(), { first: 1 })).edges;
    expect((await listed(manager(), { first: 1, after: top.cursor })).ids).toEqual([first.id]);

    const outcome = await restore(manager(), first);

    const { id, number } = first;
    expect(outcome).toEqual({
      __typename: 'AppointmentChanged',
      appointment: { id, number, status: 'CANCELLED', version: 4 },
    });
    expect(await read(first.client, id, 'id status')).toEqual({ id, status: 'CANCELLED' });
    expect((await listed(manager())).ids).not.toContain(id);
    await scheduling.settled();
    const told = (await published(scheduling, 'scheduling.appointment.restored.v1')).filter(
      ({ subject }) => subject === first.uuid,
    );
    expect(told.map(({ aggregateversion, data }) => [aggregateversion, data.status])).toEqual([[4, 'CANCELLED']]);
    const [state] = await scheduling.database.admin`
      select payload->>'status' as status, aggregate_version::int as version from bus.state_log
       where topic = 'scheduling.appointment.state' and key = ${first.uuid}`;
    expect({ ...state }).toEqual({ status: 'CANCELLED', version: 4 });
    const audits = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(
      ({ data }) => data.entityId === first.uuid,
    );
    expect(audits.at(-1)?.data).toMatchObject({ action: 'appointment.restored', changed: ['deletedAt'] });
    expect(await refused(scheduling, () => restore(manager(), { ...first, version: 4 }))).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  test('keeps its number and its time to others meanwhile: nobody has to give way', async () => {
    const visit = await mistaken();
    const other = await mistaken();

    expect(visit.number).not.toBe(other.number);
    expect((await restore(manager(), visit)).__typename).toBe('AppointmentChanged');
  });

  test.each<[string, unknown, (visit: Mistaken) => GraphqlClient]>([
    ['its customer', 'FORBIDDEN', ({ client }) => client],
    ['a receptionist', 'FORBIDDEN', () => salon.member(['appointment.read', 'appointment.write'])],
    [
      'a manager of another place',
      'FORBIDDEN',
      () => salon.member(permissions, { scope: { businessIds: [], locationIds: [newId()] } }),
    ],
    ['a manager of another organization', 'InvalidInput', () => elsewhere.member(permissions)],
    ['nobody', 'UNAUTHENTICATED', () => salon.nobody()],
  ])('%s restores none', async (_, expected, who) => {
    const visit = await mistaken();

    const outcome = await refused(scheduling, () => restore(who(visit), visit));

    expect(outcome.__typename ?? outcome).toBe(expected);
  });

  test.each<[string, unknown, () => GraphqlClient]>([
    ['somebody without the permission', 'FORBIDDEN', () => salon.member(['appointment.read'])],
    ['a person', 'FORBIDDEN', () => salon.customer()],
    ['nobody', 'UNAUTHENTICATED', () => salon.nobody()],
  ])('%s sees no list of them', async (_, expected, who) => {
    expect(await listed(who())).toBe(expected);
  });

  test('a manager of another organization, or of another place, sees none of them', async () => {
    await mistaken();
    const ofAnotherPlace = salon.member(permissions, { scope: { businessIds: [], locationIds: [newId()] } });

    expect([(await listed(elsewhere.member(permissions))).ids, (await listed(ofAnotherPlace)).ids]).toEqual([[], []]);
  });

  test('cannot be restored from another version, nor after 30 days', async () => {
    const visit = await mistaken();
    expect(await refused(scheduling, () => restore(manager(), { ...visit, version: 2 }))).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 3,
    });
    await scheduling.database.admin`update scheduling.due set due_at = 'infinity' where kind in ('archive', 'upkeep')`;
    await later(29);
    expect((await listed(manager())).ids).toContain(visit.id);
    await later(31);
    expect((await listed(manager())).ids).toEqual([]);
    expect(await refused(scheduling, () => restore(manager(), visit))).toEqual({
      __typename: 'WrongState',
      status: 'CANCELLED',
    });
  });
});

test('after 30 days it is removed with all that hung on it; its history and the audit stay', async () => {
  const { admin } = scheduling.database;
  const visit = await mistaken();
  const restored = await mistaken();
  await restore(manager(), restored);
  await scheduling.settled();
  await admin`update scheduling.due set due_at = clock.now() where kind = 'archive'`;
  const left = async ({ uuid }: Mistaken) => {
    const [row] = await admin`
      select (select count(*)::int from scheduling.appointment where id = ${uuid}) as visits,
             (select count(*)::int from scheduling.segment where appointment_id = ${uuid}) as segments,
             (select count(*)::int from scheduling.appointment_history where appointment_id = ${uuid}) as history`;
    return { ...row };
  };
  expect(await left(visit)).toEqual({ visits: 1, segments: 1, history: 3 });

  await later(31);
  await scheduling.settled();

  expect(await left(visit)).toEqual({ visits: 0, segments: 0, history: 3 });
  expect(await left(restored)).toEqual({ visits: 1, segments: 1, history: 4 });
  expect(await refused(scheduling, () => restore(manager(), visit))).toMatchObject({ __typename: 'InvalidInput' });
});

test('an occurrence of a series whose visit is removed did not take place', async () => {
  const { admin } = scheduling.database;
  await admin`update scheduling.due set due_at = clock.now() where kind = 'archive'`;
  await created(salon.customer(newId()), salon, { startsAt: tokyo('18:00', '2027-03-20'), acceptPolicy: true });
  const [series] = await admin`select id from scheduling.series order by id desc limit 1`;
  const seriesId = series?.['id'];
  await admin`
    update scheduling.appointment set status = 'COMPLETED', deleted_at = clock.now()
     where series_id = ${seriesId} and occurrence = 1`;

  await later(31);
  await scheduling.settled();

  expect(
    await admin`select n, outcome, appointment_id is null as gone from scheduling.series_occurrence where series_id = ${seriesId} order by n limit 2`,
  ).toEqual([
    { n: 1, outcome: 'CANCELLED', gone: true },
    { n: 2, outcome: 'BOOKED', gone: false },
  ]);
});

test('the list uses its index', async () => {
  const { organizationId } = salon;
  const sight = { organizationId, memberId: null, all: { scope: null, except: null }, own: null };

  await explainUses(
    scheduling.database,
    {
      slice: 'scheduling',
      access: { door: 'member', organizationId, userId: newId() },
      uses: ['appointment_deleted'],
      small: true,
    },
    (tx) => searchEnteredInError(tx, sight, new Date(0), { limit: 51, after: null }),
  );
});
