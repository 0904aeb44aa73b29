import {
  addOnState,
  locationState,
  resourceGroupState,
  resourceState,
  serviceState,
  variationState,
} from '@openslot/events';
import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, names, openSalon, uuidOf, type Salon } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
let salon: Salon;
let foreign: Salon;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(newId(), 'OWNER');
  salon = await openSalon(owner, 'salon');
  foreign = await openSalon(catalog.member(newId(), 'OWNER'), 'foreign');
});
afterAll(() => catalog.close());

const add = async (mutation: string, noun: string, input: object) =>
  (await change(owner, mutation, { businessId: salon.businessId, ...input }))[noun];
const addOn = (over: object = {}) =>
  add('addAddOn', 'addOn', { names: names('炭酸スパ', 'Soda spa'), minutes: 15, price: 1_100, ...over });
const thing = (over: object = {}) =>
  add('addResource', 'resource', { locationId: salon.locationId, kind: 'ROOM', name: '個室', ...over });
const service = () => add('addService', 'service', { names: names('フェイシャル', 'Facial') });

const refusedAt = async (mutation: string, input: object): Promise<string[]> => {
  const { __typename, fields } = await catalog.unchanged(() => change(owner, mutation, input));
  expect(__typename).toBe('InvalidInput');
  return fields.map(({ path }: { path: string[] }) => path.join('.')).sort();
};

describe('add-ons', () => {
  test('are made, changed, and told', async () => {
    const made = await addOn();
    expect(made).toEqual({
      ...{ id: made.id, name: 'Soda spa', minutes: 15, price: { amountMinor: 1_100, currency: 'JPY' } },
      ...{ maxQuantity: 1, version: 1 },
    });

    const changed = await change(owner, 'changeAddOn', { addOnId: made.id, version: 1, price: 1_300, maxQuantity: 2 });
    expect(changed['addOn']).toMatchObject({ minutes: 15, price: { amountMinor: 1_300 }, maxQuantity: 2, version: 2 });
    expect(await catalog.stateOf(addOnState, uuidOf('add', made.id))).toEqual({
      version: 2,
      data: {
        ...{ businessId: uuidOf('biz', salon.businessId), names: { ja: '炭酸スパ', en: 'Soda spa' }, minutes: 15 },
        ...{ priceMinor: 1_300, currency: 'JPY', maxQuantity: 2, live: true },
      },
    });
    const stale = await catalog.unchanged(() => change(owner, 'changeAddOn', { addOnId: made.id, version: 1 }));
    expect(stale).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
  });

  test('are offered by services, in order, until they are archived', async () => {
    const [one, two, { id: serviceId, version }] = [await addOn(), await addOn(), await service()];

    const offered = await change(owner, 'changeService', {
      ...{ serviceId, version, addOns: [{ addOnId: two.id, required: true }, { addOnId: one.id }] },
    });
    expect(offered['service'].addOns).toEqual([
      { required: true, addOn: { id: two.id, name: 'Soda spa' } },
      { required: false, addOn: { id: one.id, name: 'Soda spa' } },
    ]);
    expect((await catalog.stateOf(serviceState, uuidOf('svc', serviceId)))?.data.addOns).toEqual([
      { addOnId: uuidOf('add', two.id), required: true, displayOrder: 0 },
      { addOnId: uuidOf('add', one.id), required: false, displayOrder: 1 },
    ]);

    await change(owner, 'archiveAddOn', { addOnId: two.id, version: 1 });
    expect(await catalog.stateOf(serviceState, uuidOf('svc', serviceId))).toMatchObject({
      version: offered['service'].version + 1,
      data: { addOns: [{ addOnId: uuidOf('add', one.id) }] },
    });
    expect(await catalog.stateOf(addOnState, uuidOf('add', two.id))).toMatchObject({
      version: 2,
      data: { live: false },
    });
    const again = await catalog.unchanged(() => change(owner, 'archiveAddOn', { addOnId: two.id, version: 2 }));
    expect(again).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
    expect(await refusedAt('changeService', { serviceId, version: 3, addOns: [{ addOnId: two.id }] })).toEqual([
      'addOns.0.addOnId',
    ]);
  });

  test.each([
    ['a negative price', { price: -1 }, ['price']],
    ['a day and two hours', { minutes: 1_501 }, ['minutes']],
    ['none at all', { maxQuantity: 0 }, ['maxQuantity']],
    ['no name in the own language', { names: [{ language: 'en', text: 'x' }] }, ['names']],
  ])('%s is refused', async (_, over, paths) => {
    const input = { businessId: salon.businessId, names: names('眉', 'Brows'), price: 1, ...over };

    expect(await refusedAt('addAddOn', input)).toEqual(paths);
  });
});

