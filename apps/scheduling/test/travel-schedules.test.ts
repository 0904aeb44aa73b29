import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { book, monday, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

describe('staff who travel', () => {
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
    await service.database.admin`delete from scheduling.travel_schedule`;
  });

  const add = async (input: object = {}, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: AddTravelScheduleInput!) { addTravelSchedule(input: $input) { __typename
         ... on TravelScheduleAdded { travelSchedule { id startsOn endsOn timeZone staffMember { id } } visits { id } visitCount }
         ... on InvalidInput { fields { path message } } } }`,
      {
        input: {
          staffMemberId: toId('stf', salon.aoi.id),
          ...{ startsOn: '2027-03-02', endsOn: '2027-03-03', timeZone: 'Asia/Bangkok' },
          ...input,
        },
      },
    );
    return data?.addTravelSchedule ?? errors?.[0]?.extensions?.code;
  };
  const remove = async (travelScheduleId: string, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: RemoveTravelScheduleInput!) { removeTravelSchedule(input: $input) { __typename
         ... on TravelScheduleRemoved { staffMember { id travelSchedules(from: "2027-01-01") { id } } } ... on InvalidInput { fields { path message } } } }`,
      { input: { travelScheduleId } },
    );
    return data?.removeTravelSchedule ?? errors?.[0]?.extensions?.code;
  };
  const seen = async (client: GraphqlClient, from = '2027-01-01') =>
    (
      await client(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
           ... on StaffMember { travelSchedules(from: "${from}") { startsOn timeZone } } } }`,
        { representations: [{ __typename: 'StaffMember', id: toId('stf', salon.aoi.id) }] },
      )
    ).data._entities[0].travelSchedules;
  /** The first and the last start of a cut by Aoi on a date. */
  const offered = async (date: string) => {
    const { data, errors } = await salon.nobody()(
      `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
      {
        input: {
          ...{ locationId: salon.location, from: tokyo('00:00', date), to: tokyo('23:59', date) },
          segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
        },
      },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const starts = data.availability.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16));
    return [starts[0], starts.at(-1)];
  };

  test('have their hours read by the clock of where they are, within the location’s own', async () => {
    const before = await offered('2027-03-02');
    const answer = await add();

    expect(answer).toEqual({
      __typename: 'TravelScheduleAdded',
      travelSchedule: {
        ...{
          id: expect.stringMatching(/^trv_/),
          startsOn: '2027-03-02',
          endsOn: '2027-03-03',
          timeZone: 'Asia/Bangkok',
        },
        staffMember: { id: toId('stf', salon.aoi.id) },
      },
      ...{ visits: [], visitCount: 0 },
    });
    expect(before).toEqual(['10:00', '18:00']);
    // From 10 to 19 in Bangkok is from 12 to 21 in Tokyo, where it is open until 19.
    expect(await offered('2027-03-02')).toEqual(['12:00', '18:00']);
    expect(await offered('2027-03-04')).toEqual(['10:00', '18:00']);
  });

  test('are seen by members alone', async () => {
    await add();

    expect(await seen(salon.member([]))).toEqual([{ startsOn: '2027-03-02', timeZone: 'Asia/Bangkok' }]);
    expect(await seen(salon.member([]), '2027-03-04')).toEqual([]);
    expect(await seen(salon.nobody())).toBeNull();
    expect(await seen(salon.member([], { organizationId: newId() }))).toBeNull();
  });

  test('keep their visits, which are named', async () => {
    const visit = await book(salon.customer(), salon, {
      ...{ startsAt: tokyo('10:00', '2027-03-03') },
      segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
    });

    expect(await add()).toMatchObject({ visits: [{ id: visit.id }], visitCount: 1 });
  });

  test('are at one place at a time, also when many say so at once', async () => {
    await add();
    const overlap = await refused(service, () => add({ startsOn: '2027-03-03', endsOn: '2027-03-05' }));
    const next = await add({ startsOn: '2027-03-04', endsOn: '2027-03-04' });
    const many = await race(8, () => add({ startsOn: '2027-04-01', endsOn: '2027-04-02' }));

    expect(overlap.fields).toEqual([{ path: ['startsOn'], message: 'This overlaps with another one.' }]);
    expect(next.__typename).toBe('TravelScheduleAdded');
    expect(many.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(7).fill('InvalidInput'),
      'TravelScheduleAdded',
    ]);
  });

  test('come back', async () => {
    const { travelSchedule } = await add();
    const removed = await remove(travelSchedule.id);

    expect(removed).toEqual({
      __typename: 'TravelScheduleRemoved',
      staffMember: { id: toId('stf', salon.aoi.id), travelSchedules: [] },
    });
    expect(await refused(service, () => remove(travelSchedule.id))).toMatchObject({
      fields: [{ path: ['travelScheduleId'] }],
    });
  });

  test.each([
    ['an end before the start', { endsOn: '2027-03-01' }, ['endsOn']],
    ['more than a year', { endsOn: '2028-03-02' }, ['endsOn']],
    ['somebody unknown', { staffMemberId: toId('stf', newId()) }, ['staffMemberId']],
  ])('%s is InvalidInput, and nothing changes', async (_, input, path) => {
    await service.database.advanceClock({ hours: 1 });
    expect(await refused(service, () => add(input))).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
    await service.database.setClock(monday);
  });

  test.each(['Asia/Edo', '+09:00', 'JST', 'Japan Time', ''])('the zone “%s” is none', async (timeZone) => {
    expect(await refused(service, () => add({ timeZone }))).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['timeZone'] }],
    });
  });

  test.each([
    ['nobody', () => salon.nobody(), 'UNAUTHENTICATED'],
    ['a customer', () => salon.customer(), 'FORBIDDEN'],
    ['the staff member', () => salon.member(['timeoff.request.own'], { memberId: salon.aoi.memberId }), 'FORBIDDEN'],
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
  ])('are not sent by %s', async (_, client, code) => {
    const { travelSchedule } = await add();
    await service.database.advanceClock({ hours: 1 });
    const answers = await refused(service, async () => [
      await add({ startsOn: '2027-05-01', endsOn: '2027-05-01' }, client()),
      await remove(travelSchedule.id, client()),
    ]);

    expect(answers.map((answer) => answer.__typename ?? answer)).toEqual([code, code]);
    await service.database.setClock(monday);
  });
});
