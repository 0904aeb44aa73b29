import { toId } from '@openslot/service';
import { book, hold, monday, published, refused, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, asked, attend, miscounted, openStudio, plan, readSession, readVisit, type Studio } from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
});
afterEach(async () => {
  expect(await miscounted(scheduling)).toEqual([]);
});

const by = ({ id }: { id: string }) => ({ variationId: studio.cut, staff: { anyOf: [toId('stf', id)] } });

describe('a session is planned', () => {
  test('as its variation says', async () => {
    const { outcome } = await ask(studio.planner, 'scheduleSession', asked(studio, { roomId: studio.room }));

    expect(outcome).toMatchObject({
      __typename: 'SessionsScheduled',
      sessions: [
        {
          ...{ status: 'SCHEDULED', startsAt: '2027-03-01T11:00:00+09:00', endsAt: '2027-03-01T12:00:00+09:00' },
          ...{ timeZone: 'Asia/Tokyo', capacity: 3, freePlaces: 3, waitlistMax: 0, published: true, version: 1 },
          price: { amountMinor: 2_000, currency: 'JPY' },
          ...{
            staffMember: { id: toId('stf', studio.aoi.id) },
            room: { id: studio.room },
            variation: { id: studio.yoga },
          },
        },
      ],
    });
    await scheduling.settled();
    const [told] = (await published(scheduling, 'scheduling.session.scheduled.v1')).slice(-1);
    expect(told?.data).toMatchObject({ resourceId: studio.aoi.id, capacity: 3, listMinor: 2_000, status: 'SCHEDULED' });
  });

  test('every week at the same local time, also where the clocks change', async () => {
    const away = await openStudio(scheduling, { timeZone: 'Europe/Berlin' });
    const { outcome } = await ask(away.planner, 'scheduleSession', {
      ...asked(away, { startsAt: '2027-03-22T18:00:00+01:00', weeks: 3 }),
    });

    expect(outcome.sessions.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2027-03-22T18:00:00+01:00',
      '2027-03-29T18:00:00+02:00',
      '2027-04-05T18:00:00+02:00',
    ]);
  });

  test('all of the weeks or none', async () => {
    await plan(studio, { startsAt: tokyo('11:30', '2027-03-15') });
    const { outcome } = await refused(scheduling, () =>
      ask(studio.planner, 'scheduleSession', asked(studio, { weeks: 4 })),
    );

    expect(outcome).toMatchObject({
      __typename: 'SessionClash',
      startsAt: expect.stringContaining('2027-03-15T02:00:00'),
    });
  });

  test.each([
    ['a service for one', () => ({ variationId: studio.cut }), 'variationId'],
    ['the past', () => ({ startsAt: '2027-02-28T09:00:00Z' }), 'startsAt'],
    ['a staff member as a room', () => ({ roomId: toId('res', studio.aoi.id) }), 'roomId'],
    ['somebody else’s location', () => ({ locationId: toId('loc', studio.aoi.id) }), 'locationId'],
    ['no places', () => ({ capacity: 0 }), 'capacity'],
  ])('not with %s', async (_, wrong, field) => {
    const { outcome } = await refused(scheduling, () => ask(studio.planner, 'scheduleSession', asked(studio, wrong())));

    expect(outcome).toMatchObject({ __typename: expect.stringMatching(/InvalidInput|NotReadyYet/) });
    if (outcome.__typename === 'InvalidInput') expect(outcome.fields).toMatchObject([{ path: [field] }]);
  });
});

describe('its staff member and room are never double booked', () => {
  test('nobody has Aoi’s time while she gives a class', async () => {
    await plan(studio);

    expect(
      await hold(studio.customer(), studio, { startsAt: tokyo('11:30'), segments: [by(studio.aoi)] }),
    ).toMatchObject({
      __typename: 'SlotTaken',
    });
    expect(
      await hold(studio.customer(), studio, { startsAt: tokyo('11:30'), segments: [by(studio.ren)] }),
    ).toMatchObject({
      __typename: 'Hold',
    });
  });

  test('no class meets a visit, nor another class in its room', async () => {
    await book(studio.customer(), studio, { startsAt: tokyo('11:00'), segments: [by(studio.aoi)] });
    const withRen = { staffMemberId: toId('stf', studio.ren.id), roomId: studio.room };

    const visit = await refused(scheduling, () => ask(studio.planner, 'scheduleSession', asked(studio)));
    await plan(studio, { ...withRen, startsAt: tokyo('14:00') });
    const room = await refused(scheduling, () =>
      ask(studio.planner, 'scheduleSession', asked(studio, { roomId: studio.room, startsAt: tokyo('14:30') })),
    );

    expect([visit.outcome.__typename, room.outcome.__typename]).toEqual(['SessionClash', 'SessionClash']);
  });

  test('a room of two units takes two classes', async () => {
    const hall = toId('res', await studio.catalog.thing({ kind: 'ROOM', locationId: studio.locationId, units: 2 }));
    await scheduling.settled();
    await plan(studio, { roomId: hall });
    await plan(studio, { roomId: hall, staffMemberId: toId('stf', studio.ren.id) });

    const units = await scheduling.database.admin`select unit from scheduling.allocation where resource_id in (
      select id from scheduling.resource_ref where kind = 'ROOM' and units = 2 and organization_id = ${studio.organizationId}) order by unit`;
    expect(units.map(({ unit }) => unit)).toEqual([1, 2]);
  });
});

