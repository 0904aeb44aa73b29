import { openingHoursState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState, type GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
const organizationId = newId();
beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(organizationId, 'OWNER');
});
afterAll(() => catalog.close());

interface Shop {
  readonly slug: string;
  readonly businessId: string;
  readonly locations: readonly string[];
}

/** A published business with locations at these points. */
async function shop(slug: string, points: readonly (readonly [number, number])[]): Promise<Shop> {
  const { business } = await change(owner, 'createBusiness', newBusiness(slug, { names: names('花見', 'Hanami') }));
  const locations: string[] = [];
  for (const [latitude, longitude] of points) {
    const { location } = await change(
      owner,
      'addLocation',
      newLocation(business.id, { name: slug, address: { lines: ['1-1'], country: 'JP', latitude, longitude } }),
    );
    locations.push(location.id);
  }
  await change(owner, 'publishBusiness', { businessId: business.id, version: 1 });
  return { slug, businessId: business.id, locations };
}

let version = 0;
/** Scheduling tells when a location is open. */
async function tell({ businessId, locations }: Shop, nth: number, open: readonly (readonly [string, string])[] | null) {
  version += 1;
  await publishState(catalog.deps.bus, openingHoursState, {
    ...{ organizationId, id: fromId('loc', locations[nth] ?? '') ?? '', version },
    data: open && {
      ...{ businessId: fromId('biz', businessId) ?? '', timeZone: 'Asia/Tokyo', until: '2027-04-01T00:00:00.000Z' },
      open: open.map(([from, to]) => ({ from, to })),
    },
  });
  await catalog.settled();
}

