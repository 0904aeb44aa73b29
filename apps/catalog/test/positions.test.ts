import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, newLocation, openSalon, uuidOf } from './salon.ts';

let catalog: RunningCatalog;
const organizationId = newId();
let owner: GraphqlClient;
let businessId: string;
let locationId: string;

const now = '2026-11-19T10:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(now) + seconds * 1_000).toISOString();
const ginza = { latitude: 35.671, longitude: 139.765 };

beforeAll(async () => {
  catalog = await runCatalog();
  await catalog.database.setClock(now);
  owner = catalog.member(organizationId, 'OWNER');
  ({ businessId } = await openSalon(owner, 'van'));
  const { location } = await change(owner, 'addLocation', {
    ...newLocation(businessId, { name: '移動販売車', kind: 'MOBILE' }),
    address: { lines: [], country: 'JP' },
  });
  locationId = location.id;
});
afterAll(() => catalog.close());

const report = (positions: object[], client = owner) => change(client, 'reportPositions', { locationId, positions });
const at = (seconds: number, point = ginza, more: object = {}) => ({ at: after(seconds), ...point, ...more });
const seen = async (client: GraphqlClient) => {
  const { data, errors } = await client('{ business(slug: "van") { locations { name position { latitude at } } } }');
  if (errors) throw new Error(errors[0]?.message);
  return data.business.locations.find(({ name }: { name: string }) => name === '移動販売車').position;
};
const near = async ({ latitude, longitude }: typeof ginza) => {
  const { data } = await catalog.ask()(
    `{ businesses(near: { latitude: ${latitude}, longitude: ${longitude}, withinMeters: 200 }) { edges { node { slug } } } }`,
  );
  return data.businesses.edges.map(({ node }: { node: { slug: string } }) => node.slug);
};

test('the newest of all is where it is, in whatever order they come', async () => {
  const outcome = await report([at(-20), at(0, { ...ginza, latitude: 35.672 }, { accuracyMeters: 8 }), at(-10)]);

  expect(outcome).toEqual({
    __typename: 'PositionsReported',
    location: {
      id: locationId,
      position: { latitude: 35.672, longitude: 139.765, accuracyMeters: 8, at: expect.stringContaining('10:00:00') },
    },
  });
  await report([at(-5, { latitude: 1, longitude: 1 })]);
  expect((await seen(owner)).latitude).toBe(35.672);
  const rows = await catalog.database.admin`
    select lat, accuracy_m, source from catalog.position where location_id = ${uuidOf('loc', locationId)} order by at`;
  expect(rows.map(({ lat }) => lat)).toEqual([35.671, 35.671, 1, 35.672]);
  expect(rows.at(-1)).toEqual({ lat: 35.672, accuracy_m: 8, source: 'MEMBER' });
});

test('the search follows with patience', async () => {
  const here = { latitude: 35.6, longitude: 139.6 };
  await report([at(20, here)]);
  expect(await near(here)).toEqual([]);

  await report([at(31, here)]);
  expect(await near(here)).toEqual(['van']);
  await catalog.database.advanceClock({ minutes: 1 });
  await report([at(62, { ...here, latitude: 35.6001 })]);
  const [shown] = await catalog.database.admin`
    select shown_lat, lat from catalog.position_latest where location_id = ${uuidOf('loc', locationId)}`;
  expect(shown).toEqual({ shown_lat: 35.6, lat: 35.6001 });
});

test('the public sees it while the switch is on, and its business is open', async () => {
  const { version } = (await owner(`{ location(id: "${locationId}") { version } }`)).data.location;
  expect(await seen(catalog.ask())).toMatchObject({ latitude: 35.6001 });

  await change(owner, 'switchLocation', { locationId, version, open: false });
  expect([await seen(catalog.ask()), (await seen(owner)).latitude]).toEqual([null, 35.6001]);
  await change(owner, 'switchLocation', { locationId, version: version + 1, open: true });
  expect(await seen(catalog.ask())).toMatchObject({ latitude: 35.6001 });
});

test.each([
  ['a position of the future', [at(200)], ['positions.0.at']],
  ['one of eight days ago', [at(0), at(-8 * 86_400)], ['positions.1.at']],
  ['none', [], ['positions']],
  ['a hundred and one', Array.from({ length: 101 }, () => at(0)), ['positions']],
  ['a latitude beyond the pole', [at(0, { latitude: 91, longitude: 0 })], ['positions.0.latitude']],
])('%s is refused', async (_, positions, paths) => {
  const outcome = await catalog.unchanged(() => report(positions));

  expect(outcome['__typename']).toBe('InvalidInput');
  expect(outcome['fields'].map(({ path }: { path: string[] }) => path.join('.'))).toEqual(paths);
});

test('whoever works there may say so with the permission for the own', async () => {
  const memberId = newId();
  await catalog.database.admin`
    insert into catalog.member_ref (organization_id, id, user_id, status, live, version, state_at)
    values (${organizationId}, ${memberId}, ${newId()}, 'ACTIVE', true, 1, now())`;
  const as = (member: string) =>
    catalog.ask({
      bearer: catalog.tokens.bearer({
        ...{ userId: newId(), organizationId, memberId: member, permissions: ['position.report.own'] },
      }),
    });
  await catalog.database.admin`
    update catalog.resource set member_id = ${memberId}, location_id = ${uuidOf('loc', locationId)}
     where business_id = ${uuidOf('biz', businessId)} and kind = 'STAFF'`;

  expect((await report([at(50)], as(memberId)))['__typename']).toBe('PositionsReported');
  await expect(catalog.unchanged(() => report([at(55)], as(newId())))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