describe('a session changes', () => {
  const change = (session: { id: string; version: number }, more: object) =>
    ask(studio.planner, 'changeSession', { classSessionId: session.id, version: session.version, ...more });

  test('its visits follow to another time and staff member; what was held is given up', async () => {
    const session = await plan(studio);
    const customer = studio.customer();
    const visit = await attend(customer, session.id, 2);
    const { outcome: held } = await ask(studio.customer(), 'holdSeats', {
      ...{ classSessionId: session.id, idempotencyKey: 'a key of this hold' },
    });

    const { outcome } = await change(session, {
      ...{ startsAt: tokyo('15:00'), minutes: 90, staffMemberId: toId('stf', studio.ren.id) },
    });
    await scheduling.settled();

    expect(outcome).toMatchObject({
      __typename: 'SessionChanged',
      session: {
        startsAt: '2027-03-01T15:00:00+09:00',
        endsAt: '2027-03-01T16:30:00+09:00',
        freePlaces: 1,
        version: 2,
      },
    });
    expect(await readVisit(customer, visit.id)).toMatchObject({
      ...{
        startsAt: '2027-03-01T15:00:00+09:00',
        endsAt: '2027-03-01T16:30:00+09:00',
        status: 'CONFIRMED',
        version: 2,
      },
      segments: [
        { staffMember: { id: toId('stf', studio.ren.id) } },
        { staffMember: { id: toId('stf', studio.ren.id) } },
      ],
    });
    const booking = await ask(studio.customer(), 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: 'late' },
    });
    expect(booking.outcome).toMatchObject({ __typename: 'HoldExpired' });
    expect(
      await hold(studio.customer(), studio, { startsAt: tokyo('11:00'), segments: [by(studio.aoi)] }),
    ).toMatchObject({
      __typename: 'Hold',
    });
    const moved = (await published(scheduling, 'scheduling.appointment.rescheduled.v1')).filter(
      ({ subject }) => toId('apt', subject) === visit.id,
    );
    expect(moved).toMatchObject([{ data: { previousStartsAt: '2027-03-01T02:00:00.000Z' } }]);
  });

  test('never to fewer places than are gone', async () => {
    const session = await plan(studio);
    await attend(studio.customer(), session.id, 2);
    const { outcome } = await refused(scheduling, () => change(session, { capacity: 1 }));

    expect(outcome).toMatchObject({
      fields: [{ path: ['capacity'], message: 'At least 2 places are booked or held.' }],
    });
    expect((await change(session, { capacity: 2 })).outcome).toMatchObject({ session: { freePlaces: 0 } });
  });

  test('never onto somebody’s time, and only as it was looked at', async () => {
    const session = await plan(studio);
    await book(studio.customer(), studio, { startsAt: tokyo('13:00'), segments: [by(studio.aoi)] });

    const clash = await refused(scheduling, () => change(session, { startsAt: tokyo('13:30') }));
    const stale = await refused(scheduling, () => change({ ...session, version: 7 }, { capacity: 9 }));

    expect(clash.outcome).toMatchObject({ __typename: 'SessionClash' });
    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    expect((await change(session, { startsAt: tokyo('11:30') })).outcome.__typename).toBe('SessionChanged');
  });
});

