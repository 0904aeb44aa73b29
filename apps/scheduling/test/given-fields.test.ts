import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, bookAsGuest, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** What scheduling gives to the types of others: lists of a business, a customer, a thing, a person at work. */
let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
let room: string;
let person: GraphqlClient;
let customer: string;
const visits: string[] = [];
const userId = newId();

beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  [salon, elsewhere] = [await openSalon(scheduling), await openSalon(scheduling)];
  const { catalog, locationId } = salon;
  room = await catalog.thing({ locationId });
  const need = { id: newId(), typeId: null, resourceId: room, quantity: 1, phase: 'WHOLE' as const };
  const massage = await catalog.variation(await catalog.service({ requirements: [need] }));
  await catalog.staff([massage], { memberId: salon.aoi.memberId }, salon.aoi.id);
  await scheduling.settled();
  person = salon.customer(userId);
  for (const [startsAt, variationId] of [
    [tokyo('14:00'), toId('var', massage)],
    [tokyo('10:00', '2027-03-02'), salon.cut],
  ] as const) {
    const visit = await book(person, salon, { startsAt, segments: [{ variationId }] });
    visits.push(visit.id);
    customer = visit.customer.id;
    await scheduling.database.advanceClock({ minutes: 1 });
  }
  await done(person, 'joinWaitlist', {
    ...{ locationId: salon.location, variationId: salon.colour, from: tokyo('12:00'), to: tokyo('18:00') },
  });
  const manager = salon.member(['hours.write', 'appointment.write', 'calendar.connect']);
  await done(manager, 'setBookingLimit', {
    ...{ businessId: biz(), subject: 'LOCATION', period: 'DAY', maxCount: 50 },
  });
  await done(manager, 'setPacing', {
    ...{ locationId: salon.location, rules: [{ dayOfWeek: 1, starts: '10:00', ends: '12:00', maxParties: 9 }] },
  });
  await done(manager, 'addClosure', { resourceIds: [toId('res', room)], startsOn: '2027-03-05', reason: 'Paint' });
  await done(manager, 'addClosure', { resourceIds: [toId('stf', salon.aoi.id)], startsOn: '2027-03-06' });
  await done(manager, 'createCalendarFeed', { staffMemberId: toId('stf', salon.aoi.id) });
  await done(person, 'createCalendarFeed', { customerId: customer });
});
afterAll(() => scheduling.stop());

const biz = () => toId('biz', salon.businessId);

async function done(client: GraphqlClient, name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await client(
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on InvalidInput { fields { path message } } } }`,
    { input },
  );
  if (!data?.outcome || data.outcome.__typename === 'InvalidInput')
    throw new Error(`${name}: ${JSON.stringify(data ?? errors)}`);
}

async function ask(client: GraphqlClient, type: string, id: string, field: string) {
  const { data, errors } = await client(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { field: ${field} } } }`,
    { of: [{ __typename: type, id }] },
  );
  return errors ? errors[0]?.extensions?.code : (data._entities[0]?.field ?? null);
}
const nodes = (list: { edges: { node: object }[] } | null) => list && list.edges.map(({ node }) => node);
const range = `from: "${tokyo('00:00')}", to: "${tokyo('00:00', '2027-03-08')}"`;
const ids = '{ edges { node { id } } }';
const of = (permissions: string[], scope?: { businessIds: string[]; locationIds: string[] }) =>
  salon.member(permissions, scope ? { scope } : {});
const away = () => ({ businessIds: [], locationIds: [newId()] });

/** A field of a thing, as somebody sees it: the ids of what it lists, or what it is. */
interface Case {
  readonly type: string;
  readonly id: () => string;
  readonly field: string;
  readonly seen: () => unknown;
  readonly by: Readonly<Record<string, () => GraphqlClient>>;
  readonly hiddenFrom?: Readonly<Record<string, () => GraphqlClient>>;
}
const strangers = {
  nobody: () => salon.nobody(),
  'another customer': () => salon.customer(),
  'a member of another organization': () =>
    elsewhere.member(['appointment.read', 'waitlist.manage', 'calendar.connect', 'hours.write']),
};
const readers = { 'a reader': () => of(['appointment.read']) };
const members = { 'a member': () => of([]) };
const elsewhereReaders = { 'a reader of other places': () => of(['appointment.read'], away()) };
const itself = { 'the customer': () => person };
const cus = () => customer;
const res = () => toId('res', room);
const stf = () => toId('stf', salon.aoi.id);

