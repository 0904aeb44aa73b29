import { toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { hold, monday, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** Each rule of time as a customer meets it: in what is offered, and in what can be held. */
describe('the rules of time, as they are offered', () => {
  let service: Scheduling;
  let salon: Salon;
  let manager: GraphqlClient;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock(monday);
    salon = await openSalon(service);
    manager = salon.member(['hours.write', 'timeoff.decide']);
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    const { admin } = service.database;
    await admin`delete from scheduling.closure`;
    await admin`delete from scheduling.working_override`;
    await admin`delete from scheduling.time_off`;
    await admin`delete from scheduling.allocation`;
    await work(everyDay('10:00', '19:00'));
    await open(everyDay('10:00', '19:00'));
  });

  const aoi = () => toId('stf', salon.aoi.id);
  const ren = () => toId('stf', salon.ren.id);
  const everyDay = (starts: string, ends: string, more: object = {}) =>
    [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, starts, ends, ...more }));
  const change = async (name: string, input: object, client = manager) => {
    const { data, errors } = await client(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
      { input },
    );
    if (errors || /Invalid/.test(data[name].__typename)) throw new Error(JSON.stringify(errors ?? data));
  };
  const work = (windows: readonly object[], staffMemberId = aoi()) =>
    change('setWorkingHours', { staffMemberId, locationId: salon.location, windows });
  const open = (windows: readonly { starts: string; ends: string }[]) =>
    change('setOpeningHours', {
      locationId: salon.location,
      windows: windows.map(({ starts: opens, ends: closes, ...more }) => ({ ...more, opens, closes })),
    });
  const close = (input: object) => change('addClosure', { locationId: salon.location, ...input });
  const vary = (date: string, kind: string, ...windows: (readonly [string, string])[]) =>
    change('setWorkingOverride', {
      ...{ staffMemberId: aoi(), locationId: salon.location, date, kind },
      windows: windows.map(([starts, ends]) => ({ starts, ends })),
    });
  /** Starts of a cut by somebody between two instants, local times of the salon. */
  const starts = async (from: string, to: string, staff = aoi()): Promise<string[]> => {
    const { data, errors } = await salon.nobody()(
      `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
      {
        input: {
          locationId: salon.location,
          from,
          to,
          segments: [{ variationId: salon.cut, staff: { anyOf: [staff] } }],
        },
      },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.availability.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(8, 16).replace('T', ' '));
  };
  /** The first and the last start of a date, and how many there are. */
  const ofDay = async (date: string, staff = aoi()) => {
    const found = (await starts(tokyo('00:00', date), tokyo('23:59', date), staff)).map((start) => start.slice(3));
    return found.length === 0 ? 'nothing' : `${found[0]}–${found.at(-1)} (${found.length})`;
  };
  const canHold = async (time: string, date: string, staff = aoi()) =>
    (
      await hold(salon.customer(), salon, {
        startsAt: tokyo(time, date),
        segments: [{ variationId: salon.cut, staff: { anyOf: [staff] } }],
      })
    ).__typename === 'Hold';

  test('on an ordinary day', async () => {
    expect(await ofDay('2027-03-02')).toMatch(/^10:00–18:00/);
  });

  test('a window past midnight belongs to the day on which it begins', async () => {
    await open(everyDay('18:00', '26:00'));
    await work([{ dayOfWeek: 2, starts: '20:00', ends: '26:00' }]);

    expect(
      (await starts(tokyo('00:00', '2027-03-02'), tokyo('12:00', '2027-03-03'))).filter((start) =>
        start.endsWith(':00'),
      ),
    ).toEqual(['02 20:00', '02 21:00', '02 22:00', '02 23:00', '03 00:00', '03 01:00']);
    expect(await ofDay('2027-03-04')).toBe('nothing');
  });

  test('several windows a day', async () => {
    await work([
      { dayOfWeek: 2, starts: '10:00', ends: '12:00' },
      { dayOfWeek: 2, starts: '15:00', ends: '17:00' },
    ]);

    expect(
      (await starts(tokyo('00:00', '2027-03-02'), tokyo('23:59', '2027-03-02'))).filter((start) =>
        start.endsWith(':00'),
      ),
    ).toEqual(['02 10:00', '02 11:00', '02 15:00', '02 16:00']);
  });

  test('hours that begin to count, and end', async () => {
    await work(everyDay('10:00', '19:00', { validFrom: '2027-03-03', validTo: '2027-03-04' }));

    expect(
      await Promise.all(['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'].map((date) => ofDay(date))),
    ).toEqual(['nothing', expect.stringMatching(/^10:00/), expect.stringMatching(/^10:00/), 'nothing']);
  });

  test('opening hours that change', async () => {
    await open([
      ...everyDay('10:00', '19:00', { validTo: '2027-03-02' }),
      ...everyDay('12:00', '15:00', { validFrom: '2027-03-03' }),
    ]);

    expect(await ofDay('2027-03-02')).toMatch(/^10:00–18:00/);
    expect(await ofDay('2027-03-03')).toMatch(/^12:00–14:00/);
  });

  test('one week of four', async () => {
    const { data } = await salon.nobody()(`query { weekOfCycle(date: "2027-03-02") }`);
    await work([{ dayOfWeek: 2, starts: '10:00', ends: '19:00', week: data.weekOfCycle }]);
    const tuesdays = ['2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30'];

    expect((await Promise.all(tuesdays.map((date) => ofDay(date)))).map((found) => found !== 'nothing')).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('other hours of one date, none at all, and more of them', async () => {
    await vary('2027-03-02', 'EXCEPTION', ['12:00', '14:00'], ['16:00', '18:00']);
    await vary('2027-03-03', 'EXCEPTION');
    await work([
      { dayOfWeek: 4, starts: '10:00', ends: '12:00' },
      ...[2, 3].map((dayOfWeek) => ({ dayOfWeek, starts: '10:00', ends: '19:00' })),
    ]);
    await vary('2027-03-04', 'EXTRA', ['17:00', '19:00']);

    expect(await ofDay('2027-03-02')).toMatch(/^12:00–17:00/);
    expect(await ofDay('2027-03-03')).toBe('nothing');
    expect(await ofDay('2027-03-04')).toMatch(/^10:00–18:00/);
    expect([await canHold('14:00', '2027-03-02'), await canHold('13:00', '2027-03-02')]).toEqual([false, true]);
  });

  test('a place that is shut on dates, every year, and for hours', async () => {
    await close({ startsOn: '2027-03-02', endsOn: '2027-03-03' });
    await close({ startsOn: '2020-03-05', recurring: true });
    await close({ startsAt: tokyo('12:00', '2027-03-06'), endsAt: tokyo('15:00', '2027-03-06') });

    expect(await Promise.all(['2027-03-02', '2027-03-03', '2027-03-05'].map((date) => ofDay(date)))).toEqual([
      'nothing',
      'nothing',
      'nothing',
    ]);
    expect(await ofDay('2027-03-04')).toMatch(/^10:00–18:00/);
    expect(await canHold('12:00', '2027-03-06')).toBe(false);
    expect(await canHold('11:00', '2027-03-06')).toBe(true);
    expect(await canHold('15:00', '2027-03-06')).toBe(true);
    expect(await refused(service, () => canHold('12:00', '2027-03-02'))).toBe(false);
  });

  test('a business that is shut', async () => {
    await change('addClosure', { businessId: toId('biz', salon.businessId), startsOn: '2027-03-02' });

    expect([await ofDay('2027-03-02'), await ofDay('2027-03-02', ren())]).toEqual(['nothing', 'nothing']);
  });

  test('somebody who is shut out alone', async () => {
    await change('addClosure', { resourceIds: [aoi()], startsOn: '2027-03-02' });

    expect([await ofDay('2027-03-02'), await ofDay('2027-03-02', ren())]).toEqual([
      'nothing',
      expect.stringMatching(/^10:00/),
    ]);
  });

  test('a public holiday, until it is taken back', async () => {
    await change('closeOnPublicHolidays', { locationId: salon.location, year: 2027 });
    const shut = [await ofDay('2027-03-21'), await ofDay('2027-03-22')];
    const { data } = await manager(
      `query ($filter: ClosureFilter!) { closures(filter: $filter, first: 1) { edges { node { id startsOn version } } } }`,
      { filter: { businessId: toId('biz', salon.businessId) } },
    );
    const [{ node }] = data.closures.edges;
    await change('removeClosure', { closureId: node.id, version: node.version });

    expect(shut).toEqual(['nothing', 'nothing']);
    expect([node.startsOn, await ofDay('2027-03-21')]).toEqual(['2027-03-21', expect.stringMatching(/^10:00/)]);
  });

  test('time off once it is approved, by whole days, and no longer when it is cancelled', async () => {
    const { data } = await manager(
      `mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { ... on TimeOffAdded { timeOff { id } } } }`,
      { input: { staffMemberId: aoi(), startsOn: '2027-03-02', kind: 'TRAINING' } },
    );
    const { id: timeOffId } = data.addTimeOff.timeOff;
    const asked = await ofDay('2027-03-02');
    await change('decideTimeOff', { timeOffId, version: 1, approve: true });
    const approved = await ofDay('2027-03-02');
    await manager(`mutation ($input: EndTimeOffInput!) { cancelTimeOff(input: $input) { __typename } }`, {
      input: { timeOffId, version: 2 },
    });

    expect([asked, approved, await ofDay('2027-03-02')]).toEqual([
      expect.stringMatching(/^10:00/),
      'nothing',
      expect.stringMatching(/^10:00/),
    ]);
  });
});
