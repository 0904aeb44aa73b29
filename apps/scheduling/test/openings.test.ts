import { publicAccess } from '@openslot/database';
import { newId, toId } from '@openslot/service';
import { openingsOf } from '../src/open-time/open-time.store.ts';
import { playCatalog, type Catalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** Whether a place is open, by the clock of that place: also where the clocks change. */
describe('open now, and opens next', () => {
  let service: Scheduling;
  let catalog: Catalog;

  beforeAll(async () => {
    service = await startScheduling();
    await service.database.setClock('2027-01-04T09:00:00Z');
    catalog = playCatalog(service.deps.bus);
    await catalog.business();
  });
  afterAll(() => service.stop());

  const open = async (timeZone: string, windows: readonly object[]) => {
    const id = await catalog.location({ timeZone });
    await service.settled();
    const bearer = service.tokens.bearer({
      ...{ userId: newId(), organizationId: catalog.organizationId, permissions: ['hours.write'] },
    });
    await service.client({ bearer })(
      `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
      { input: { locationId: toId('loc', id), windows } },
    );
    return id;
  };
  const at = async (id: string, instant: string) => {
    await service.database.setClock(instant);
    const [found] = await service.deps.database.read(publicAccess, (tx) => openingsOf(tx, [id, newId()]));
    return [found?.isOpen, found?.nextAt?.toISOString() ?? null, found?.nextOffset ?? null];
  };

  test('a night in which an hour is missing ends at the same instant', async () => {
    const bar = await open('Europe/Berlin', [{ dayOfWeek: 6, opens: '20:00', closes: '27:00' }]);
    const next = ['2027-04-03T18:00:00.000Z', 120];

    expect(await at(bar, '2027-03-27T18:59:00Z')).toEqual([false, '2027-03-27T19:00:00.000Z', 60]);
    expect(await at(bar, '2027-03-28T00:59:00Z')).toEqual([true, ...next]);
    expect(await at(bar, '2027-03-28T01:00:00Z')).toEqual([false, ...next]);
  });

  test('a night with an hour twice is an hour longer', async () => {
    const bar = await open('Europe/Berlin', [{ dayOfWeek: 6, opens: '20:00', closes: '27:00' }]);

    expect((await at(bar, '2027-10-31T01:59:00Z'))[0]).toBe(true);
    expect(await at(bar, '2027-10-31T02:00:00Z')).toEqual([false, '2027-11-06T19:00:00.000Z', 60]);
  });

  test('around the clock is one opening, and there is no next one', async () => {
    const always = await open(
      'Asia/Tokyo',
      [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, opens: '00:00', closes: '24:00' })),
    );

    expect(await at(always, '2027-05-01T00:00:00Z')).toEqual([true, null, null]);
  });

  test('hours that begin to count later', async () => {
    const later = await open('Asia/Tokyo', [
      { dayOfWeek: 1, opens: '09:00', closes: '10:00', validFrom: '2027-05-10' },
    ]);

    expect(await at(later, '2027-05-02T00:00:00Z')).toEqual([false, '2027-05-10T00:00:00.000Z', 540]);
    expect(await at(later, '2027-01-05T00:00:00Z')).toEqual([false, null, null]);
  });
});
