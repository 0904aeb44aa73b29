import { publicAccess, workerAccess } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import type { Place } from '../src/availability/availability.ts';
import { loadCalendars } from '../src/availability/calendar.store.ts';
import { findPlace } from '../src/availability/place.store.ts';
import { normalize } from '../src/availability/ranges.ts';
import { windowsOf } from '../src/board/board.store.ts';
import { book, hold, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { attend, openStudio, plan, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
let elsewhere: Salon;
let visit: { id: string };
let session: { id: string };
const stf = (id: string) => toId('stf', id);

/** A Monday: Aoi cuts at ten and leads yoga at eleven, somebody holds Ren at twelve, and Ren leaves at three. */
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  [studio, elsewhere] = [await openStudio(scheduling), await openSalon(scheduling)];
  const by = (id: string) => ({ segments: [{ variationId: studio.cut, staff: { anyOf: [stf(id)] } }] });
  visit = await book(studio.customer(), studio, { startsAt: tokyo('10:00'), ...by(studio.aoi.id) });
  const gone = await book(studio.customer(), studio, { startsAt: tokyo('13:00'), ...by(studio.aoi.id) });
  await mutate(studio.member(['appointment.write']), 'cancelAppointment', {
    ...{ appointmentId: gone.id, version: 1, idempotencyKey: newId() },
  });
  session = await plan(studio, { roomId: studio.room });
  await attend(studio.customer(), session.id);
  await hold(studio.customer(), studio, { startsAt: tokyo('12:00'), ...by(studio.ren.id) });
  const manager = studio.member(['timeoff.decide', 'hours.write']);
  await done(manager, 'addTimeOff', {
    ...{ staffMemberId: stf(studio.ren.id), startsAt: tokyo('15:00'), endsAt: tokyo('19:00'), kind: 'OTHER' },
    approved: true,
  });
  await done(manager, 'addClosure', {
    ...{ resourceIds: [studio.room], startsAt: tokyo('17:00'), endsAt: tokyo('18:00') },
  });
  await done(manager, 'addClosure', {
    ...{ locationId: studio.location, startsAt: tokyo('18:00'), endsAt: tokyo('23:00') },
  });
});
afterAll(() => scheduling.stop());

async function done(client: GraphqlClient, name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await client(
    `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename } }`,
    { input },
  );
  const typename = data?.outcome?.__typename;
  if (!typename || typename === 'InvalidInput') throw new Error(`${name}: ${typename} ${JSON.stringify(errors)}`);
}

const entry = `kind startsAt endsAt unit status appointment { id } variation { id } session { id } expiresAt`;
const board = `query ($of: [_Any!]!, $date: Date!) { _entities(representations: $of) {
  ... on Location { dayBoard(date: $date) { location { id } date timeZone startsAt endsAt open { startsAt endsAt }
    lanes { staffMember { id } resource { id } windows { startsAt endsAt } entries { ${entry} } }
    visits { edges { node { id status } } } } } } }`;
const agenda = `query ($of: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $of) {
  ... on StaffMember { agenda(from: $from, to: $to) { staffMember { id } windows { location { id } startsAt endsAt }
    entries { ${entry} } travelSchedules { timeZone startsOn } } } } }`;

const boardOf = async (client: GraphqlClient, location = studio.location, date = '2027-03-01') => {
  const { data, errors } = await client(board, { of: [{ __typename: 'Location', id: location }], date });
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities[0]?.dayBoard ?? null;
};
const week = { from: tokyo('00:00'), to: tokyo('00:00', '2027-03-03') };
const agendaOf = async (client: GraphqlClient, staff = studio.aoi.id, range: object = week) => {
  const { data, errors } = await client(agenda, { of: [{ __typename: 'StaffMember', id: stf(staff) }], ...range });
  return errors ? errors[0]?.extensions?.code : (data._entities[0]?.agenda ?? null);
};
const reader = () => studio.member(['appointment.read']);
const wall = (time: string, date = '2027-03-01') => `${date}T${time}:00+09:00`;
const none = {
  ...{ unit: null, status: null, appointment: null, variation: null, session: null, expiresAt: null },
};
const times = (from: string, to: string) => ({ startsAt: wall(from), endsAt: wall(to) });

