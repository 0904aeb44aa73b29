import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
let room: string;
let cutService: string;
const visits: { id: string; number: string; customer: { id: string } }[] = [];

/** Three visits, booked one minute after the other: the first begins last, and takes the room and Aoi as a helper. */
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  [salon, elsewhere] = [await openSalon(scheduling, { settings: { maxLiveHolds: 50 } }), await openSalon(scheduling)];
  const { catalog, locationId } = salon;
  room = await catalog.thing({ locationId });
  const need = { id: newId(), typeId: null, resourceId: room, quantity: 1, phase: 'WHOLE' as const };
  const service = await catalog.service({ requirements: [need] });
  const massage = await catalog.variation(service);
  cutService = toId('svc', salon.cutService);
  for (const person of [salon.aoi, salon.ren]) await catalog.staff([massage], { memberId: person.memberId }, person.id);
  await scheduling.settled();
  const stf = (id: string) => toId('stf', id);
  const plan = [
    [
      tokyo('16:00'),
      { variationId: toId('var', massage), staff: { anyOf: [stf(salon.ren.id)], allOf: [stf(salon.aoi.id)] } },
    ],
    [tokyo('14:00'), { variationId: toId('var', massage), staff: { anyOf: [stf(salon.ren.id)] } }],
    [tokyo('10:00', '2027-03-02'), { variationId: toId('var', massage), staff: { anyOf: [stf(salon.aoi.id)] } }],
  ] as const;
  for (const [startsAt, segment] of plan) {
    visits.push(await book(salon.customer(), salon, { startsAt, segments: [segment] }));
    await scheduling.database.advanceClock({ minutes: 1 });
  }
});
afterAll(() => scheduling.stop());

const document = `query ($filter: AppointmentFilter!, $first: Int, $after: String) {
  appointments(filter: $filter, first: $first, after: $after) { edges { node { id } cursor } pageInfo { hasNextPage } } }`;
const manager = () => salon.member(['appointment.read']);
const today = () => ({ locationId: salon.location, date: '2027-03-01' });
const range = { from: tokyo('00:00'), to: tokyo('00:00', '2027-03-08') };

/** Which of the three, in order; or the code of the refusal. */
async function ask(client: GraphqlClient, filter: object, page: object = {}) {
  const { data, errors } = await client(document, { filter, ...page });
  if (errors) return errors[0]?.extensions?.code;
  return data.appointments.edges.map(({ node }: { node: { id: string } }) =>
    visits.findIndex(({ id }) => id === node.id),
  );
}

test.each<[string, () => object, readonly number[]]>([
  ['a day at a location', today, [1, 0]],
  ['a range', () => range, [1, 0, 2]],
  ['a range of a business', () => ({ ...range, businessId: toId('biz', salon.businessId) }), [1, 0, 2]],
  ['a status', () => ({ status: ['CONFIRMED'] }), [1, 0, 2]],
  ['another status', () => ({ status: ['NO_SHOW', 'CANCELLED'] }), []],
  ['an inbox', () => ({ status: ['CONFIRMED', 'PENDING_APPROVAL'], order: 'NEWEST' }), [2, 1, 0]],
  ['who does it or helps', () => ({ ...range, staffMemberId: toId('stf', salon.aoi.id) }), [0, 2]],
  ['who does it', () => ({ ...range, staffMemberId: toId('stf', salon.ren.id) }), [1, 0]],
  ['who does it on a day', () => ({ ...today(), staffMemberId: toId('stf', salon.aoi.id) }), [0]],
  ['what takes place', () => ({ ...range, staffMemberId: toId('stf', salon.ren.id), status: ['CONFIRMED', 'CHECKED_IN', 'IN_SERVICE'] }), [1, 0]],
  ['a room', () => ({ ...range, resourceId: toId('res', room) }), [1, 0, 2]],
  ['a room on a day', () => ({ ...today(), resourceId: toId('res', room) }), [1, 0]],
  ['another service', () => ({ ...range, serviceId: cutService }), []],
  ['a customer', () => ({ customerId: visits[1]?.customer.id }), [1]],
  ['a number, as it is said', () => ({ number: ` ${visits[2]?.number.toLowerCase()}` }), [2]],
  ['a name elsewhere that nobody has', () => ({ externalId: 'square:1' }), []],
])('%s', async (_, filter, expected) => {
  expect(await ask(manager(), filter())).toEqual(expected);
}); // prettier-ignore

test.each([
  ['nothing', {}],
  ['a date without a place', { date: '2027-03-01' }],
  ['half a range', { from: tokyo('00:00') }],
  ['no status', { status: [] }],
  ['staff at any time', { staffMemberId: toId('stf', newId()), status: ['CONFIRMED'] }],
  ['a range of a hundred days', { from: tokyo('00:00'), to: tokyo('00:00', '2027-06-09') }],
])('%s is too wide', async (_, filter) => {
  expect(await ask(manager(), filter)).toBe('INVALID');
});

test('goes from page to page, newest first', async () => {
  const filter = { status: ['CONFIRMED'], order: 'NEWEST' };
  const { data } = await manager()(document, { filter, first: 2 });
  const { edges, pageInfo } = data.appointments;

  expect(pageInfo.hasNextPage).toBe(true);
  expect(await ask(manager(), filter, { first: 2 })).toEqual([2, 1]);
  expect(await ask(manager(), filter, { first: 2, after: edges.at(-1).cursor })).toEqual([0]);
});

test.each<[string, () => GraphqlClient, unknown]>([
  ['nobody', () => salon.nobody(), 'UNAUTHENTICATED'],
  ['a customer', () => salon.customer(), 'FORBIDDEN'],
  ['a member without the permission', () => salon.member(['appointment.write']), 'FORBIDDEN'],
  ['the manager of another organization', () => elsewhere.member(['appointment.read']), []],
  ['a manager of another location', () => salon.member(['appointment.read'], { scope: { businessIds: [], locationIds: [newId()] } }), []],
  ['staff, whose own and whom they help', () => salon.member(['appointment.read.own'], salon.aoi), [0, 2]],
  ['staff, whose own', () => salon.member(['appointment.read.own'], salon.ren), [1, 0]],
])('as %s', async (_, who, expected) => {
  expect(await ask(who(), range)).toEqual(expected);
}); // prettier-ignore