describe('what a visit requires', () => {
  test('is any things of a type, or one thing, of the service or of a variation', async () => {
    const { id: resourceTypeId } = await add('addResourceType', 'resourceType', { name: '施術室' });
    const room = await thing({ typeId: resourceTypeId });
    const steamer = await thing({ kind: 'DEVICE', name: 'スチーマー', units: 2 });
    const { id: serviceId, version } = await service();

    const changed = await change(owner, 'changeService', {
      ...{ serviceId, version, requirements: [{ resourceTypeId }] },
    });
    const { variation } = await change(owner, 'addVariation', {
      ...{ serviceId, names: names('60分', '60 min'), durationMinutes: 60, price: 9_000 },
      requirements: [{ resourceId: steamer.id, quantity: 2, phase: 'SERVICE' }],
    });

    expect(changed['service'].requirements).toEqual([
      { resourceType: { id: resourceTypeId }, resource: null, quantity: 1, phase: 'WHOLE' },
    ]);
    expect(variation.requirements).toEqual([
      { resourceType: null, resource: { id: steamer.id }, quantity: 2, phase: 'SERVICE' },
    ]);
    expect((await catalog.stateOf(resourceState, uuidOf('res', room.id)))?.data.typeId).toBe(
      uuidOf('rty', resourceTypeId),
    );
    expect((await catalog.stateOf(serviceState, uuidOf('svc', serviceId)))?.data.requirements).toEqual([
      {
        ...{ id: expect.any(String), typeId: uuidOf('rty', resourceTypeId), resourceId: null },
        ...{ quantity: 1, phase: 'WHOLE' },
      },
    ]);
    expect((await catalog.stateOf(variationState, uuidOf('var', variation.id)))?.data.requirements).toEqual([
      {
        ...{ id: expect.any(String), typeId: null, resourceId: uuidOf('res', steamer.id) },
        ...{ quantity: 2, phase: 'SERVICE' },
      },
    ]);

    const without = await change(owner, 'changeVariation', { variationId: variation.id, version: 1, requirements: [] });
    expect(without['variation'].requirements).toEqual([]);
  });

  test('is refused where it is unknown, of another business, a person, too much, or twice', async () => {
    const { id: unlike } = await add('addResourceType', 'resourceType', { name: 'ドレス', exchangeable: false });
    const room = await thing();
    const staff = salon.staffMemberId.replace('stf_', 'res_');
    const requirements = (...all: object[]) => ({ serviceId: salon.serviceId, version: 1, requirements: all });
    const { version } = (
      await owner(`{ business(slug: "salon") { services { edges { node { id version } } } } }`)
    ).data.business.services.edges.find(({ node }: { node: { id: string } }) => node.id === salon.serviceId).node;
    const refused = (...all: object[]) => refusedAt('changeService', { ...requirements(...all), version });

    expect(await refused({ resourceTypeId: nobodysId('rty') })).toEqual(['requirements.0.resourceTypeId']);
    expect(await refused({ resourceTypeId: unlike })).toEqual(['requirements.0.resourceTypeId']);
    expect(await refused({ resourceId: room.id }, { resourceId: staff })).toEqual(['requirements.1.resourceId']);
    expect(await refused({ resourceId: room.id, quantity: 2 })).toEqual(['requirements.0.quantity']);
    expect(await refused({ resourceId: room.id }, { resourceId: room.id })).toEqual(['requirements.1.resourceId']);
    expect(await refused({ resourceId: room.id, resourceTypeId: unlike })).toEqual(['requirements.0.resourceId']);
    expect(await refused({})).toEqual(['requirements.0.resourceId']);
  });
});

