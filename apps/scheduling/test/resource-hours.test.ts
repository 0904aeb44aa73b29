import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { hold, monday, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const set = `mutation ($input: SetResourceHoursInput!) { setResourceHours(input: $input) { __typename
  ... on ResourceHoursSet { resource { id workingHours { dayOfWeek starts ends validFrom validTo week location { id } } }
    warnings { date from to kind } }
  ... on InvalidInput { fields { path message } } } }`;

/** A massage takes the room; a scan takes the scanner, which is carried from place to place. */
describe('hours of rooms and devices', () => {
  let scheduling: Scheduling;
  let salon: Salon;
  let manager: GraphqlClient;
  let branch: string;
  let room: string;
  let scanner: string;
  let massage: string;
  let scan: string;

  beforeAll(async () => {
    scheduling = await startScheduling();
    await scheduling.database.setClock(monday);
    salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, slotIntervalMinutes: 60 } });
    const { catalog, locationId } = salon;
    manager = salon.member(['hours.write']);
    branch = await catalog.location();
    room = await catalog.thing({ locationId });
    scanner = await catalog.thing({ kind: 'DEVICE' });
    const need = (resourceId: string) => ({
      id: newId(),
      typeId: null,
      resourceId,
      quantity: 1,
      phase: 'WHOLE' as const,
    });
    massage = await catalog.variation(await catalog.service({ requirements: [need(room)] as never }));
    scan = await catalog.variation(await catalog.service({ kind: 'RENTAL', requirements: [need(scanner)] as never }));
    const { aoi } = salon;
    await catalog.staff([fromId('var', salon.cut) as string, massage], { memberId: aoi.memberId }, aoi.id);
    await scheduling.settled();
    const windows = [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, opens: '10:00', closes: '19:00' }));
    const { errors } = await manager(
      `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
      { input: { locationId: toId('loc', branch), windows } },
    );
    expect(errors).toBeUndefined();
  });
  afterAll(() => scheduling.stop());
  afterEach(async () => {
    const { admin } = scheduling.database;
    await admin`delete from scheduling.allocation`;
    await admin`delete from scheduling.working_hours where resource_id in (${room}, ${scanner})`;
  });

  const setHours = async (windows: readonly object[], more: object = {}) =>
    (await manager(set, { input: { resourceId: toId('res', room), windows, ...more } })).data.setResourceHours;
  const every = (starts: string, ends: string) =>
    [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, starts, ends }));
  const startsOf = async (variationId: string, location = salon.location, day = '2027-03-02') => {
    const { data } = await salon.nobody()(
      `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
      {
        input: {
          ...{ locationId: location, from: tokyo('00:00', day), to: tokyo('23:59', day) },
          segments: [{ variationId: toId('var', variationId) }],
        },
      },
    );
    return data.availability.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16));
  };
  const holdAt = async (time: string) =>
    hold(salon.customer(), salon, {
      startsAt: tokyo(time, '2027-03-02'),
      segments: [{ variationId: toId('var', massage) }],
    });
  const all = ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00'];

  test('narrow what is offered, and what can be held', async () => {
    expect(await startsOf(massage)).toEqual(all);
    await setHours(every('12:00', '14:00'));

    expect(await startsOf(massage)).toEqual(['12:00', '13:00']);
    expect((await scheduling.unchanged(() => holdAt('11:00'))).__typename).toBe('SlotTaken');
    expect((await scheduling.unchanged(() => holdAt('14:00'))).__typename).toBe('SlotTaken');
    expect((await holdAt('12:00')).__typename).toBe('Hold');
    // Cuts need no room.
    expect(await startsOf(fromId('var', salon.cut) as string)).toEqual(all);
  });

  test('end where the place shuts, and without any it is open while its place is', async () => {
    await setHours(every('17:00', '23:00'));
    expect(await startsOf(massage)).toEqual(['17:00', '18:00']);

    await setHours([]);
    expect(await startsOf(massage)).toEqual(all);
  });

  test('count for a while, and in one week of four', async () => {
    const closedOnTuesday = { dayOfWeek: 3, starts: '10:00', ends: '19:00' };
    await setHours([closedOnTuesday, { dayOfWeek: 2, starts: '12:00', ends: '14:00', validTo: '2027-03-02' }]);
    expect(await startsOf(massage)).toEqual(['12:00', '13:00']);
    expect(await startsOf(massage, salon.location, '2027-03-09')).toEqual([]);
    expect(await startsOf(massage, salon.location, '2027-03-10')).toEqual(all);
  });

  test('of what is at every location are set at one, and it stays open at the others', async () => {
    const resourceId = toId('res', scanner);
    expect(await scheduling.unchanged(() => setHours(every('12:00', '14:00'), { resourceId }))).toMatchObject({
      ...{ __typename: 'InvalidInput', fields: [{ path: ['locationId'], message: 'This is needed.' }] },
    });
    await setHours(every('12:00', '14:00'), { resourceId, locationId: salon.location });

    expect(await startsOf(scan)).toEqual(['12:00', '13:00']);
    expect(await startsOf(scan, toId('loc', branch))).toEqual(all);
    // It is at one place at a time.
    const twice = setHours(every('13:00', '15:00'), { resourceId, locationId: toId('loc', branch) });
    expect((await twice).fields[0]).toEqual({
      ...{ path: ['windows', '0'], message: 'This overlaps with another one.' },
    });
  });

  test('are shown, told and audited', async () => {
    const window = { dayOfWeek: 7, starts: '20:00', ends: '26:00', validFrom: '2027-03-01', validTo: null, week: 2 };
    expect(await setHours([window])).toEqual({
      ...{ __typename: 'ResourceHoursSet', warnings: [] },
      resource: {
        id: toId('res', room),
        workingHours: [{ ...window, location: { id: salon.location } }],
      },
    });
    await scheduling.settled();

    const [told] = (await published(scheduling, 'scheduling.hours.changed.v1')).slice(-1);
    expect(told).toMatchObject({
      ...{ subject: room, data: { resourceId: room, locationId: salon.locationId, from: null, to: null } },
    });
    const [audit] = await scheduling.database.admin`
      select payload->>'action' as action, payload->>'entity' as entity, payload->>'entityId' as id, payload->'changed' as changed
        from bus.event_log where topic = 'scheduling.audit.events' order by position desc limit 1`;
    expect({ ...audit }).toEqual({
      action: 'working_hours.set',
      entity: 'Resource',
      id: room,
      changed: ['workingHours'],
    });
  });

  test.each([
    ['that overlap', [...every('09:00', '12:00'), { dayOfWeek: 2, starts: '11:00', ends: '13:00' }], ['windows', '7']],
    [
      'that overlap over Sunday midnight',
      [
        { dayOfWeek: 1, starts: '01:00', ends: '05:00' },
        { dayOfWeek: 7, starts: '20:00', ends: '26:00' },
      ],
      ['windows', '1'],
    ],
    ['that end before they start', [{ dayOfWeek: 1, starts: '12:00', ends: '11:00' }], ['windows', '0', 'ends']],
    [
      'valid until before they are',
      [{ dayOfWeek: 1, starts: '09:00', ends: '10:00', validFrom: '2027-02-02', validTo: '2027-02-01' }],
      ['windows', '0', 'validTo'],
    ],
  ])('%s are refused', async (_, windows, path) => {
    const answer = await scheduling.unchanged(() => setHours(windows));
    expect(answer.fields).toEqual([expect.objectContaining({ path })]);
  });

  test.each([
    ['of a staff member', () => ({ resourceId: toId('stf', salon.aoi.id) }), 'resourceId'],
    ['of a staff member by another name', () => ({ resourceId: toId('res', salon.aoi.id) }), 'resourceId'],
    [
      'of what does not exist',
      () => ({ resourceId: toId('res', fromId('loc', salon.location) as string) }),
      'resourceId',
    ],
    ['where it does not stand', () => ({ locationId: toId('loc', branch) }), 'locationId'],
  ])('%s are not set', async (_, given, field) => {
    const before = await scheduling.database.admin`select clock.now() as at`;
    await scheduling.database.advanceClock({ hours: 1 });
    const answer = await scheduling.unchanged(() => setHours(every('12:00', '14:00'), given()));
    await scheduling.database.setClock(before[0]?.['at'] as Date);
    expect([answer.__typename, answer.fields?.[0]?.path]).toEqual(['InvalidInput', [field]]);
  });

  test('warn of changes of the clocks that they run into', async () => {
    const { catalog } = salon;
    const berlin = await catalog.location({ timeZone: 'Europe/Berlin' });
    const cellar = await catalog.thing({ locationId: berlin });
    await scheduling.settled();

    const { warnings } = await setHours([{ dayOfWeek: 6, starts: '20:00', ends: '26:30' }], {
      resourceId: toId('res', cellar),
    });
    expect(warnings).toEqual([
      { date: '2027-03-28', from: '02:00', to: '03:00', kind: 'SKIPPED' },
      { date: '2027-10-31', from: '02:00', to: '03:00', kind: 'REPEATED' },
    ]);
  });
});
