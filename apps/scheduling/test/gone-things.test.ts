import { randomUUID } from 'node:crypto';
import {
  locationSwitched,
  memberState,
  variationState,
  type DataOf,
  type businessState,
  type locationState,
} from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { explainUses, fragile, publishEvent, type Fault, type GraphqlClient } from '@openslot/testing';
import { seriesAt, waitingFor } from '../src/visit-decision/what-ends.store.ts';
import { visitsSoon, visitsToTellOf } from '../src/visit-decision/visit-decision.store.ts';
import { workerAccess } from '@openslot/database';
import { book, hold, monday, mutate, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created } from './series/series.ts';
import { statusOf, toldOf, wait } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return {
      database: fragile(database, fault, ({ door }) => door === 'worker'),
      limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 },
    };
  });
});
afterAll(() => scheduling.stop());
let salon: Salon;
beforeEach(async () => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, bookingWindowDays: 90 } });
});

/** News of what is gone waits a second for the news of the thing itself, where that is slower. */
const seenTo = async (): Promise<void> => {
  await scheduling.settled();
  await scheduling.database.advanceClock({ seconds: 2 });
  await scheduling.settled();
};
const rows = <Row extends object>(query: Promise<readonly Row[]>) =>
  query.then((found) => found.map((row) => ({ ...row })));
const weekly = (client: GraphqlClient, startsAt = tokyo('15:00', '2027-03-04')) =>
  created(client, salon, { acceptPolicy: true, startsAt, rule: { frequency: 'WEEKLY', count: 3 } });
const seriesStatus = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`select status from scheduling.series where id = ${fromId('srs', id)}`;
  return row?.['status'];
};
const endedSeries = async ({ id }: { id: string }) =>
  (await published(scheduling, 'scheduling.series.ended.v1')).filter(({ subject }) => subject === fromId('srs', id))
    .length;
const visitsOf = async (series: { occurrences: { appointment: { id: string } }[] }) => {
  const ids = series.occurrences.map(({ appointment }) => fromId('apt', appointment.id) as string);
  return rows(scheduling.database.admin<{ status: string }[]>`
    select status from scheduling.appointment where id = any(${ids}::uuid[]) order by starts_at`);
};

describe.each([
  [
    'a business that is archived',
    () => salon.catalog.business({ status: 'ARCHIVED', published: false } as Partial<DataOf<typeof businessState>>),
  ],
  [
    'a location that is closed',
    () =>
      salon.catalog.location({ status: 'CLOSED', published: false } as DataOf<typeof locationState>, salon.locationId),
  ],
])('%s', (_, go) => {
  it('has nobody waiting, and its series are over; their visits are decided about', async () => {
    const client = salon.customer();
    const [entry, { series }] = [await wait(client, salon, '2027-03-05'), await weekly(client)];
    const elsewhere = await openSalon(scheduling, {});
    const others = await wait(elsewhere.customer(), elsewhere, '2027-03-05');
    await seenTo();

    await go();
    await seenTo();
    // And told once more, by the next state.
    await go();
    await seenTo();

    expect(await statusOf(scheduling, entry)).toBe('EXPIRED');
    expect((await toldOf(scheduling, entry)).filter((type) => type.includes('expired'))).toHaveLength(1);
    expect(await statusOf(scheduling, others)).toBe('WAITING');
    expect([await seriesStatus(series), await endedSeries(series)]).toEqual(['ENDED', 1]);
    expect(await visitsOf(series)).toEqual(Array.from({ length: 3 }, () => ({ status: 'CONFIRMED' })));
    const [listed] = await scheduling.database.admin`
      select count(*)::int as n from scheduling.visit_to_decide where organization_id = ${salon.organizationId}`;
    expect(listed?.['n']).toBe(3);
    const timers = await scheduling.database.admin`
      select kind from scheduling.due where organization_id = ${salon.organizationId} and kind = 'waitlist_expiry'`;
    expect(timers).toHaveLength(0);
  });
});