describe('tables', () => {
  const table = (name: string, over: object = {}) => thing({ kind: 'TABLE', name, seatsMax: 4, ...over });

  test('have seats, alone and joined', async () => {
    const [one, two] = [await table('A', { seatsMin: 2, maxSpareSeats: 1 }), await table('B')];
    const group = await add('addResourceGroup', 'resourceGroup', {
      ...{
        locationId: salon.locationId,
        name: 'A–B',
        resourceIds: [one.id, two.id],
        seatsMin: 5,
        seatsMax: 8,
        rank: 3,
      },
    });

    expect((await catalog.stateOf(resourceState, uuidOf('res', one.id)))?.data).toMatchObject({
      ...{ kind: 'TABLE', seatsMin: 2, seatsMax: 4, maxSpareSeats: 1 },
    });
    expect((await catalog.stateOf(resourceState, uuidOf('res', two.id)))?.data).toMatchObject({
      ...{ seatsMin: 1, seatsMax: 4, maxSpareSeats: null },
    });
    expect(group).toMatchObject({ name: 'A–B', seatsMin: 5, seatsMax: 8, maxSpareSeats: null, rank: 3, version: 1 });
    expect(await catalog.stateOf(resourceGroupState, uuidOf('rgr', group.id))).toEqual({
      version: 1,
      data: {
        ...{ businessId: uuidOf('biz', salon.businessId), locationId: uuidOf('loc', salon.locationId), name: 'A–B' },
        resourceIds: [uuidOf('res', one.id), uuidOf('res', two.id)].sort(),
        ...{ seatsMin: 5, seatsMax: 8, maxSpareSeats: null, rank: 3, live: true },
      },
    });
  });

  test('change, and are joined no more', async () => {
    const [one, two, three] = [await table('C'), await table('D'), await table('E')];
    const { id: resourceGroupId } = await add('addResourceGroup', 'resourceGroup', {
      ...{ locationId: salon.locationId, name: 'C–D', resourceIds: [one.id, two.id], seatsMax: 8 },
    });

    const seated = await change(owner, 'changeResource', { resourceId: one.id, version: 1, seatsMax: 6, units: 1 });
    expect(seated['resource']).toMatchObject({ seatsMin: 1, seatsMax: 6, maxSpareSeats: null, version: 2 });
    const joined = await change(owner, 'changeResourceGroup', {
      ...{ resourceGroupId, version: 1, resourceIds: [two.id, three.id], maxSpareSeats: 2 },
    });
    expect(joined['resourceGroup']).toMatchObject({ name: 'C–D', seatsMax: 8, maxSpareSeats: 2, version: 2 });
    expect(joined['resourceGroup'].resources.map(({ id }: { id: string }) => id).sort()).toEqual(
      [two.id, three.id].sort(),
    );
    await change(owner, 'archiveResourceGroup', { resourceGroupId, version: 2 });
    expect((await catalog.stateOf(resourceGroupState, uuidOf('rgr', resourceGroupId)))?.data.live).toBe(false);
    const again = await catalog.unchanged(() =>
      change(owner, 'changeResourceGroup', { resourceGroupId, version: 3, rank: 1 }),
    );
    expect(again).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
  });

  test.each([
    ['seats of a room', { kind: 'ROOM', seatsMax: 4 }, ['seatsMax']],
    ['fewer seats at most than at least', { kind: 'TABLE', seatsMin: 4, seatsMax: 2 }, ['seatsMax']],
    ['spare seats of nobody knows how many', { kind: 'TABLE', maxSpareSeats: 2 }, ['seatsMax']],
    ['an unknown type', { kind: 'ROOM', typeId: nobodysId('rty') }, ['typeId']],
  ])('%s are refused', async (_, over, paths) => {
    const input = { businessId: salon.businessId, locationId: salon.locationId, name: 'x', ...over };

    expect(await refusedAt('addResource', input)).toEqual(paths);
  });

  test('are joined only where they stand, and only tables', async () => {
    const [one, room, elsewhere] = [await table('F'), await thing(), await table('G', { locationId: null })];
    const joined = (...resourceIds: string[]) => ({
      ...{ businessId: salon.businessId, locationId: salon.locationId, name: 'x', resourceIds, seatsMax: 4 },
    });

    expect(await refusedAt('addResourceGroup', joined(one.id, room.id))).toEqual(['resourceIds.1']);
    expect(await refusedAt('addResourceGroup', joined(one.id, elsewhere.id))).toEqual(['resourceIds.1']);
    expect(await refusedAt('addResourceGroup', joined(one.id, one.id))).toEqual(['resourceIds.1']);
    expect(await refusedAt('addResourceGroup', joined(one.id))).toEqual(['resourceIds']);
    expect(await refusedAt('addResourceGroup', { ...joined(one.id, one.id), locationId: foreign.locationId })).toEqual([
      'resourceIds.1',
    ]);
  });
});