test('the day of the desk: who and what does what, and when it is open', async () => {
  const { lanes, visits, ...day } = await boardOf(reader());
  const class_ = { ...none, kind: 'SESSION', ...times('11:00', '12:00'), variation: { id: studio.yoga }, session };
  const [aoi, ren] = [studio.aoi.id, studio.ren.id].map((id) =>
    lanes.find((lane: { staffMember: { id: string } | null }) => lane.staffMember?.id === stf(id)),
  );

  expect(day).toEqual({
    ...{ location: { id: studio.location }, date: '2027-03-01', timeZone: 'Asia/Tokyo' },
    ...{ startsAt: wall('00:00'), endsAt: wall('00:00', '2027-03-02'), open: [times('10:00', '18:00')] },
  });
  expect(aoi).toEqual({
    ...{ staffMember: { id: stf(studio.aoi.id) }, resource: null, windows: [times('10:00', '19:00')] },
    entries: [
      {
        ...{ ...none, kind: 'VISIT', ...times('10:00', '11:00'), unit: 1, status: 'CONFIRMED' },
        ...{ appointment: { id: visit.id }, variation: { id: studio.cut } },
      },
      { ...class_, session: { id: session.id } },
    ],
  });
  expect(ren.entries).toEqual([
    {
      ...none,
      kind: 'HOLD',
      ...times('12:00', '13:00'),
      unit: 1,
      expiresAt: expect.stringMatching(/^2027-03-01T09:1\d:/),
    },
    { ...none, kind: 'TIME_OFF', ...times('15:00', '19:00') },
  ]);
  expect(lanes.slice(2)).toEqual([
    {
      ...{ staffMember: null, resource: { id: studio.room }, windows: [times('10:00', '18:00')] },
      entries: [
        { ...class_, session: { id: session.id } },
        { ...none, kind: 'CLOSURE', ...times('17:00', '18:00') },
      ],
    },
  ]);
  expect(visits.edges.map(({ node }: { node: { status: string } }) => node.status)).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'CANCELLED',
  ]);
});

test('a hold that lapsed is not in the way', async () => {
  await scheduling.database.setClock('2027-03-01T00:30:00Z');
  const { lanes } = await boardOf(reader());
  await scheduling.database.setClock(monday);
  const kinds = lanes.flatMap(({ entries }: { entries: { kind: string }[] }) => entries.map(({ kind }) => kind));

  expect(kinds).not.toContain('HOLD');
});

test('an agenda: what one does, when and where one works', async () => {
  const found = await agendaOf(reader());

  expect(found).toEqual({
    staffMember: { id: stf(studio.aoi.id) },
    windows: ['2027-03-01', '2027-03-02'].map((date) => ({
      ...{ location: { id: studio.location }, startsAt: wall('10:00', date), endsAt: wall('19:00', date) },
    })),
    entries: [
      expect.objectContaining({ kind: 'VISIT', ...times('10:00', '11:00'), appointment: { id: visit.id } }),
      expect.objectContaining({ kind: 'SESSION', ...times('11:00', '12:00'), session: { id: session.id } }),
    ],
    travelSchedules: [],
  });
});