describe('what is not sold any more', () => {
  it.each(['service', 'variation'] as const)('as a %s has nobody waiting; series and holds go on', async (what) => {
    const { catalog } = salon;
    const service = await catalog.service();
    const shave = await catalog.variation(service);
    for (const person of [salon.aoi, salon.ren]) {
      await catalog.staff([shave, fromId('var', salon.cut) as string], { memberId: person.memberId }, person.id);
    }
    await seenTo();
    const client = salon.customer();
    const segments = [{ variationId: toId('var', shave), staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
    const { series } = await created(client, salon, {
      ...{
        acceptPolicy: true,
        startsAt: tokyo('15:00', '2027-03-04'),
        rule: { frequency: 'WEEKLY', count: 2 },
        segments,
      },
    });
    const entry = await wait(client, salon, '2027-03-05', { variationId: toId('var', shave) });
    const other = await wait(client, salon, '2027-03-05');
    const held = await hold(client, salon, { startsAt: tokyo('10:00', '2027-03-08'), segments });

    const go = () =>
      what === 'service'
        ? catalog.service({ live: false }, service)
        : catalog.variation(service, { live: false }, shave);
    await go();
    await seenTo();
    await go();
    await seenTo();

    expect([await statusOf(scheduling, entry), await statusOf(scheduling, other)]).toEqual(['EXPIRED', 'WAITING']);
    expect((await toldOf(scheduling, entry)).filter((type) => type.includes('expired'))).toHaveLength(1);
    expect(await seriesStatus(series)).toBe('ACTIVE');
    expect(await visitsOf(series)).toEqual([{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }]);
    const { outcome } = await mutate(client, 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() },
    });
    expect(outcome.__typename).toBe('AppointmentBooked');
    const again = await hold(client, salon, { startsAt: tokyo('12:00', '2027-03-08'), segments });
    expect(again.__typename).not.toBe('Hold');
  });
});

