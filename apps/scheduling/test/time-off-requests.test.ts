import { workerAccess } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { explainUses, type GraphqlClient } from '@openslot/testing';
import { requestsToDecide } from '../src/time-off/time-off.store.ts';
import { book, monday, openSalon, published, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fields = `timeOff { id startsAt endsAt allDay kind status note standIn { id } decidedAt version }`;
const problem = `... on InvalidInput { fields { path message } }`;
const late = `... on WrongState { status } ... on VersionConflict { currentVersion }`;

describe('requests for time off', () => {
  let service: Scheduling;
  let salon: Salon;
  let manager: GraphqlClient;
  let aoi: GraphqlClient;
  let ren: GraphqlClient;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock(monday);
    salon = await openSalon(service);
    manager = salon.member(['timeoff.decide', 'appointment.read']);
    [aoi, ren] = [salon.aoi, salon.ren].map(({ memberId, userId }) =>
      salon.member(['timeoff.request.own', 'appointment.read.own'], { memberId, userId }),
    ) as [GraphqlClient, GraphqlClient];
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    await service.database.admin`delete from scheduling.time_off`;
  });

  const ask = async (client: GraphqlClient, name: string, input: object) => {
    const type = ['withdrawTimeOff', 'cancelTimeOff'].includes(name)
      ? 'EndTimeOff'
      : `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const done = { addTimeOff: 'TimeOffAdded', decideTimeOff: 'TimeOffDecided' }[name];
    const answered = done
      ? `... on ${done} { ${fields} visits { id } visitCount ${name === 'decideTimeOff' ? 'moved { id }' : ''} }`
      : `... on TimeOffEnded { ${fields} }`;
    const { data, errors } = await client(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${answered} ${problem} ${name === 'addTimeOff' ? '' : late} } }`,
      { input },
    );
    return data?.[name] ?? errors?.[0]?.extensions?.code;
  };
  const add = (client: GraphqlClient, input: object = {}) =>
    ask(client, 'addTimeOff', {
      staffMemberId: toId('stf', salon.aoi.id),
      startsOn: '2027-03-10',
      kind: 'VACATION',
      ...input,
    });
  const decide = (timeOffId: string, input: object = {}) =>
    ask(manager, 'decideTimeOff', { timeOffId, version: 1, approve: true, ...input });
  const end = (client: GraphqlClient, name: 'withdrawTimeOff' | 'cancelTimeOff', timeOffId: string, version = 1) =>
    ask(client, name, { timeOffId, version });

  test('are for whole days by the clock of the place, with a note and a stand-in', async () => {
    const standInId = toId('stf', salon.ren.id);
    const { timeOff } = await add(aoi, { endsOn: '2027-03-11', note: '結婚式', standInId });
    const [row] = await service.database.admin`select note_enc, starts_at from scheduling.time_off`;

    expect(timeOff).toEqual({
      ...{ id: timeOff.id, startsAt: '2027-03-09T15:00:00.000Z', endsAt: '2027-03-11T15:00:00.000Z', allDay: true },
      ...{
        kind: 'VACATION',
        status: 'REQUESTED',
        note: '結婚式',
        standIn: { id: standInId },
        decidedAt: null,
        version: 1,
      },
    });
    expect(row?.['note_enc'].toString()).not.toContain('結婚式');
  });

  test('have a note that the person and those who decide read, and nobody else', async () => {
    await add(aoi, { note: 'A wedding' });
    const seen = async (client: GraphqlClient) =>
      (
        await client(
          `query ($representations: [_Any!]!) { _entities(representations: $representations) {
             ... on StaffMember { timeOff(endingAfter: "2027-03-01T00:00:00Z") { kind note } } } }`,
          { representations: [{ __typename: 'StaffMember', id: toId('stf', salon.aoi.id) }] },
        )
      ).data._entities[0].timeOff;

    expect(await seen(aoi)).toEqual([{ kind: 'VACATION', note: 'A wedding' }]);
    expect(await seen(manager)).toEqual([{ kind: 'VACATION', note: 'A wedding' }]);
    expect(await seen(ren)).toEqual([{ kind: 'VACATION', note: null }]);
    expect(await seen(salon.nobody())).toBeNull();
  });

  test('name the visits in the way, when asked and when approved; they stay', async () => {
    const visit = await book(salon.customer(), salon, {
      ...{ startsAt: tokyo('12:00', '2027-03-10') },
      segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
    });
    const asked = await add(aoi);
    const approved = await decide(asked.timeOff.id);
    const elsewhere = await add(aoi, { startsOn: '2027-03-11' });

    expect(asked).toMatchObject({ visits: [{ id: visit.id }], visitCount: 1 });
    expect(approved).toMatchObject({
      timeOff: { status: 'APPROVED', decidedAt: expect.stringMatching(/^2027-03-01T00:00:/) },
      visits: [{ id: visit.id }],
      visitCount: 1,
    });
    expect(elsewhere).toMatchObject({ visits: [], visitCount: 0 });
    expect(
      (await service.database.admin`select status from scheduling.appointment`).map(({ status }) => status),
    ).toEqual(['CONFIRMED']);
  });

  describe('whose visits the stand-in does', () => {
    const byAoi = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
    const bookAoi = (time: string) =>
      book(salon.customer(), salon, { startsAt: tokyo(time, '2027-03-17'), segments: byAoi() });
    const staffOf = async (id: string) => {
      const [row] = await service.database.admin`
        select s.resource_id, a.starts_at, a.list_minor::int as price, a.version from scheduling.appointment a
          join scheduling.segment s on s.appointment_id = a.id where a.number = ${id}`;
      return [row?.['resource_id'], row?.['starts_at'].toISOString(), row?.['price'], row?.['version']];
    };

    test('are theirs where they are free, at the same time and price; the others stay', async () => {
      const [free, taken] = [await bookAoi('10:00'), await bookAoi('12:00')];
      await book(salon.customer(), salon, {
        ...{ startsAt: tokyo('12:00', '2027-03-17') },
        segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.ren.id)] } }],
      });
      const before = await staffOf(free.number);
      const { timeOff } = await add(aoi, { startsOn: '2027-03-17', standInId: toId('stf', salon.ren.id) });
      const decided = await decide(timeOff.id, { moveToStandIn: true });

      expect(decided).toMatchObject({ moved: [{ id: free.id }], visits: [{ id: taken.id }], visitCount: 1 });
      expect(await staffOf(free.number)).toEqual([salon.ren.id, before[1], before[2], 2]);
      expect((await staffOf(taken.number))[0]).toBe(salon.aoi.id);
    });

    test('are nobody’s where nobody stands in', async () => {
      const { timeOff } = await add(aoi, { startsOn: '2027-03-18' });
      const answer = await refused(service, () => decide(timeOff.id, { moveToStandIn: true }));

      expect(answer).toEqual({
        __typename: 'InvalidInput',
        fields: [{ path: ['moveToStandIn'], message: 'Nobody stands in: the request names no one.' }],
      });
    });
  });

  test('are withdrawn by the person until they are decided; what is approved is cancelled by who decides', async () => {
    const [one, other] = [await add(aoi), await add(aoi, { startsOn: '2027-03-12' })];
    const withdrawn = await end(aoi, 'withdrawTimeOff', one.timeOff.id);
    await decide(other.timeOff.id);
    const late = await refused(service, () => end(aoi, 'withdrawTimeOff', other.timeOff.id, 2));
    const stale = await refused(service, () => end(manager, 'cancelTimeOff', other.timeOff.id));
    const cancelled = await end(manager, 'cancelTimeOff', other.timeOff.id, 2);
    const again = await refused(service, () => end(manager, 'cancelTimeOff', other.timeOff.id, 3));
    const decidedLate = await refused(service, () => decide(one.timeOff.id, { version: 2 }));
    await service.settled();

    expect(withdrawn).toMatchObject({
      __typename: 'TimeOffEnded',
      timeOff: { status: 'WITHDRAWN', decidedAt: null, version: 2 },
    });
    expect(late).toEqual({ __typename: 'WrongState', status: 'APPROVED' });
    expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 2 });
    expect(cancelled).toMatchObject({ timeOff: { status: 'CANCELLED', version: 3 } });
    expect(again).toEqual({ __typename: 'WrongState', status: 'CANCELLED' });
    expect(decidedLate).toEqual({ __typename: 'WrongState', status: 'WITHDRAWN' });
    expect((await published(service, 'scheduling.time-off.cancelled.v1')).map(({ data }) => data.status)).toEqual([
      'WITHDRAWN',
      'CANCELLED',
    ]);
  });

  test('time that is cancelled may be approved anew', async () => {
    const { timeOff } = await add(manager, { approved: true });
    await end(manager, 'cancelTimeOff', timeOff.id);

    expect((await add(manager, { approved: true })).timeOff.status).toBe('APPROVED');
  });

  test('time that is cancelled is offered to those who wait', async () => {
    const colleague = await add(manager, { staffMemberId: toId('stf', salon.ren.id), approved: true });
    const { timeOff } = await add(manager, { approved: true });
    await salon.customer()(`mutation ($input: JoinWaitlistInput!) { joinWaitlist(input: $input) { __typename } }`, {
      input: {
        ...{ locationId: salon.location, variationId: salon.cut },
        ...{ from: tokyo('10:00', '2027-03-10'), to: tokyo('19:00', '2027-03-10') },
      },
    });
    await end(manager, 'cancelTimeOff', timeOff.id);
    await service.settled();
    const [entry] = await service.database.admin`select status from scheduling.waitlist_entry`;

    expect([colleague.__typename, entry?.['status']]).toEqual(['TimeOffAdded', 'OFFERED']);
    await service.database.admin`delete from scheduling.waitlist_offer`;
    await service.database.admin`delete from scheduling.waitlist_entry`;
  });

  test('illness is entered as approved, and called off, by the person', async () => {
    const sick = await add(aoi, { kind: 'SICK', approved: true });
    const vacation = await refused(service, () => add(aoi, { approved: true }));
    const colleague = await refused(service, () => end(ren, 'cancelTimeOff', sick.timeOff.id));

    expect(sick.timeOff).toMatchObject({ kind: 'SICK', status: 'APPROVED' });
    expect([vacation, colleague]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await end(aoi, 'cancelTimeOff', sick.timeOff.id)).timeOff.status).toBe('CANCELLED');
  });

  test('that are approved cannot be called off by the person', async () => {
    const { timeOff } = await add(aoi);
    await decide(timeOff.id);

    expect(await refused(service, () => end(aoi, 'cancelTimeOff', timeOff.id, 2))).toBe('FORBIDDEN');
  });

  test.each([
    ['an unknown stand-in', () => ({ standInId: toId('stf', newId()) }), ['standInId']],
    ['the person as the stand-in', () => ({ standInId: toId('stf', salon.aoi.id) }), ['standInId']],
    ['times and days', () => ({ startsAt: tokyo('12:00'), endsAt: tokyo('13:00') }), ['startsAt']],
  ])('%s is InvalidInput, and nothing changes', async (_, input, path) => {
    expect(await refused(service, () => add(aoi, input()))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path }],
    });
  });

  describe('that wait for a decision', () => {
    const list = async (client: GraphqlClient, args = '') => {
      const { data, errors } = await client(
        `query { timeOffToDecide${args} { edges { node { startsAt staffMember { id } } } pageInfo { hasNextPage endCursor } } }`,
      );
      return data?.timeOffToDecide ?? errors?.[0]?.extensions?.code;
    };
    const days = (page: { edges: { node: { startsAt: string } }[] }) =>
      page.edges.map(({ node }) => node.startsAt.slice(8, 10));

    test('are listed, the oldest first, page by page', async () => {
      for (const startsOn of ['2027-03-14', '2027-03-12', '2027-03-13']) {
        await add(aoi, { startsOn });
        await service.database.advanceClock({ seconds: 1 });
      }
      await decide((await add(aoi, { startsOn: '2027-03-20' })).timeOff.id);
      const first = await list(manager, '(first: 2)');
      const rest = await list(manager, `(first: 2, after: "${first.pageInfo.endCursor}")`);

      expect([days(first), first.pageInfo.hasNextPage, days(rest), rest.pageInfo.hasNextPage]).toEqual([
        ['13', '11'],
        true,
        ['12'],
        false,
      ]);
    });

    test('are seen where one decides, by nobody else', async () => {
      await add(aoi);
      const at = (scope: object) => salon.member(['timeoff.decide'], { scope });

      expect(days(await list(at({ businessIds: [salon.businessId] })))).toEqual(['09']);
      expect(days(await list(at({ locationIds: [newId()] })))).toEqual([]);
      expect(days(await list(salon.member(['timeoff.decide'], { organizationId: newId() })))).toEqual([]);
      expect(
        await Promise.all(
          [salon.nobody(), salon.customer(), aoi, salon.member(['hours.write'])].map((client) => list(client)),
        ),
      ).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    });

    test('are found by their index', async () => {
      const { admin } = service.database;
      await admin.unsafe(`
        create temporary table other as select gen_random_uuid() as org from generate_series(1, 20);
        insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, bookable, published, live, version, state_at)
          select org, org, org, 'STAFF', 1, true, true, true, 1, now() from other;
        insert into scheduling.time_off (organization_id, id, resource_id, starts_at, ends_at, kind, status, decided_at)
          select org, gen_random_uuid(), org, now() + n * interval '1 day', now() + n * interval '1 day' + interval '1 hour', 'OTHER', s, case s when 'REQUESTED' then null else now() end
            from other, generate_series(1, 500) n, (values ('REQUESTED'), ('DECLINED')) v (s);`);
      for (let n = 0; n < 3; n += 1) await add(aoi);
      await admin.unsafe('vacuum analyze scheduling.time_off');
      const rows = await explainUses(
        service.database,
        { slice: 'scheduling', access: workerAccess(salon.organizationId), uses: ['time_off_open'] },
        (tx) => requestsToDecide(tx, salon.organizationId, { scope: null, except: null }, { limit: 2, after: null }),
      );

      expect(rows).toHaveLength(2);
    });
  });
});
