import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, monday, openSalon, published, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

describe('public holidays', () => {
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
    await service.database.admin`delete from scheduling.public_holiday`;
  });

  const adopt = async (input: object = {}, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: CloseOnPublicHolidaysInput!) { closeOnPublicHolidays(input: $input) { __typename
         ... on ClosedOnPublicHolidays { closures { id startsOn endsOn reason source version } keptCount visits { id } visitCount }
         ... on InvalidInput { fields { path message } } } }`,
      { input: { locationId: salon.location, year: 2027, ...input } },
    );
    return data?.closeOnPublicHolidays ?? errors?.[0]?.extensions?.code;
  };
  const asked = async (variables: Record<string, unknown>, client = service.client()) => {
    const { data, errors } = await client(
      `query ($country: String!, $region: String, $year: Int!) {
         publicHolidays(country: $country, region: $region, year: $year) { date name names { language name } } }`,
      variables,
    );
    return data?.publicHolidays ?? errors?.[0]?.extensions?.code;
  };
  const remove = (closureId: string) =>
    manager(`mutation ($input: RemoveClosureInput!) { removeClosure(input: $input) { __typename } }`, {
      input: { closureId, version: 1 },
    });

  test('are read by everybody, in the request’s language', async () => {
    const [first] = await asked({ country: 'JP', year: 2027 });
    const [japanese] = await asked({ country: 'JP', year: 2027 }, service.client({ language: 'ja' }));
    const bavarian = await asked({ country: 'DE', region: 'BY', year: 2027 });

    expect(first).toEqual({
      ...{ date: '2027-01-01', name: "New Year's Day" },
      names: [
        { language: 'en', name: "New Year's Day" },
        { language: 'ja', name: '元日' },
      ],
    });
    expect(japanese.name).toBe('元日');
    expect(bavarian.map(({ date }: { date: string }) => date)).toContain('2027-05-27');
    expect(await service.database.admin`select from scheduling.public_holiday`).toHaveLength(0);
  });

  test.each([
    ['an unknown country', { country: 'ZZ', year: 2027 }],
    ['an unknown region', { country: 'DE', region: 'ZZ', year: 2027 }],
    ['a word', { country: 'Japan', year: 2027 }],
    ['a year too far', { country: 'JP', year: 2101 }],
  ])('%s is INVALID', async (_, variables) => {
    expect(await asked(variables)).toBe('INVALID');
  });

  test('become closures of a location, those that are still to come; visits in the way are named', async () => {
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-22') });
    const answer = await adopt();
    const names = async (client: GraphqlClient) => {
      const { data } = await client(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
           ... on Location { closures(first: 1) { edges { node { reason source } } } } } }`,
        { representations: [{ __typename: 'Location', id: salon.location }] },
      );
      return data._entities[0].closures.edges[0].node;
    };

    expect(answer.closures.slice(0, 3)).toEqual([
      {
        id: expect.any(String),
        startsOn: '2027-03-21',
        endsOn: '2027-03-21',
        reason: 'Spring Equinox Day',
        source: 'PUBLIC_HOLIDAY',
        version: 1,
      },
      expect.objectContaining({ startsOn: '2027-03-22' }),
      expect.objectContaining({ startsOn: '2027-04-29' }),
    ]);
    expect(answer).toMatchObject({ keptCount: 0, visits: [{ id: visit.id }], visitCount: 1 });
    expect(answer.closures).toHaveLength(13);
    expect(await names(service.client())).toEqual({ reason: 'Spring Equinox Day', source: 'PUBLIC_HOLIDAY' });
    expect(await names(service.client({ language: 'ja' }))).toEqual({ reason: '春分の日', source: 'PUBLIC_HOLIDAY' });
    expect(await service.database.admin`select from scheduling.public_holiday where country = 'JP'`).toHaveLength(17);
    await service.settled();
    expect((await published(service, 'scheduling.closure.created.v1')).map(({ data }) => data.startsOn)).toContain(
      '2027-11-23',
    );
  });

  test('are adopted once, however often; what was taken back stays so', async () => {
    const [first, again] = [await adopt(), await adopt()];
    await remove(first.closures[0].id);
    const third = await adopt();
    const both = await Promise.all([adopt({ year: 2028 }), adopt({ year: 2028 })]);

    expect(again).toMatchObject({ closures: [], keptCount: 13 });
    expect(third).toMatchObject({ closures: [], keptCount: 13 });
    expect(both.map(({ closures }) => closures.length).sort((one, other) => one - other)).toEqual([
      0,
      both[0].closures.length + both[1].closures.length,
    ]);
    const live = await service.database
      .admin`select from scheduling.closure where deleted_at is null and starts_on < '2028-01-01'`;
    expect(live).toHaveLength(12);
  });

  test('but for those on which it is open', async () => {
    const { closures } = await adopt({ except: ['2027-03-21', '2027-03-22'] });

    expect(closures[0].startsOn).toBe('2027-04-29');
  });

  test.each([
    ['an unknown region', { region: 'ZZ' }, ['region']],
    ['a region that is none', { region: 'bavaria' }, ['region']],
    ['a year long ago', { year: 1999 }, ['year']],
    ['a wrong kind of id', { locationId: toId('biz', newId()) }, ['locationId']],
  ])('%s is InvalidInput, and nothing changes', async (_, input, path) => {
    expect(await refused(service, () => adopt(input))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path }],
    });
  });

  test.each([
    ['nobody', () => salon.nobody(), 'UNAUTHENTICATED'],
    ['a customer', () => salon.customer(), 'FORBIDDEN'],
    ['a member without permissions', () => salon.member([]), 'FORBIDDEN'],
    [
      'a member for another location',
      () => salon.member(['hours.write'], { scope: { locationIds: [newId()] } }),
      'FORBIDDEN',
    ],
    [
      'a member of another organization',
      () => salon.member(['hours.write'], { organizationId: newId() }),
      'InvalidInput',
    ],
  ])('are not adopted by %s', async (_, client, code) => {
    await service.database.advanceClock({ hours: 1 });
    const answer = await refused(service, () => adopt({}, client()));

    expect(answer.__typename ?? answer).toBe(code);
    await service.database.setClock(monday);
  });
});