describe('hours and calendars', () => {
  const hours = () =>
    rows(scheduling.database.admin<{ staff: string; until: string | null; n: number }[]>`
      select resource_id as staff, valid_to::text as until, count(*)::int as n from scheduling.working_hours
       where organization_id = ${salon.organizationId} group by 1, 2 order by 1`);
  const ofBoth = (until: (id: string) => string | null, n: number) =>
    [salon.aoi.id, salon.ren.id].toSorted().map((staff) => ({ staff, until: until(staff), n }));
  const hoursTold = async () =>
    (await published(scheduling, 'scheduling.hours.changed.v1')).filter(
      ({ data }) => [salon.aoi.id, salon.ren.id].includes(data.resourceId) && data.from === '2027-03-02',
    );
  const feedOf = async ({ id }: { id: string }) => {
    const { data, errors } = await salon.member(['calendar.connect'])(
      `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { __typename ... on CalendarFeedCreated { path } } }`,
      { input: { staffMemberId: toId('stf', id) } },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.createCalendarFeed.path as string;
  };
  const read = async (path: string) =>
    (
      await fetch(scheduling.url.replace('/graphql', path), {
        headers: { 'x-openslot-gateway': scheduling.deps.gatewaySecrets[0] ?? '', 'x-openslot-address': newId() },
      })
    ).status;
  const connect = async ({ id: resource }: { id: string }) => {
    const id = newId();
    const { admin } = scheduling.database;
    await admin`insert into scheduling.calendar_connection (organization_id, id, resource_id, url_enc, host, status, last_ok_at)
      values (${salon.organizationId}, ${id}, ${resource}, decode('00', 'hex'), 'calendar.example', 'OK', clock.now())`;
    await admin`insert into scheduling.external_busy (organization_id, connection_id, uid, recurrence, resource_id, starts_at, ends_at)
      values (${salon.organizationId}, ${id}, 'a', '', ${resource}, '2027-03-09T01:00:00Z', '2027-03-09T02:00:00Z')`;
    return id;
  };
  const connection = async (id: string) => {
    const [row] = await scheduling.database.admin`
      select c.status, (select count(*)::int from scheduling.external_busy b where b.connection_id = c.id) as busy
        from scheduling.calendar_connection c where c.id = ${id}`;
    return { ...row };
  };

  it.each([
    ['as staff', () => salon.catalog.staff([], { memberId: salon.ren.memberId, live: false }, salon.ren.id)],
    [
      'as a member',
      () =>
        salon.catalog.tell(memberState, salon.ren.memberId, {
          userId: salon.ren.userId,
          status: 'ENDED',
          roles: [],
        } as DataOf<typeof memberState>),
    ],
  ])('of somebody who leaves %s end with today; others’ do not', async (_, leave) => {
    const before = await hours();
    const n = before[0]?.n as number;
    expect(before).toEqual(ofBoth(() => null, n));
    const [mine, others] = [await feedOf(salon.ren), await feedOf(salon.aoi)];
    const calendars = [await connect(salon.ren), await connect(salon.aoi)] as const;
    expect([await read(mine), await read(others)]).toEqual([200, 200]);

    await leave();
    await seenTo();
    await leave();
    await seenTo();

    expect(await hours()).toEqual(ofBoth((id) => (id === salon.ren.id ? '2027-03-01' : null), n));
    expect((await hoursTold()).map(({ data }) => data)).toEqual([
      { resourceId: salon.ren.id, locationId: salon.locationId, from: '2027-03-02', to: null },
    ]);
    expect([await read(mine), await read(others)]).toEqual([404, 200]);
    expect([await connection(calendars[0]), await connection(calendars[1])]).toEqual([
      { status: 'OFF', busy: 0 },
      { status: 'OK', busy: 1 },
    ]);
  });

  it('of a place that is closed end there with today', async () => {
    const [{ n } = { n: 0 }] = await hours();

    await salon.catalog.location(
      { status: 'CLOSED', published: false } as DataOf<typeof locationState>,
      salon.locationId,
    );
    await seenTo();

    expect(await hours()).toEqual(ofBoth(() => '2027-03-01', n));
    expect(await hoursTold()).toHaveLength(2);
  });
});

describe('a place that is switched off', () => {
  const decider = ['appointment.read', 'appointment.write', 'appointment.decide'];
  const listed = async () => {
    const { data } = await salon.member(decider)(
      '{ visitsToDecide { edges { node { appointment { id } reason cancelsAt } } } }',
    );
    return data.visitsToDecide.edges.map(({ node }: { node: { appointment: { id: string } } }) => ({
      ...node,
      appointment: node.appointment.id,
    }));
  };
  const toSwitch = async (openSwitch: boolean) => {
    await salon.catalog.location({ openSwitch } as DataOf<typeof locationState>, salon.locationId);
    await seenTo();
  };

  it('lists the visits of the next day as they come near, and none when it is switched on', async () => {
    const client = salon.customer();
    const soon = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-01') });
    const later = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-03') });
    const held = await hold(client, salon, { startsAt: tokyo('14:00', '2027-03-01') });
    const entry = (visit: { id: string }) => ({
      appointment: visit.id,
      reason: 'LOCATION_SWITCHED_OFF',
      cancelsAt: null,
    });

    await toSwitch(false);
    await toSwitch(false);

    expect(await listed()).toEqual([entry(soon)]);
    const [row] = await scheduling.database
      .admin`select status from scheduling.hold where id = ${fromId('hld', held.id)}`;
    expect(row?.['status']).toBe('LIVE');
    expect((await hold(salon.customer(), salon, { startsAt: tokyo('16:00', '2027-03-03') })).__typename).not.toBe(
      'Hold',
    );
    await scheduling.database.setClock('2027-03-02T03:30:00.000Z');
    await seenTo();
    expect(await listed()).toEqual([entry(later)]);

    await toSwitch(true);

    expect(await listed()).toEqual([]);
    await scheduling.database.setClock('2027-03-02T06:00:00.000Z');
    await seenTo();
    expect(await listed()).toEqual([]);
    const visits = await scheduling.database.admin`
      select status from scheduling.appointment where organization_id = ${salon.organizationId} order by starts_at`;
    expect(visits.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  describe('when it is switched off', () => {
    const switched = async (version: number, open = false) => {
      const { organizationId, locationId: id, businessId } = salon;
      await publishEvent(scheduling.deps.bus, locationSwitched, {
        ...{ organizationId, id, version, time: new Date(monday), data: { businessId, open } },
      });
      await seenTo();
    };
    const toldOfSwitching = async () =>
      (await published(scheduling, 'scheduling.appointment.place_switched_off.v1')).filter(
        ({ data }) => data.locationId === salon.locationId,
      );

    it('tells of the visits of the next three hours, once, and changes none of them', async () => {
      const client = salon.customer();
      const [soon, soonest] = [await book(client, salon, { startsAt: tokyo('12:00') }), await book(client, salon, { startsAt: tokyo('10:00') })]; // prettier-ignore
      await book(client, salon, { startsAt: tokyo('12:15'), segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.ren.id)] } }] }).catch(() => null); // prettier-ignore
      const cancelled = await book(client, salon, { startsAt: tokyo('11:00') });
      await mutate(client, 'cancelAppointment', { appointmentId: cancelled.id, version: 1, idempotencyKey: randomUUID() }); // prettier-ignore
      await seenTo();
      const before = await rows(scheduling.database.admin`select id, version, status from scheduling.appointment order by id`); // prettier-ignore

      await scheduling.database.setClock(monday);
      await switched(7);

      const told = await toldOfSwitching();
      expect(told.map(({ subject }) => subject).toSorted()).toEqual([soon, soonest].map(({ id }) => fromId('apt', id) as string).toSorted()); // prettier-ignore
      expect(told[0]).toMatchObject({ aggregateversion: 1, data: { status: 'CONFIRMED', switchedOffAt: monday } });
      expect(await rows(scheduling.database.admin`select id, version, status from scheduling.appointment order by id`)).toEqual(before); // prettier-ignore
    });

    it('says nothing when it is switched on, nor of what was switched on again meanwhile', async () => {
      await book(salon.customer(), salon, { startsAt: tokyo('10:00') });
      await switched(7, true);
      await salon.catalog.location({ openSwitch: false } as DataOf<typeof locationState>, salon.locationId);
      await salon.catalog.location({ openSwitch: true } as DataOf<typeof locationState>, salon.locationId);
      await seenTo();
      // The state is at its third version, and the switching off was the second.
      await switched(2);

      expect(await toldOfSwitching()).toEqual([]);
    });

    it('finds the visits by an index', async () => {
      await book(salon.customer(), salon, { startsAt: tokyo('10:00') });
      const { organizationId, locationId } = salon;
      const options = { slice: 'scheduling' as const, access: workerAccess(organizationId), small: true };
      const found = await explainUses(scheduling.database, { ...options, uses: [] }, (tx) =>
        visitsToTellOf(tx, organizationId, locationId, new Date(monday)),
      );
      expect(found).toHaveLength(1);
    });
  });

  it('and then closed for good has them decided about as that', async () => {
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-01') });
    await toSwitch(false);

    await salon.catalog.location(
      { openSwitch: false, status: 'CLOSED', published: false } as DataOf<typeof locationState>,
      salon.locationId,
    );
    await seenTo();

    expect(await listed()).toEqual([
      { appointment: visit.id, reason: 'LOCATION_CLOSED', cancelsAt: expect.stringContaining('2027-03-01T03:00') },
    ]);
  });
});