describe('a variation', () => {
  test('says how long parties stay, what its price is for, and its own rules of booking', async () => {
    const added = {
      ...{ serviceId: salon.serviceId, names: names('ディナー', 'Dinner'), durationMinutes: 90, price: 500 },
      ...{ maxParty: 12, priceKind: 'PER_PERSON', capacity: 12, pauseAfterMinutes: 10, leadTimeMinutes: 60 },
      stays: [
        { minParty: 5, maxParty: 12, minutes: 150 },
        { minParty: 1, maxParty: 4, minutes: 90 },
      ],
    };
    const { variation } = await change(owner, 'addVariation', added);

    const ordered = [added.stays[1], added.stays[0]];
    expect(variation).toMatchObject({
      ...{ priceKind: 'PER_PERSON', capacity: 12, pauseAfterMinutes: 10, leadTimeMinutes: 60, bookingWindowDays: null },
      stays: ordered,
    });
    expect((await catalog.stateOf(variationState, uuidOf('var', variation.id)))?.data).toMatchObject({
      ...{ priceKind: 'PER_PERSON', capacity: 12, pauseAfterMinutes: 10, leadTimeMinutes: 60, bookingWindowDays: null },
      stays: ordered,
    });
    const changed = await change(owner, 'changeVariation', {
      ...{ variationId: variation.id, version: 1, leadTimeMinutes: null, stays: [] },
    });
    expect(changed['variation']).toMatchObject({ leadTimeMinutes: null, pauseAfterMinutes: 10, stays: [] });
    const overlap = {
      ...{ variationId: variation.id, version: 2 },
      stays: [...ordered, { minParty: 12, maxParty: 12, minutes: 1 }],
    };
    expect(await refusedAt('changeVariation', overlap)).toEqual(['stays.2.maxParty']);
  });

  test('cannot have stays that overlap, not even past the command', async () => {
    const stay = catalog.database.admin`
      insert into catalog.stay_rule (organization_id, variation_id, min_party, max_party, minutes)
      select organization_id, id, party.least, 4, 60 from catalog.variation cross join (values (1), (4)) as party (least)
       where id = ${uuidOf('var', salon.variationId)}`;

    await expect(stay).rejects.toThrow('stay_rule_no_overlap');
  });
});

describe('a service area', () => {
  const circle = { center: { latitude: 35.66, longitude: 139.7 }, radiusMeters: 8_000 };
  const polygon = [
    { latitude: 35.6, longitude: 139.6 },
    { latitude: 35.7, longitude: 139.6 },
    { latitude: 35.7, longitude: 139.8 },
  ];

  test('is set, replaced and taken away, each with a raised version of the location', async () => {
    const { locationId } = salon;
    const at = async (version: number, area?: object) =>
      (await change(owner, 'setServiceArea', { locationId, version, area }))['location'];
    const before = (await owner('{ business(slug: "salon") { locations { version } } }')).data.business.locations[0];

    const first = await at(before.version, { ...circle, travelSpeedKmh: 30, minTravelMinutes: 10, fee: 500 });
    expect(first).toEqual({
      ...{ id: locationId, version: before.version + 1 },
      serviceArea: {
        ...{ ...circle, polygon: null, travelSpeedKmh: 30, minTravelMinutes: 10 },
        fee: { amountMinor: 500, currency: 'JPY' },
      },
    });
    expect((await catalog.stateOf(locationState, uuidOf('loc', locationId)))?.data.serviceArea).toEqual({
      ...{ ...circle, polygon: null, travelSpeedKmh: 30, minTravelMinutes: 10, feeMinor: 500 },
    });
    const second = await at(first.version, { polygon, travelSpeedKmh: 25 });
    expect(second.serviceArea).toMatchObject({ center: null, radiusMeters: null, polygon, minTravelMinutes: 0 });
    const shown = await catalog.ask()('{ business(slug: "salon") { locations { serviceArea { travelSpeedKmh } } } }');
    expect(shown.data).toEqual({ business: { locations: [{ serviceArea: { travelSpeedKmh: 25 } }] } });
    expect((await at(second.version)).serviceArea).toBeNull();
  });

  test.each([
    ['neither a circle nor a polygon', {}, ['area.polygon']],
    ['a circle and a polygon', { ...circle, polygon }, ['area.polygon']],
    ['a middle alone', { center: circle.center }, ['area.radiusMeters']],
    ['a radius alone', { radiusMeters: 500 }, ['area.center']],
    ['two corners', { polygon: polygon.slice(1) }, ['area.polygon']],
    ['a hundred and one corners', { polygon: Array.from({ length: 101 }, () => polygon[0]) }, ['area.polygon']],
    ['a point beyond the pole', { ...circle, center: { latitude: 91, longitude: 0 } }, ['area.center.latitude']],
  ])('%s is refused', async (_, area, paths) => {
    const input = { locationId: salon.locationId, version: 1, area: { travelSpeedKmh: 30, ...area } };

    expect(await refusedAt('setServiceArea', input)).toEqual(paths);
  });
});

