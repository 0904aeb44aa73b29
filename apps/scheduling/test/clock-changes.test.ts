import { publicAccess } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { clockChangesOf } from '../src/hours/clock-change.store.ts';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const warnings = `warnings { date from to kind message }`;

describe('hours in which the clocks change', () => {
  let service: Scheduling;
  let catalog: Catalog;
  let berlin: string;
  let staff: string;
  let manager: (language?: 'en' | 'ja') => GraphqlClient;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock('2027-01-04T09:00:00Z');
    catalog = playCatalog(service.deps.bus);
    await catalog.business();
    berlin = await catalog.location({ timeZone: 'Europe/Berlin' });
    staff = await catalog.staff([]);
    await service.settled();
    const { organizationId } = catalog;
    const bearer = service.tokens.bearer({ userId: newId(), organizationId, permissions: ['hours.write'] });
    manager = (language = 'en') => service.client({ bearer, language });
  });
  afterAll(() => service.stop());

  const open = async (windows: readonly object[], language: 'en' | 'ja' = 'en') =>
    (
      await manager(language)(
        `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { ... on OpeningHoursSet { ${warnings} } } }`,
        { input: { locationId: toId('loc', berlin), windows } },
      )
    ).data.setOpeningHours.warnings;

  test('are set with a warning: a time that does not exist, and one that comes twice', async () => {
    const night = [{ dayOfWeek: 6, opens: '20:00', closes: '26:30' }];

    expect(await open(night)).toEqual([
      {
        ...{ date: '2027-03-28', from: '02:00', to: '03:00', kind: 'SKIPPED' },
        message: 'On 2027-03-28 the clocks go forward: 02:00–03:00 does not exist, and these hours are shorter.',
      },
      {
        ...{ date: '2027-10-31', from: '02:00', to: '03:00', kind: 'REPEATED' },
        message: 'On 2027-10-31 the clocks go back: 02:00–03:00 comes twice, and these hours are longer.',
      },
    ]);
    expect((await open(night, 'ja')).map(({ message }: { message: string }) => message)).toEqual([
      '2027-03-28は時計が進むため02:00〜03:00は存在せず、時間帯が短くなります。',
      '2027-10-31は時計が戻るため02:00〜03:00が2回あり、時間帯が長くなります。',
    ]);
  });

  test('that keep clear of them are set without', async () => {
    expect(await open([{ dayOfWeek: 6, opens: '20:00', closes: '26:00' }])).toEqual([]);
    expect(await open([{ dayOfWeek: 7, opens: '03:00', closes: '24:00' }])).toEqual([]);
    expect(await open([{ dayOfWeek: 7, opens: '01:00', closes: '06:00', validTo: '2027-03-27' }])).toEqual([]);
  });

  test('of staff and of one date warn too', async () => {
    const work = { staffMemberId: toId('stf', staff), locationId: toId('loc', berlin) };
    const weekly = await manager()(
      `mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { ... on WorkingHoursSet { ${warnings} } } }`,
      { input: { ...work, windows: [{ dayOfWeek: 7, starts: '00:00', ends: '08:00', validTo: '2027-06-30' }] } },
    );
    const once = (date: string) =>
      manager()(
        `mutation ($input: SetWorkingOverrideInput!) { setWorkingOverride(input: $input) { ... on WorkingOverrideSet { ${warnings} } } }`,
        { input: { ...work, date, windows: [{ starts: '22:00', ends: '28:00' }] } },
      );
    const years = (await once('2030-03-30')).data.setWorkingOverride.warnings;

    expect(weekly.data.setWorkingHours.warnings).toMatchObject([{ date: '2027-03-28', kind: 'SKIPPED' }]);
    expect(years).toMatchObject([{ date: '2030-03-31', from: '02:00', to: '03:00', kind: 'SKIPPED' }]);
    expect((await once('2030-03-31')).data.setWorkingOverride.warnings).toEqual([]);
  });

  test.each([
    ['Australia/Lord_Howe', '2027-01-01', [['2027-04-04', 90, 120, 'REPEATED'], ['2027-10-03', 120, 150, 'SKIPPED']]],
    ['Pacific/Apia', '2011-12-01', [['2011-12-30', 0, 1440, 'SKIPPED'], ['2012-04-01', 180, 240, 'REPEATED'], ['2012-09-30', 180, 240, 'SKIPPED']]],
    ['America/Havana', '2027-01-01', [['2027-03-14', 0, 60, 'SKIPPED'], ['2027-11-07', 0, 60, 'REPEATED']]],
    ['Asia/Tokyo', '2027-01-01', []],
  ] as const)('%s', async (zone, from, expected) => {
    const changes = await service.deps.database.read(publicAccess, (tx) => clockChangesOf(tx, zone, { from, days: 366 }));

    expect(changes.map(({ date, from, to, kind }) => [date, from, to, kind])).toEqual(expected);
  }); // prettier-ignore

  test('the weeks of the cycle of four', async () => {
    const weekOf = async (date: string) =>
      (await service.client()(`query ($date: Date!) { weekOfCycle(date: $date) }`, { date })).data.weekOfCycle;

    expect(
      await Promise.all(
        ['1900-01-01', '1900-01-07', '1900-01-08', '1900-01-29', '2027-02-28', '2027-03-01', '2027-03-29'].map(weekOf),
      ),
    ).toEqual([0, 0, 1, 0, 2, 3, 3]);
  });
});