describe('it ends the same', () => {
  const losses = (['before', 'after'] as const).flatMap((mode) => [1, 2, 3].map((at) => [at, mode] as const));
  const eventually = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.database.advanceClock({ seconds: 70 });
      await seenTo();
    }
  };

  it.each(losses)('where a place goes, when transaction %d is lost %s its commit', async (at, mode) => {
    const client = salon.customer();
    const [entry, { series }] = [await wait(client, salon, '2027-03-05'), await weekly(client)];
    await seenTo();
    Object.assign(fault, { at, mode, count: 0 });

    await salon.catalog.location(
      { status: 'CLOSED', published: false } as DataOf<typeof locationState>,
      salon.locationId,
    );
    await seenTo();
    await eventually();

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect((await toldOf(scheduling, entry)).filter((type) => type.includes('expired'))).toHaveLength(1);
    expect([await seriesStatus(series), await endedSeries(series)]).toEqual(['ENDED', 1]);
    const [hours] = await scheduling.database.admin`
      select count(*)::int as n from scheduling.working_hours where organization_id = ${salon.organizationId} and valid_to is null`;
    expect(hours?.['n']).toBe(0);
  });

  it.each(losses)('where a service goes, when transaction %d is lost %s its commit', async (at, mode) => {
    const entry = await wait(salon.customer(), salon, '2027-03-05');
    await seenTo();
    Object.assign(fault, { at, mode, count: 0 });

    await salon.catalog.tell(variationState, fromId('var', salon.cut) as string, null);
    await seenTo();
    await eventually();

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(await statusOf(scheduling, entry)).toBe('EXPIRED');
    expect((await toldOf(scheduling, entry)).filter((type) => type.includes('expired'))).toHaveLength(1);
  });

  it.each(losses)('where a place is switched off, when transaction %d is lost %s its commit', async (at, mode) => {
    const visits = [
      await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-01') }),
      await book(salon.customer(), salon, { startsAt: tokyo('14:00', '2027-03-01') }),
    ];
    await seenTo();
    Object.assign(fault, { at, mode, count: 0 });

    await salon.catalog.location({ openSwitch: false } as DataOf<typeof locationState>, salon.locationId);
    await seenTo();
    await eventually();

    expect(fault.count).toBeGreaterThanOrEqual(at);
    const listed = await scheduling.database.admin`
      select appointment_id as id, reason from scheduling.visit_to_decide where organization_id = ${salon.organizationId} order by starts_at`;
    expect(listed.map((row) => ({ ...row }))).toEqual(
      visits.map(({ id }) => ({ id: fromId('apt', id), reason: 'LOCATION_SWITCHED_OFF' })),
    );
  });
});

describe('what ends is found by its index', () => {
  const found = (uses: string[], query: Parameters<typeof explainUses>[2]) =>
    explainUses(
      scheduling.database,
      { slice: 'scheduling', access: workerAccess(salon.organizationId), uses, small: true },
      query,
    );

  it('who waits, series, and visits of the next day', async () => {
    const client = salon.customer();
    await wait(client, salon, '2027-03-05');
    await weekly(client);
    await book(client, salon, { startsAt: tokyo('12:00', '2027-03-01') });
    const [organizationId, id] = [salon.organizationId, salon.locationId];

    expect(
      await found(['waitlist_entry_waits'], (tx) =>
        waitingFor(tx, organizationId, { of: 'BUSINESS', id: salon.businessId }, 50),
      ),
    ).toHaveLength(1);
    expect(
      await found(['series_place'], (tx) => seriesAt(tx, organizationId, { of: 'BUSINESS', id: salon.businessId }, 50)),
    ).toHaveLength(1);
    expect(await found([], (tx) => visitsSoon(tx, organizationId, id, 50))).toHaveLength(1);
  });
});