const cases: Readonly<Record<string, Case>> = {
  'the visits of a business': {
    ...{ type: 'Business', id: biz, field: `appointments(${range}) ${ids}`, seen: () => visits, by: readers },
    hiddenFrom: { ...elsewhereReaders, ...members, ...itself },
  },
  'who waits at a business': {
    ...{ type: 'Business', id: biz, field: `waitlist { edges { node { customer { id } } } }` },
    seen: () => [{ customer: { id: customer } }],
    by: { 'who sees to it': () => of(['waitlist.manage']) },
    hiddenFrom: { ...members, ...itself, 'who sees to others': () => of(['waitlist.manage'], away()) },
  },
  'the limits of a business': {
    ...{ type: 'Business', id: biz, field: 'bookingLimits { edges { node { subject maxCount } } }', by: members },
    ...{ seen: () => [{ subject: 'LOCATION', maxCount: 50 }], hiddenFrom: itself },
  },
  'the pacing of a business': {
    ...{ type: 'Business', id: biz, field: 'pacing { location { id } rules { starts maxParties } }', by: members },
    ...{ seen: () => [{ location: { id: salon.location }, rules: [{ starts: '10:00', maxParties: 9 }] }] },
    hiddenFrom: itself,
  },
  'the visits of a customer': {
    ...{ type: 'Customer', id: cus, field: `appointments ${ids}`, seen: () => visits.toReversed() },
    ...{ by: { ...itself, ...readers }, hiddenFrom: { ...elsewhereReaders, ...members } },
  },
  'the visits of a customer in a state': {
    ...{ type: 'Customer', id: cus, field: `appointments(status: [NO_SHOW]) ${ids}`, seen: () => [], by: readers },
  },
  'what a customer waits for': {
    ...{ type: 'Customer', id: cus, field: `waitlistEntries { edges { node { variation { id } } } }` },
    seen: () => [{ variation: { id: salon.colour } }],
    by: { ...itself, 'who sees to it': () => of(['waitlist.manage']) },
    hiddenFrom: { ...readers, 'who sees to others': () => of(['waitlist.manage'], away()) },
  },
  'the series of a customer': {
    ...{ type: 'Customer', id: cus, field: `series ${ids}`, seen: () => [], by: { ...itself, ...readers } },
  },
  'the feeds of a customer': {
    ...{ type: 'Customer', id: cus, field: `calendarFeeds { customer { id } }`, by: itself },
    ...{ seen: () => [{ customer: { id: customer } }], hiddenFrom: readers },
  },
  'the feeds of a person at work': {
    ...{ type: 'StaffMember', id: stf, field: `calendarFeeds { staffMember { id } }` },
    seen: () => [{ staffMember: { id: stf() } }],
    by: { 'who connects': () => of(['calendar.connect']) },
    hiddenFrom: { ...readers, ...itself },
  },
  'the closures of a room': {
    ...{ type: 'Resource', id: res, field: `closures { edges { node { reason resources { id } } } }`, by: members },
    ...{ seen: () => [{ reason: 'Paint', resources: [{ id: res() }] }], hiddenFrom: itself },
  },
  'the hours of a room': {
    ...{ type: 'Resource', id: res, field: `workingHours { starts }`, seen: () => [], by: members },
  },
  'what takes a room': {
    ...{ type: 'Resource', id: res, field: `allocations(${range}) { kind startsAt appointment { id } }`, by: readers },
    seen: () => [
      { kind: 'VISIT', startsAt: '2027-03-01T14:00:00+09:00', appointment: { id: visits[0] } },
      { kind: 'CLOSURE', startsAt: '2027-03-05T00:00:00+00:00', appointment: null },
    ],
    hiddenFrom: { ...elsewhereReaders, ...members, ...itself },
  },
};

const rows = Object.entries(cases).flatMap(([name, { by, hiddenFrom, ...one }]) => [
  ...Object.entries(by).map(([who, client]) => ({ name, who, client, ...one })),
  ...Object.entries({ ...strangers, ...hiddenFrom }).map(([who, client]) => ({
    ...{ name, who, client, ...one },
    seen: () => 'hidden',
  })),
]);

test.each(rows)('$name, for $who', async ({ type, id, field, client, seen }) => {
  const found = await ask(client(), type, id(), field);
  const list = found?.edges ? nodes(found) : found;
  const plain = list?.map?.((each: { id?: string }) => (Object.keys(each).join() === 'id' ? each.id : each)) ?? list;
  const expected = seen();

  // An empty list shows as little as null.
  expect(expected === 'hidden' && plain?.length === 0 ? null : plain).toEqual(expected === 'hidden' ? null : expected);
});

