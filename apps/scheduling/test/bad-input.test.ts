import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import { book, monday, mutate, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let person: ReturnType<Salon['customer']>;
let visit: { id: string; version: number };
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
  person = salon.customer();
  visit = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-05') });
});
afterAll(() => scheduling.stop());

const desk = () => salon.member(['appointment.read', 'appointment.write']);
const ids: readonly (readonly [what: string, id: () => string])[] = [
  ['unknown', () => toId('apt', newId())],
  ['of another kind', () => salon.location],
  ['of a hold', () => toId('hld', newId())],
  ['malformed', () => 'apt_zzzz'],
  ['empty', () => ''],
  ['a bare UUID', () => newId()],
  ['endless', () => `apt_${'0'.repeat(5_000)}`],
];
const steps = ['checkInAppointment', 'startAppointment', 'completeAppointment', 'markNoShow'];
const inputFor = (mutation: string) => ({
  version: 1,
  ...(steps.includes(mutation) ? {} : { idempotencyKey: randomUUID() }),
  ...(mutation === 'rescheduleAppointment' && { startsAt: tokyo('12:00', '2027-03-05') }),
});

describe.each(['cancelAppointment', 'rescheduleAppointment', ...steps])('%s', (mutation) => {
  it.each(ids)('of an id that is %s is InvalidInput at its path', async (_, id) => {
    const client = steps.includes(mutation) ? desk() : person;

    const { outcome } = await refused(scheduling, () =>
      mutate(client, mutation, { ...inputFor(mutation), appointmentId: id() }),
    );

    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] });
  });

  it.each([
    [0, 'InvalidInput'],
    [-1, 'InvalidInput'],
    [2, 'VersionConflict'],
    [2_147_483_647, 'VersionConflict'],
  ])('at version %d is %s', async (version, expected) => {
    const input = { ...inputFor(mutation), appointmentId: visit.id, version };

    const { outcome } = await refused(scheduling, () => mutate(desk(), mutation, input));

    expect(outcome.__typename).toBe(expected);
  });
});

test.each([
  ['a reason without end', 'cancelAppointment', { reason: 'x'.repeat(501) }, ['reason']],
  ['an empty key', 'cancelAppointment', { idempotencyKey: '' }, ['idempotencyKey']],
  ['staff of another kind', 'rescheduleAppointment', { staff: { anyOf: ['var_x'] } }, ['staff', 'anyOf', '0']],
  ['nobody to choose from', 'rescheduleAppointment', { staff: { anyOf: [] } }, ['staff', 'anyOf']],
  ['an absurd time', 'rescheduleAppointment', { startsAt: '9999-12-31T23:59:00Z' }, ['startsAt']],
  ['a time before all calendars', 'rescheduleAppointment', { startsAt: '0001-01-01T00:00:00Z' }, ['startsAt']],
])('%s is InvalidInput at its path', async (_, mutation, more, path) => {
  const input = { ...inputFor(mutation), appointmentId: visit.id, ...more };

  const { outcome } = await refused(scheduling, () => mutate(person, mutation, input));

  expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
});

describe('a list', () => {
  const list = (variables: object) =>
    desk()(
      `query ($filter: AppointmentFilter!, $first: Int, $after: String) { appointments(filter: $filter, first: $first, after: $after) { edges { node { id } } } }`,
      variables as Record<string, unknown>,
    );
  const day = () => ({ locationId: salon.location, date: '2027-03-05' });

  it.each([
    ['of everything', () => ({ filter: {} })],
    ['of a date without its place', () => ({ filter: { date: '2027-03-05' } })],
    ['of a place without a date', () => ({ filter: { locationId: salon.location } })],
    ['of a range without an end', () => ({ filter: { from: tokyo('00:00') } })],
    ['of a range that runs backwards', () => ({ filter: { from: tokyo('12:00'), to: tokyo('10:00') } })],
    ['of 93 days', () => ({ filter: { from: '2027-01-01T00:00:00Z', to: '2027-04-04T00:00:00Z' } })],
    ['of a place of another kind', () => ({ filter: { ...day(), locationId: salon.cut } })],
    ['of staff of another kind', () => ({ filter: { ...day(), staffMemberId: salon.cut } })],
    ['of no rows', () => ({ filter: day(), first: 0 })],
    ['of 101 rows', () => ({ filter: day(), first: 101 })],
    ['after a forged place', () => ({ filter: day(), after: 'WyIyMDI3Il0.forged' })],
  ])('%s makes no sense', async (_, variables) => {
    const { errors } = await list(variables());

    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
  });

  it.each([
    ['an unknown place', () => ({ ...day(), locationId: toId('loc', newId()) })],
    ['unknown staff', () => ({ ...day(), staffMemberId: toId('stf', newId()) })],
    ['no status at all', () => ({ ...day(), status: [] })],
  ])('of %s is empty', async (_, filter) => {
    const { data } = await list({ filter: filter() });

    expect(data.appointments.edges).toEqual([]);
  });

  it('goes on after its last row', async () => {
    const others = [];
    for (const time of ['12:00', '14:00', '16:00']) {
      others.push((await book(salon.customer(), salon, { startsAt: tokyo(time, '2027-03-05') })).id);
    }
    const query = `query ($filter: AppointmentFilter!, $after: String) { appointments(filter: $filter, first: 2, after: $after) {
      edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const first = (await desk()(query, { filter: day() })).data.appointments;
    const second = (await desk()(query, { filter: day(), after: first.pageInfo.endCursor })).data.appointments;

    const seen = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(seen).toEqual([visit.id, ...others]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