describe('a session is called off', () => {
  test('its visits are cancelled by the system, for nothing, and its people are free', async () => {
    const session = await plan(studio, { roomId: studio.room });
    const customers = [studio.customer(), studio.customer()];
    const visits = await Promise.all(customers.map((customer) => attend(customer, session.id)));
    await scheduling.database.setClock(tokyo('10:30'));

    const { outcome } = await ask(studio.planner, 'cancelSession', {
      classSessionId: session.id,
      version: 1,
      reason: 'Aoi is ill.',
    });
    await scheduling.settled();

    expect(outcome).toMatchObject({ session: { status: 'CANCELLED', cancelReason: 'Aoi is ill.', version: 2 } });
    for (const [index, { id }] of visits.entries()) {
      expect(await readVisit(customers[index] as never, id)).toMatchObject({
        status: 'CANCELLED',
        segments: [{ seat: { status: 'CANCELLED', fee: null } }],
      });
    }
    const told = await published(scheduling, 'scheduling.appointment.cancelled.v1');
    expect(told.filter(({ data }) => data.businessId === studio.businessId)).toMatchObject([
      { data: { by: 'SYSTEM', feeMinor: 0, reason: 'Aoi is ill.' } },
      { data: { by: 'SYSTEM', feeMinor: 0, reason: 'Aoi is ill.' } },
    ]);
    expect(
      await scheduling.database.admin`select from scheduling.allocation where owner_id = (
      select id from scheduling.class_session where organization_id = ${studio.organizationId})`,
    ).toHaveLength(0);
    expect(await readSession(studio.planner, session.id)).toMatchObject({ freePlaces: 3 });
  });

  test('not twice', async () => {
    const session = await plan(studio);
    await ask(studio.planner, 'cancelSession', { classSessionId: session.id, version: 1 });
    const { outcome } = await refused(scheduling, () =>
      ask(studio.planner, 'cancelSession', { classSessionId: session.id, version: 2 }),
    );

    expect(outcome).toMatchObject({ __typename: 'WrongState', status: 'CANCELLED' });
  });
});

test('the clock begins and ends it', async () => {
  const session = await plan(studio);
  const status = async () => (await readSession(studio.nobody(), session.id)).status;

  await scheduling.database.setClock(tokyo('11:00'));
  await scheduling.settled();
  expect(await status()).toBe('RUNNING');
  await scheduling.database.setClock(tokyo('12:00'));
  await scheduling.settled();
  expect(await status()).toBe('DONE');
  const told = await published(scheduling, 'scheduling.session.completed.v1');
  expect(told.filter(({ subject }) => toId('cls', subject) === session.id)).toMatchObject([
    { aggregateversion: 3, data: { status: 'DONE' } },
  ]);
});

describe('sessions are listed', () => {
  const list = async (client = studio.nobody(), of = 'Business', id = toId('biz', studio.businessId), more = '') => {
    const filter = { from: tokyo('00:00'), to: tokyo('00:00', '2027-03-31') };
    const answer = await client(
      `query ($of: [_Any!]!, $filter: SessionFilter!) { _entities(representations: $of) { ... on ${of} {
        sessions(filter: $filter ${more}) { edges { node { startsAt freePlaces } cursor } pageInfo { hasNextPage endCursor } } } } }`,
      { of: [{ __typename: of, id }], filter },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data._entities[0].sessions;
  };

  test('of a business and of a variation, for everybody who may see them, page by page', async () => {
    await plan(studio, { weeks: 3 });
    await plan(studio, { startsAt: tokyo('15:00'), published: false });
    const starts = ({ edges }: { edges: { node: { startsAt: string } }[] }) =>
      edges.map(({ node }) => node.startsAt.slice(5, 16));

    expect(starts(await list())).toEqual(['03-01T11:00', '03-08T11:00', '03-15T11:00']);
    expect(starts(await list(studio.planner))).toEqual(['03-01T11:00', '03-01T15:00', '03-08T11:00', '03-15T11:00']);
    expect(starts(await list(studio.nobody(), 'Variation', studio.yoga))).toHaveLength(3);
    const first = await list(studio.nobody(), 'Business', toId('biz', studio.businessId), 'first: 2');
    expect([starts(first), first.pageInfo.hasNextPage]).toEqual([['03-01T11:00', '03-08T11:00'], true]);
    const rest = await list(
      studio.nobody(),
      'Business',
      toId('biz', studio.businessId),
      `first: 2 after: "${first.pageInfo.endCursor}"`,
    );
    expect([starts(rest), rest.pageInfo.hasNextPage]).toEqual([['03-15T11:00'], false]);
  });

  test('an unpublished one is nobody’s business outside', async () => {
    const session = await plan(studio, { published: false });

    expect(await readSession(studio.nobody(), session.id)).toBeNull();
    expect(await readSession(studio.customer(), session.id)).toBeNull();
    expect(await readSession(studio.planner, session.id)).toMatchObject({ published: false });
  });
});