test.each<[string, () => GraphqlClient, boolean, boolean]>([
  ['nobody', () => studio.nobody(), false, false],
  ['a customer', () => studio.customer(), false, false],
  ['a member without the permission', () => studio.member(['appointment.write']), false, false],
  ['staff, of their own', () => studio.member(['appointment.read.own'], studio.aoi), false, true],
  ['other staff', () => studio.member(['appointment.read.own'], studio.ren), false, false],
  ['somebody of another organization', () => elsewhere.member(['appointment.read']), false, false],
  ['a manager of another place', () => studio.member(['appointment.read'], { scope: { businessIds: [], locationIds: [newId()] } }), false, false],
  ['a manager of the business', () => studio.member(['appointment.read'], { scope: { businessIds: [studio.businessId], locationIds: [] } }), true, true],
])('%s', async (_, who, board, agenda) => {
  expect([Boolean(await boardOf(who())), Boolean(await agendaOf(who()))]).toEqual([board, agenda]);
}); // prettier-ignore

test.each([
  ['nothing', { from: week.from, to: week.from }],
  ['33 days', { from: week.from, to: tokyo('00:01', '2027-04-02') }],
])('no agenda of %s', async (_, range) => {
  expect(await agendaOf(reader(), studio.aoi.id, range)).toBe('INVALID');
});

test('windows are those that the engine goes by: past midnight, for a while, in one week, on one date, on a journey', async () => {
  const { organizationId, businessId } = elsewhere;
  const manager = elsewhere.member(['hours.write']);
  const locationId = await elsewhere.catalog.location({ timeZone: 'Europe/Berlin' });
  const who = await elsewhere.catalog.staff([fromId('var', elsewhere.cut) as string], {});
  await scheduling.settled();
  const at = { staffMemberId: stf(who), locationId: toId('loc', locationId) };
  await done(manager, 'setOpeningHours', {
    locationId: at.locationId,
    windows: [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, opens: '00:00', closes: '24:00' })),
  });
  await done(manager, 'setWorkingHours', {
    ...at,
    windows: [
      { dayOfWeek: 6, starts: '20:00', ends: '27:00' },
      { dayOfWeek: 2, starts: '09:00', ends: '12:00', validFrom: '2027-03-20', validTo: '2027-04-01' },
      { dayOfWeek: 3, starts: '09:00', ends: '12:00', week: 2 },
      { dayOfWeek: 4, starts: '08:00', ends: '16:00' },
    ],
  });
  const date = (day: string, kind: string, windows: object[]) =>
    done(manager, 'setWorkingOverride', { ...at, date: day, kind, windows });
  await date('2027-03-25', 'EXCEPTION', [{ starts: '22:00', ends: '26:00' }]);
  await date('2027-03-28', 'EXTRA', [{ starts: '01:00', ends: '04:00' }]);
  await date('2027-04-08', 'EXCEPTION', []);
  await done(manager, 'addTravelSchedule', {
    ...{ staffMemberId: at.staffMemberId, startsOn: '2027-03-29', endsOn: '2027-04-02', timeZone: 'America/New_York' },
  });
  const place = (await scheduling.deps.database.read(publicAccess, (tx) => findPlace(tx, locationId))) as Place;
  const [from, to] = [new Date('2027-03-15T00:00:00Z'), new Date('2027-04-20T00:00:00Z')];
  const minute = (instant: Date) => instant.getTime() / 60_000;
  const [engine, shown] = await scheduling.deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const range = {
      variationIds: [fromId('var', elsewhere.cut) as string],
      resourceIds: [who],
      exceptAppointmentId: null,
    };
    const { byResource } = await loadCalendars(tx, place, { ...range, from: minute(from), to: minute(to) });
    const wanted = { organizationId, resourceIds: [who], from, to, place: { locationId, timeZone: 'Europe/Berlin' } };
    return [byResource.get(who)?.windows ?? [], await windowsOf(tx, wanted)] as const;
  });
  const within = engine.filter(({ opens, closes }) => opens < minute(to) && closes > minute(from));

  expect(businessId).toBe(place.businessId);
  expect(shown.length).toBeGreaterThan(12);
  expect(normalize(shown.map(({ startsAt, endsAt }) => [minute(startsAt), minute(endsAt)] as const))).toEqual(
    normalize(within.map(({ opens, closes }) => [opens, closes] as const)),
  );
});
