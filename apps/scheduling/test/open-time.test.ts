import { openingHoursState, type DataOf } from '@openslot/events';
import { toId } from '@openslot/service';
import { monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

/** What the others know of a salon. */
async function told(salon: Salon): Promise<{ version: number; data: DataOf<typeof openingHoursState> }> {
  await scheduling.settled();
  const [row] = await scheduling.database.admin`
    select aggregate_version::int as version, payload as data from bus.state_log
     where topic = ${openingHoursState.topic} and key = ${salon.locationId}`;
  if (!row) throw new Error('nothing was told');
  return { version: row['version'], data: row['data'] };
}
const windowsOf = async (salon: Salon) => (await told(salon)).data.open.map(({ from, to }) => [from, to]);

const setHours = (salon: Salon, windows: readonly object[]) =>
  salon.member(['hours.write'])(
    `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
    { input: { locationId: salon.location, windows } },
  );
async function shut(salon: Salon, when: object) {
  const { data, errors } = await salon.member(['hours.write'])(
    `mutation ($input: AddClosureInput!) { addClosure(input: $input) { __typename ... on ClosureAdded { closure { id version } } } }`,
    { input: when },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.addClosure.closure as { id: string; version: number };
}

test('today and the eight days after it are told, once for one state of things', async () => {
  const salon = await openSalon(scheduling);

  const { version, data } = await told(salon);

  expect(data).toMatchObject({
    businessId: salon.businessId,
    timeZone: 'Asia/Tokyo',
    until: '2027-03-10T00:00:00.000Z',
  });
  expect(data.open).toHaveLength(9);
  expect(data.open[0]).toEqual({ from: tokyo('10:00'), to: tokyo('19:00') });
  expect(data.open[8]).toEqual({ from: tokyo('10:00', '2027-03-09'), to: tokyo('19:00', '2027-03-09') });
  await setHours(
    salon,
    [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, opens: '10:00', closes: '19:00' })),
  );
  expect((await told(salon)).version).toBe(version);
  await scheduling.database.admin`update scheduling.location_ref set status = 'CLOSED' where id = ${salon.locationId}`;
  expect(await told(salon)).toMatchObject({ version: version + 1, data: { open: [] } });
});

test('windows past midnight are one, and closures of the place and of the business are cut out until they are removed', async () => {
  const salon = await openSalon(scheduling);
  await setHours(salon, [
    { dayOfWeek: 1, opens: '20:00', closes: '26:00' },
    { dayOfWeek: 3, opens: '09:00', closes: '12:00' },
  ]);
  const night = [tokyo('20:00'), tokyo('02:00', '2027-03-02')];
  const wednesday = [tokyo('09:00', '2027-03-03'), tokyo('12:00', '2027-03-03')];
  const nextNight = [tokyo('20:00', '2027-03-08'), tokyo('02:00', '2027-03-09')];
  expect(await windowsOf(salon)).toEqual([night, wednesday, nextNight]);

  const businessId = toId('biz', salon.businessId);
  const ofPlace = await shut(salon, { locationId: salon.location, startsOn: '2027-03-03', endsOn: '2027-03-03' });
  expect(await windowsOf(salon)).toEqual([night, nextNight]);
  await shut(salon, { businessId, startsAt: tokyo('22:00'), endsAt: tokyo('23:00') });
  expect(await windowsOf(salon)).toEqual([[tokyo('20:00'), tokyo('22:00')], [tokyo('23:00'), night[1]], nextNight]);
  await salon.member(['hours.write'])(
    `mutation ($input: RemoveClosureInput!) { removeClosure(input: $input) { __typename } }`,
    { input: { closureId: ofPlace.id, version: ofPlace.version } },
  );
  expect(await windowsOf(salon)).toHaveLength(4);
});

test('the clock of the place counts, also where it changes', async () => {
  const salon = await openSalon(scheduling, { timeZone: 'America/New_York' });
  await scheduling.database.setClock('2027-03-13T05:00:00.000Z');
  await setHours(salon, [
    { dayOfWeek: 6, opens: '20:00', closes: '28:00' },
    { dayOfWeek: 7, opens: '10:00', closes: '12:00' },
  ]);
  const windows = [
    // From 20:00 in winter to 4:00 in summer time: seven hours.
    ['2027-03-14T01:00:00.000Z', '2027-03-14T08:00:00.000Z'],
    ['2027-03-14T14:00:00.000Z', '2027-03-14T16:00:00.000Z'],
    ['2027-03-21T00:00:00.000Z', '2027-03-21T08:00:00.000Z'],
    ['2027-03-21T14:00:00.000Z', '2027-03-21T16:00:00.000Z'],
  ];
  expect(await windowsOf(salon)).toEqual(windows);

  await salon.catalog.location({ timeZone: 'Asia/Tokyo' }, salon.locationId);

  expect(await windowsOf(salon)).toContainEqual([tokyo('20:00', '2027-03-13'), tokyo('04:00', '2027-03-14')]);
});

test('every night tells one more day', async () => {
  const salon = await openSalon(scheduling);
  const before = await told(salon);

  await scheduling.database.setClock('2027-03-02T04:00:00.000Z');

  const after = await told(salon);
  expect([after.version, after.data.until]).toEqual([before.version + 1, '2027-03-11T00:00:00.000Z']);
  expect(after.data.open.at(-1)).toEqual({ from: tokyo('10:00', '2027-03-10'), to: tokyo('19:00', '2027-03-10') });
});