describe('settings', () => {
  const settingsOf = async (settings: object) => {
    const { version } = (await owner('{ business(slug: "salon") { version } }')).data.business;
    return { businessId: salon.businessId, version, settings };
  };

  test('of the grid, the window, clashes and the choice of staff are kept', async () => {
    const settings = {
      ...{ slotIntervalMinutes: 30, slotOffsetMinutes: 10, bookingWindowKind: 'FIXED' },
      ...{ bookingWindowFrom: '2026-11-01', bookingWindowTo: '2026-12-24', bookingWindowWeekdaysOnly: true },
      ...{ customerClash: 'REFUSE', anyStaff: 'PRIORITY', autoComplete: true },
      ...{ noShowMonths: 3, noShowPrepayFrom: null, noShowBlockFrom: 2 },
    };

    await change(owner, 'changeBusinessSettings', await settingsOf(settings));

    const shown = await catalog.ask()(
      `{ business(slug: "salon") { settings { ${Object.keys(settings).join(' ')} } } }`,
    );
    expect(shown.data.business.settings).toEqual(settings);
  });

  test.each([
    ['an offset as long as the interval', { slotOffsetMinutes: 30 }, 'slotOffsetMinutes'],
    ['an end before the beginning', { bookingWindowTo: '2026-10-31' }, 'bookingWindowTo'],
    ['no beginning', { bookingWindowFrom: null }, 'bookingWindowFrom'],
    ['no end', { bookingWindowTo: null }, 'bookingWindowTo'],
    ['missed visits that count for ever', { noShowMonths: 25 }, 'noShowMonths'],
  ])('%s is refused, with what is there already', async (_, settings, path) => {
    expect(await refusedAt('changeBusinessSettings', await settingsOf(settings))).toEqual([`settings.${path}`]);
  });
});

test('parts are as public as their business', async () => {
  const page = `{ business(slug: "salon") { addOns { id } resourceTypes { id } resourceGroups { id }
    services { edges { node { addOns { required } requirements { quantity } variations { stays { minutes } } } } } } }`;
  const open = await catalog.ask()(page);
  expect(open.errors).toBeUndefined();
  expect(open.data.business.addOns.length).toBeGreaterThan(0);

  const { version } = (await owner('{ business(slug: "salon") { version } }')).data.business;
  await change(owner, 'pauseBusiness', { businessId: salon.businessId, version });
  const [row] = await catalog.database.admin`
    select (select count(*) from catalog.add_on where published) + (select count(*) from catalog.service_add_on where published)
         + (select count(*) from catalog.resource_type where published) + (select count(*) from catalog.resource_group where published)
         + (select count(*) from catalog.resource_group_item where published) + (select count(*) from catalog.requirement where published)
         + (select count(*) from catalog.stay_rule where published) + (select count(*) from catalog.service_area where published) as published`;

  expect(row).toEqual({ published: '0' });
});