/** The shops that everybody finds, by their slugs. */
async function found(args: string): Promise<string[]> {
  const { data, errors } = await catalog.ask()(`{ businesses(${args}, first: 50) { edges { node { slug } } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.businesses.edges.map(({ node }: { node: { slug: string } }) => node.slug);
}

const at = (time: string) => catalog.database.setClock(time);
const shibuya = [35.658034, 139.701636] as const;
const shinjuku = [35.690921, 139.700258] as const;
const nearShibuya = 'near: { latitude: 35.658, longitude: 139.7016, withinMeters: 1000 }';

describe('businesses that are open now', () => {
  let shops: { bar: Shop; salon: Shop; unheard: Shop };
  beforeAll(async () => {
    shops = {
      bar: await shop('bar', [shibuya]),
      salon: await shop('salon', [shibuya, shinjuku]),
      unheard: await shop('unheard', [shibuya]),
    };
    // From 20:00 until 2:00 of the next day, by the clock of Tokyo; 10:00 to 12:00 and 13:00 to 19:00 in Shinjuku alone.
    await tell(shops.bar, 0, [['2027-03-01T11:00:00.000Z', '2027-03-01T17:00:00.000Z']]);
    await tell(shops.salon, 0, []);
    await tell(shops.salon, 1, [
      ['2027-03-01T01:00:00.000Z', '2027-03-01T03:00:00.000Z'],
      ['2027-03-01T04:00:00.000Z', '2027-03-01T10:00:00.000Z'],
    ]);
  });

  test.each([
    ['before anybody opens', '2027-03-01T00:59:00.000Z', []],
    ['at the first moment', '2027-03-01T01:00:00.000Z', ['salon']],
    ['while it is shut at noon', '2027-03-01T03:00:00.000Z', []],
    ['in the afternoon', '2027-03-01T05:00:00.000Z', ['salon']],
    ['in the evening', '2027-03-01T11:00:00.000Z', ['bar']],
    ['after midnight', '2027-03-01T16:59:00.000Z', ['bar']],
    ['at the end', '2027-03-01T17:00:00.000Z', []],
    ['when nothing was heard for long', '2027-06-01T05:00:00.000Z', []],
  ])('%s', async (_, time, open) => {
    await at(time);

    expect(await found('openNow: true')).toEqual(open);
    expect(await found('openNow: true, text: "hanami"')).toEqual(open);
    expect(await found('openNow: true, verticalSlug: "hair"')).toEqual(open);
    expect(await found('openNow: false')).toEqual(['bar', 'salon', 'unheard']);
  });

  test('near a point it is the location there that is open', async () => {
    await at('2027-03-01T05:00:00.000Z');
    expect(await found(`${nearShibuya}, openNow: true`)).toEqual([]);
    expect(await found(`near: { latitude: 35.658, longitude: 139.7016, withinMeters: 9000 }, openNow: true`)).toEqual([
      'salon',
    ]);
    expect((await found(nearShibuya)).sort()).toEqual(['bar', 'salon', 'unheard']);

    await at('2027-03-01T12:00:00.000Z');
    expect(await found(`${nearShibuya}, openNow: true`)).toEqual(['bar']);
    expect(await found(`${nearShibuya}, openNow: true, text: "hanami"`)).toEqual(['bar']);
  });

  test('the switch counts at once, and hours that change or end', async () => {
    await at('2027-03-01T12:00:00.000Z');
    const [locationId] = shops.bar.locations;
    const turn = async (open: boolean, of: number) =>
      change(owner, 'switchLocation', { locationId, open, version: of });

    expect((await turn(false, 2)).__typename).toBe('LocationSwitched');
    expect([await found('openNow: true'), await found(`${nearShibuya}, openNow: true`)]).toEqual([[], []]);
    await tell(shops.bar, 0, [['2027-03-01T11:00:00.000Z', '2027-03-01T18:00:00.000Z']]);
    expect(await found('openNow: true')).toEqual([]);
    expect((await turn(true, 3)).__typename).toBe('LocationSwitched');
    expect(await found('openNow: true')).toEqual(['bar']);

    await tell(shops.bar, 0, [['2027-03-02T11:00:00.000Z', '2027-03-02T18:00:00.000Z']]);
    expect(await found('openNow: true')).toEqual([]);
    await tell(shops.bar, 0, [['2027-03-01T11:00:00.000Z', '2027-03-01T18:00:00.000Z']]);
    expect(await found('openNow: true')).toEqual(['bar']);
    await tell(shops.bar, 0, null);
    expect(await found('openNow: true')).toEqual([]);
    await tell(shops.bar, 0, [['2027-03-01T11:00:00.000Z', '2027-03-01T18:00:00.000Z']]);
  });

  test('an old state takes nothing back, and one of a location that is not known yet waits for it', async () => {
    await at('2027-03-01T12:00:00.000Z');
    const [locationId] = shops.bar.locations;
    await publishState(catalog.deps.bus, openingHoursState, {
      ...{ organizationId, id: fromId('loc', locationId ?? '') ?? '', version: 1 },
      data: {
        businessId: fromId('biz', shops.bar.businessId) ?? '',
        timeZone: 'Asia/Tokyo',
        open: [],
        until: '2027-04-01T00:00:00.000Z',
      },
    });
    await catalog.settled();
    expect(await found('openNow: true')).toEqual(['bar']);

    const stranger = { ...shops.bar, locations: [toId('loc', newId())] };
    await tell(stranger, 0, [['2027-03-01T11:00:00.000Z', '2027-03-01T18:00:00.000Z']]);
    expect(await found('openNow: true')).toEqual(['bar']);
  });

  test('a business that is not public is not found, and is again with its hours', async () => {
    await at('2027-03-01T12:00:00.000Z');
    const step = async (verb: string) => {
      const { data } = await owner(`query ($slug: String!) { business(slug: $slug) { version } }`, { slug: 'bar' });
      return change(owner, verb, { businessId: shops.bar.businessId, version: data.business.version });
    };

    await step('pauseBusiness');
    expect(await found('openNow: true')).toEqual([]);
    await step('publishBusiness');
    expect(await found('openNow: true')).toEqual(['bar']);
  });
});