test('a page of what a customer waits for is full, wherever else the customer waits', async () => {
  const branch = await salon.catalog.location();
  await scheduling.settled();
  await scheduling.database.advanceClock({ minutes: 1 });
  const range = { from: tokyo('12:00'), to: tokyo('18:00') };
  await done(person, 'joinWaitlist', { locationId: toId('loc', branch), variationId: salon.colour, ...range });
  const here = { businessIds: [], locationIds: [salon.locationId] };

  const first = 'waitlistEntries(first: 1) { edges { node { location { id } } } }';
  const at = async (client: GraphqlClient) => nodes(await ask(client, 'Customer', customer, first));
  expect(await at(person)).toEqual([{ location: { id: toId('loc', branch) } }]);
  expect(await at(of(['waitlist.manage'], here))).toEqual([{ location: { id: salon.location } }]);
});

test('a range of a business is no longer than 92 days', async () => {
  const long = `from: "${tokyo('00:00')}", to: "${tokyo('00:00', '2027-08-01')}"`;

  expect(await ask(of(['appointment.read']), 'Business', biz(), `appointments(${long}) ${ids}`)).toBe('INVALID');
});

test('a guest reads none of the lists of the customer', async () => {
  const { appointment, client } = await bookAsGuest(scheduling, salon, { startsAt: tokyo('17:00', '2027-03-03') });

  for (const field of [`appointments ${ids}`, `waitlistEntries ${ids}`, `series ${ids}`, 'calendarFeeds { id }']) {
    expect(await ask(client, 'Customer', appointment.customer.id, field)).toBeNull();
  }
});

test('the next slot of a variation: today, and where today is over', async () => {
  const next = (field: string) => ask(salon.nobody(), 'Variation', salon.cut, field);
  const at = `nextSlot(locationId: "${salon.location}") { startsAt price { amountMinor } segments { variation { id } } }`;

  expect(await next(at)).toEqual({
    ...{ startsAt: '2027-03-01T10:00:00+09:00', price: { amountMinor: 6600 } },
    segments: [{ variation: { id: salon.cut } }],
  });
  expect(await next(`nextSlot(locationId: "${salon.location}", partySize: 4) { startsAt }`)).toBeNull();
  expect(await next(`nextSlot(locationId: "${elsewhere.location}") { startsAt }`)).toBeNull();
  expect(await next('nextSlot(locationId: "loc_nothing") { startsAt }')).toBeNull();
});

describe('what somebody did to visits', () => {
  const document = `query ($actor: ID!, $first: Int, $after: String) { appointmentEvents(actorId: $actor, first: $first, after: $after) {
    edges { cursor node { name appointment { id } } } pageInfo { hasNextPage } } }`;
  const events = async (client: GraphqlClient, actor: string, page: object = {}) => {
    const { data, errors } = await client(document, { actor, ...page });
    return errors ? errors[0]?.extensions?.code : data.appointmentEvents;
  };
  const clerk = newId();
  let checked: string;

  beforeAll(async () => {
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('10:00') });
    checked = visit.id;
    const { outcome } = await mutate(
      salon.member(['appointment.read', 'appointment.write'], { userId: clerk }),
      'checkInAppointment',
      {
        ...{ appointmentId: checked, version: visit.version },
      },
    );
    expect(outcome.__typename).toBe('AppointmentChanged');
  });

  test('is listed by who did it, latest first, page by page', async () => {
    const reader = of(['appointment.read']);
    const own = await events(reader, toId('usr', userId), { first: 1 });
    const rest = await events(reader, toId('usr', userId), { first: 5, after: own.edges[0].cursor });

    expect(nodes(await events(reader, toId('usr', clerk)))).toEqual([
      { name: 'checked_in', appointment: { id: checked } },
    ]);
    expect(nodes(own)).toEqual([{ name: 'booked', appointment: { id: visits[1] } }]);
    expect(own.pageInfo.hasNextPage).toBe(true);
    expect(nodes(rest)).toEqual([{ name: 'booked', appointment: { id: visits[0] } }]);
  });

  test.each<[string, () => GraphqlClient, unknown]>([
    ['nobody', () => salon.nobody(), 'UNAUTHENTICATED'],
    ['the customer', () => person, 'FORBIDDEN'],
    ['a member without the permission', () => of(['appointment.read.own']), 'FORBIDDEN'],
    ['a reader of other places', () => of(['appointment.read'], away()), []],
    ['a member of another organization', () => elsewhere.member(['appointment.read']), []],
  ])('for %s', async (_, client, expected) => {
    const found = await events(client(), toId('usr', userId));

    expect(found.edges ? nodes(found) : found).toEqual(expected);
  });

  test('an id of something else is refused', async () => {
    expect(await events(of(['appointment.read']), customer)).toBe('INVALID');
  });
});
