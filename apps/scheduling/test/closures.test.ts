import { publicAccess, workerAccess } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { explainUses, type GraphqlClient } from '@openslot/testing';
import { searchClosures } from '../src/closure/closure.store.ts';
import { book, monday, openSalon, published, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fields = `id scope startsOn endsOn startsAt endsAt recurring reason source version
  business { id } location { id } staff { id } resources { id }`;

describe('closures', () => {
  let service: Scheduling;
  let salon: Salon;
  let manager: GraphqlClient;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock(monday);
    salon = await openSalon(service);
    manager = salon.member(['hours.write', 'appointment.read']);
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    await service.database.admin`delete from scheduling.closure`;
  });

  const add = async (input: object, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: AddClosureInput!) { addClosure(input: $input) { __typename
         ... on ClosureAdded { closure { ${fields} } visits { id } visitCount } ... on InvalidInput { fields { path message } } } }`,
      { input },
    );
    return data?.addClosure ?? errors?.[0]?.extensions?.code;
  };
  const remove = async (input: object, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: RemoveClosureInput!) { removeClosure(input: $input) { __typename
         ... on ClosureRemoved { closureId } ... on VersionConflict { currentVersion } ... on InvalidInput { fields { path message } } } }`,
      { input },
    );
    return data?.removeClosure ?? errors?.[0]?.extensions?.code;
  };
  const ofLocation = async (client: GraphqlClient, ask = 'closures { edges { node { id startsOn reason } } }') => {
    const { data, errors } = await client(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Location { ${ask} } } }`,
      { representations: [{ __typename: 'Location', id: salon.location }] },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data._entities[0];
  };
  const listed = async (client: GraphqlClient) =>
    (await ofLocation(client)).closures.edges.map(({ node }: { node: { startsOn: string } }) => node.startsOn);

  test('shut a location on dates, and say so to everybody', async () => {
    const answer = await add({
      locationId: salon.location,
      startsOn: '2027-05-03',
      endsOn: '2027-05-05',
      reason: 'Golden Week',
    });
    await service.settled();

    expect(answer).toEqual({
      __typename: 'ClosureAdded',
      closure: {
        ...{ id: expect.stringMatching(/^clo_/), scope: 'LOCATION', startsOn: '2027-05-03', endsOn: '2027-05-05' },
        ...{ startsAt: null, endsAt: null, recurring: false, reason: 'Golden Week', source: 'MANUAL', version: 1 },
        ...{
          business: { id: toId('biz', salon.businessId) },
          location: { id: salon.location },
          staff: [],
          resources: [],
        },
      },
      visits: [],
      visitCount: 0,
    });
    expect((await ofLocation(salon.nobody())).closures.edges).toEqual([
      { node: { id: answer.closure.id, startsOn: '2027-05-03', reason: 'Golden Week' } },
    ]);
    expect((await published(service, 'scheduling.closure.created.v1')).map(({ data }) => data)).toEqual([
      {
        ...{ businessId: salon.businessId, scope: 'LOCATION', locationId: salon.locationId, resourceIds: [] },
        ...{ startsOn: '2027-05-03', endsOn: '2027-05-05', startsAt: null, endsAt: null },
        ...{ recurring: false, source: 'MANUAL' },
      },
    ]);
  });

  test('name the visits in the way, which stay', async () => {
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('12:00') });
    const at = (from: string, to: string) =>
      add({ locationId: salon.location, startsAt: tokyo(from), endsAt: tokyo(to) });
    const met = await at('12:30', '13:30');
    const day = await add({ businessId: toId('biz', salon.businessId), startsOn: '2027-03-01' });
    const own = visit.segments[0].staffMember.id;
    const other = [salon.aoi, salon.ren].map(({ id }) => toId('stf', id)).find((id) => id !== own);
    const staff = (id: string) => add({ resourceIds: [id], startsOn: '2027-03-01' });
    const unseen = await add({ locationId: salon.location, startsOn: '2027-03-01' }, salon.member(['hours.write']));

    expect(met).toMatchObject({ visits: [{ id: visit.id }], visitCount: 1 });
    expect(await at('10:00', '12:00')).toMatchObject({ visits: [], visitCount: 0 });
    expect(day).toMatchObject({ visits: [{ id: visit.id }], visitCount: 1 });
    expect(await staff(own)).toMatchObject({ visits: [{ id: visit.id }], visitCount: 1 });
    expect(await staff(other ?? '')).toMatchObject({ visits: [], visitCount: 0 });
    expect(await add({ locationId: salon.location, startsOn: '2026-03-01', recurring: true })).toMatchObject({
      visitCount: 1,
    });
    expect(unseen).toMatchObject({ visits: [], visitCount: 1 });
    const rows = await service.database.admin`select status from scheduling.appointment`;
    expect(rows.map(({ status }) => status)).toEqual(['CONFIRMED']);
  });

  test('of staff are for members alone', async () => {
    const { closure } = await add({ resourceIds: [toId('stf', salon.aoi.id)], startsOn: '2027-05-06' });
    const query = `query ($filter: ClosureFilter!) { closures(filter: $filter) { edges { node { id staff { id } } } } }`;
    const filter = { businessId: toId('biz', salon.businessId) };
    const nobodys = await salon.nobody()(query, { filter });
    const stranger = await salon.member([], { organizationId: newId() })(query, { filter });

    expect((await salon.member([])(query, { filter })).data.closures.edges).toEqual([
      { node: { id: closure.id, staff: [{ id: toId('stf', salon.aoi.id) }] } },
    ]);
    expect(await listed(salon.nobody())).toEqual([]);
    expect(nobodys.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(stranger.data.closures).toBeNull();
  });

  test('that are taken back are offered to those who wait', async () => {
    const { closure } = await add({ locationId: salon.location, startsOn: '2027-03-10' });
    const customer = salon.customer();
    await customer(`mutation ($input: JoinWaitlistInput!) { joinWaitlist(input: $input) { __typename } }`, {
      input: {
        ...{ locationId: salon.location, variationId: salon.cut },
        ...{ from: tokyo('10:00', '2027-03-10'), to: tokyo('19:00', '2027-03-10') },
      },
    });
    const waiting = async () =>
      (await service.database.admin`select status from scheduling.waitlist_entry`).map(({ status }) => status);
    await service.settled();
    const before = await waiting();
    await remove({ closureId: closure.id, version: 1 });
    await service.settled();

    expect([before, await waiting()]).toEqual([['WAITING'], ['OFFERED']]);
    await service.database.admin`delete from scheduling.waitlist_offer`;
    await service.database.admin`delete from scheduling.waitlist_entry`;
    await service.database.admin`delete from scheduling.allocation where owner_kind = 'HOLD'`;
  });

  test('are as public as what is shut', async () => {
    await add({ locationId: salon.location, startsOn: '2027-05-03' });
    await add({ businessId: toId('biz', salon.businessId), startsOn: '2027-05-04' });
    const publishes = async () =>
      (await service.database.admin`select published from scheduling.closure order by starts_on`).map(
        ({ published }) => published,
      );
    const before = await publishes();
    await salon.catalog.location({ published: false, timeZone: 'Asia/Tokyo' }, salon.locationId);
    await service.settled();
    const hidden = await publishes();
    await salon.catalog.location({ published: true, timeZone: 'Asia/Tokyo' }, salon.locationId);
    await salon.catalog.business({ published: false });
    await service.settled();
    const paused = await publishes();
    await salon.catalog.business({ published: true });
    await service.settled();

    expect([before, hidden, paused, await publishes()]).toEqual([
      [true, true],
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  test('are taken back at the version that was seen', async () => {
    const { closure } = await add({ locationId: salon.location, startsOn: '2027-05-03' });
    const stale = await refused(service, () => remove({ closureId: closure.id, version: 2 }));
    const removed = await remove({ closureId: closure.id, version: 1 });
    const twice = await refused(service, () => remove({ closureId: closure.id, version: 1 }));
    await service.settled();

    expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(removed).toEqual({ __typename: 'ClosureRemoved', closureId: closure.id });
    expect(twice.fields).toEqual([{ path: ['closureId'], message: 'There is no such thing.' }]);
    expect(await listed(salon.nobody())).toEqual([]);
    expect(
      (await published(service, 'scheduling.closure.removed.v1')).map(({ aggregateversion }) => aggregateversion),
    ).toEqual([2, 2]);
  });

  test('are listed page by page, over ones too, those of every year always', async () => {
    for (const startsOn of ['2027-02-27', '2027-03-05', '2027-03-03'])
      await add({ locationId: salon.location, startsOn });
    await add({ locationId: salon.location, startsOn: '2020-01-01', endsOn: '2020-01-03', recurring: true });
    await add({
      locationId: salon.location,
      startsAt: tokyo('12:00', '2027-03-04'),
      endsAt: tokyo('13:00', '2027-03-04'),
    });
    const ask = (args: string) =>
      `closures(${args}) { edges { node { startsOn startsAt } } pageInfo { hasNextPage endCursor } }`;
    const starts = (connection: { edges: { node: { startsOn: string | null; startsAt: string | null } }[] }) =>
      connection.edges.map(({ node }) => node.startsOn ?? node.startsAt);
    const { closures: first } = await ofLocation(salon.nobody(), ask('first: 3'));
    const { closures: rest } = await ofLocation(salon.nobody(), ask(`first: 3, after: "${first.pageInfo.endCursor}"`));
    const { closures: earlier } = await ofLocation(salon.nobody(), ask('from: "2027-02-01"'));

    expect(starts(first)).toEqual(['2020-01-01', '2027-03-03', '2027-03-04T03:00:00.000Z']);
    expect(starts(rest)).toEqual(['2027-03-05']);
    expect(starts(earlier)).toEqual([
      '2020-01-01',
      '2027-02-27',
      '2027-03-03',
      '2027-03-04T03:00:00.000Z',
      '2027-03-05',
    ]);
  });

  test('are found by their index', async () => {
    const { admin } = service.database;
    await admin.unsafe(`insert into scheduling.closure (organization_id, id, business_id, scope, starts_on, ends_on, source, published)
      select case when o = 0 then '${salon.organizationId}'::uuid else gen_random_uuid() end, gen_random_uuid(),
             case when o = 0 and b = 0 then '${salon.businessId}'::uuid else gen_random_uuid() end, 'BUSINESS', date '2027-01-01' + n, date '2027-01-01' + n, 'MANUAL', true
        from generate_series(0, 19) o, generate_series(0, 49) b, generate_series(1, 50) n`);
    await admin.unsafe('vacuum analyze scheduling.closure');
    const search = {
      organizationId: salon.organizationId,
      businessId: salon.businessId,
      locationId: salon.locationId,
      resourceId: null,
      from: '2027-02-10',
    };
    const within = { slice: 'scheduling', uses: ['closure_dates'] } as const;
    const rows = await explainUses(service.database, { ...within, access: publicAccess }, (tx) =>
      searchClosures(tx, search, { limit: 5, after: null }),
    );
    await explainUses(service.database, { ...within, access: workerAccess(salon.organizationId) }, (tx) =>
      searchClosures(tx, { ...search, locationId: null, from: null }, { limit: 5, after: ['2027-02-01', newId()] }),
    );

    expect((rows as { startsOn: string }[]).map(({ startsOn }) => startsOn)).toEqual([
      '2027-02-10',
      '2027-02-11',
      '2027-02-12',
      '2027-02-13',
      '2027-02-14',
    ]);
  });

  describe('whether a place is open, and when next', () => {
    const opening = async (at: string) => {
      await service.database.setClock(at);
      const { openNow, nextOpening } = await ofLocation(salon.nobody(), 'openNow nextOpening');
      return [openNow, nextOpening];
    };
    afterEach(() => service.database.setClock(monday));

    test('by its hours', async () => {
      expect(await opening('2027-03-01T00:59:00Z')).toEqual([false, '2027-03-01T10:00:00+09:00']);
      expect(await opening('2027-03-01T01:00:00Z')).toEqual([true, '2027-03-02T10:00:00+09:00']);
      expect(await opening('2027-03-01T10:00:00Z')).toEqual([false, '2027-03-02T10:00:00+09:00']);
    });

    test('and by what is shut', async () => {
      await add({ locationId: salon.location, startsAt: tokyo('12:00'), endsAt: tokyo('13:00') });
      await add({
        businessId: toId('biz', salon.businessId),
        startsOn: '2020-03-02',
        endsOn: '2020-03-04',
        recurring: true,
      });
      await add({ resourceIds: [toId('stf', salon.aoi.id)], startsOn: '2027-03-01' });

      expect(await opening(tokyo('11:59'))).toEqual([true, '2027-03-01T13:00:00+09:00']);
      expect(await opening(tokyo('12:00'))).toEqual([false, '2027-03-01T13:00:00+09:00']);
      expect(await opening(tokyo('13:00'))).toEqual([true, '2027-03-05T10:00:00+09:00']);
      expect(await opening(tokyo('23:30', '2027-03-04'))).toEqual([false, '2027-03-05T10:00:00+09:00']);
    });

    test('not while it is switched off', async () => {
      await salon.catalog.location({ timeZone: 'Asia/Tokyo', openSwitch: false }, salon.locationId);
      await service.settled();

      expect(await opening(tokyo('12:00'))).toEqual([false, '2027-03-02T10:00:00+09:00']);
      await salon.catalog.location({ timeZone: 'Asia/Tokyo' }, salon.locationId);
      await service.settled();
    });
  });

  describe('are not for', () => {
    const elsewhere = { scope: { locationIds: [newId()] } };
    const viewers: Record<string, () => GraphqlClient> = {
      nobody: () => salon.nobody(),
      'a customer': () => salon.customer(),
      'a member without permissions': () => salon.member([]),
      'who decides about time off': () => salon.member(['timeoff.decide']),
      'a member for another location': () => salon.member(['hours.write'], elsewhere),
      'a member of another organization': () => salon.member(['hours.write'], { organizationId: newId() }),
    };

    test.each([
      ['nobody', 'UNAUTHENTICATED'],
      ['a customer', 'FORBIDDEN'],
      ['a member without permissions', 'FORBIDDEN'],
      ['who decides about time off', 'FORBIDDEN'],
      ['a member for another location', 'FORBIDDEN'],
      ['a member of another organization', 'InvalidInput'],
    ])('%s', async (who, code) => {
      const { closure } = await add({ locationId: salon.location, startsOn: '2027-05-03' });
      const client = viewers[who]!();
      const targets = [
        { locationId: salon.location },
        { businessId: toId('biz', salon.businessId) },
        { resourceIds: [toId('stf', salon.aoi.id)] },
      ];
      await service.database.advanceClock({ hours: 1 });
      const answers = await refused(service, async () => [
        ...(await Promise.all(targets.map((target) => add({ ...target, startsOn: '2027-05-04' }, client)))),
        await remove({ closureId: closure.id, version: 1 }, client),
      ]);

      expect(answers.map((answer) => answer.__typename ?? answer)).toEqual(Array(4).fill(code));
      await service.database.setClock(monday);
    });

    test('who may write the hours of one place, beyond it', async () => {
      const here = salon.member(['hours.write'], { scope: { locationIds: [salon.locationId] } });
      const business = await refused(service, () =>
        add({ businessId: toId('biz', salon.businessId), startsOn: '2027-05-04' }, here),
      );

      expect((await add({ locationId: salon.location, startsOn: '2027-05-04' }, here)).__typename).toBe('ClosureAdded');
      expect(business).toBe('FORBIDDEN');
    });
  });
});
