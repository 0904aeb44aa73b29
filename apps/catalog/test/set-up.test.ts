import { businessState, locationState, resourceState, serviceState, variationState } from '@openslot/events';
import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation, openSalon, uuidOf, type Salon } from './salon.ts';

let catalog: RunningCatalog;
const organizationId = newId();
let owner: GraphqlClient;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(organizationId, 'OWNER');
});
afterAll(() => catalog.close());

/** Types and aggregates of what was written to the outbox since the last call, in order; audit apart. */
async function told(): Promise<{ events: string[]; audit: string[] }> {
  await catalog.settled();
  const rows = await catalog.database.admin<{ type: string; version: number; payload: { action?: string } }[]>`
    with taken as (delete from bus.event_log where true returning *)
    select type, aggregate_version as version, payload from taken order by topic, position`;
  const isAudit = ({ type }: { type: string }) => type === 'catalog.audit.recorded.v1';
  return {
    events: rows
      .filter((row) => !isAudit(row))
      .map(({ type, version }) => `${type} ${version}`)
      .sort(),
    audit: rows.filter(isAudit).map(({ payload }) => payload.action ?? ''),
  };
}

describe('setting a business up', () => {
  let salon: Salon;

  test('goes step by step, and the others hear of each', async () => {
    salon = await openSalon(owner, 'hanami', { published: false });

    expect((await told()).audit).toEqual([
      'business.create',
      'location.add',
      'category.add',
      'service.add',
      'variation.add',
      'staff.add',
      'staff.set_performed',
    ]);
    expect(await catalog.stateOf(businessState, uuidOf('biz', salon.businessId))).toEqual({
      version: 1,
      data: {
        slug: 'hanami',
        names: { ja: '花見サロン', en: 'Hanami Salon' },
        defaultLocale: 'ja',
        currency: 'JPY',
        status: 'DRAFT',
        published: false,
        settings: {
          slotIntervalMinutes: 15,
          leadTimeMinutes: 0,
          bookingWindowDays: 90,
          holdMinutes: 10,
          maxLiveHolds: 3,
          paymentMinutes: 15,
          checkInRequired: false,
          graceMinutes: 15,
          ...{ rescheduleMax: 3, approval: 'NONE', approvalHours: 24, pendingBlocks: true, autoNoShowMinutes: null },
          ...{ slotOffsetMinutes: 0, bookingWindowKind: 'ROLLING', bookingWindowWeekdaysOnly: false },
          ...{ bookingWindowFrom: null, bookingWindowTo: null, customerClash: 'ALLOW', anyStaff: 'FEWEST_MINUTES' },
          autoComplete: false,
          ...{ noShowMonths: 6, noShowPrepayFrom: 3, noShowBlockFrom: 5 },
        },
      },
    });
    expect(await catalog.stateOf(locationState, uuidOf('loc', salon.locationId))).toEqual({
      version: 1,
      data: {
        businessId: uuidOf('biz', salon.businessId),
        name: '表参道店',
        kind: 'FIXED',
        timeZone: 'Asia/Tokyo',
        address: { lines: ['神宮前4-12-10', '2F'], postalCode: '150-0001', region: '東京都', country: 'JP' },
        latitude: 35.6652,
        longitude: 139.7101,
        serviceArea: null,
        openSwitch: true,
        status: 'ACTIVE',
        published: false,
      },
    });
    expect(await catalog.stateOf(variationState, uuidOf('var', salon.variationId))).toEqual({
      version: 1,
      data: {
        businessId: uuidOf('biz', salon.businessId),
        serviceId: uuidOf('svc', salon.serviceId),
        names: { ja: 'ショート', en: 'Short hair' },
        durationMinutes: 45,
        priceMinor: 5500,
        currency: 'JPY',
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        processing: null,
        minParty: 1,
        maxParty: 1,
        bookableOnline: true,
        live: true,
        ...{ priceKind: 'FIXED', capacity: 1, pauseAfterMinutes: 0, leadTimeMinutes: null, bookingWindowDays: null },
        ...{ requirements: [], stays: [] },
      },
    });
    expect(await catalog.stateOf(resourceState, uuidOf('stf', salon.staffMemberId))).toEqual({
      version: 2,
      data: {
        businessId: uuidOf('biz', salon.businessId),
        locationId: uuidOf('loc', salon.locationId),
        kind: 'STAFF',
        name: '青木 凛',
        units: 1,
        memberId: null,
        bookable: true,
        published: false,
        live: true,
        ...{ typeId: null, seatsMin: null, seatsMax: null, maxSpareSeats: null },
        performs: [
          {
            ...{ variationId: uuidOf('var', salon.variationId), priceMinor: null, durationMinutes: null },
            ...{ weight: 100, priority: 0 },
          },
        ],
      },
    });
  });

  test('publishing opens every part, each with a raised version', async () => {
    const outcome = await change(owner, 'publishBusiness', { businessId: salon.businessId, version: 1 });

    expect(outcome).toEqual({
      __typename: 'BusinessChanged',
      business: { id: salon.businessId, slug: 'hanami', status: 'ACTIVE', published: true, version: 2 },
    });
    expect(await told()).toEqual({ events: ['catalog.business.published.v1 2'], audit: ['business.publish'] });
    expect(await catalog.stateOf(businessState, uuidOf('biz', salon.businessId))).toMatchObject({
      version: 2,
      data: { status: 'ACTIVE', published: true },
    });
    for (const [contract, id, version] of [
      [locationState, uuidOf('loc', salon.locationId), 2],
      [serviceState, uuidOf('svc', salon.serviceId), 2],
      [resourceState, uuidOf('stf', salon.staffMemberId), 3],
    ] as const)
      expect(await catalog.stateOf(contract, id)).toMatchObject({ version, data: { published: true } });
  });

  test('pausing closes every part again', async () => {
    const outcome = await change(owner, 'pauseBusiness', { businessId: salon.businessId, version: 2 });

    expect(outcome).toMatchObject({ business: { status: 'PAUSED', published: false, version: 3 } });
    expect(await catalog.stateOf(locationState, uuidOf('loc', salon.locationId))).toMatchObject({
      version: 3,
      data: { published: false },
    });
    const [row] = await catalog.database.admin`
      select (select count(*) from catalog.translation where published)::int as texts,
             (select count(*) from catalog.variation where published)::int as variations,
             (select count(*) from catalog.staff_variation where published)::int as performed`;
    expect(row).toEqual({ texts: 0, variations: 0, performed: 0 });
  });

  test('a paused business can be published again, an open one cannot', async () => {
    await change(owner, 'publishBusiness', { businessId: salon.businessId, version: 3 });

    const again = await catalog.unchanged(() =>
      change(owner, 'publishBusiness', { businessId: salon.businessId, version: 4 }),
    );
    expect(again).toEqual({
      __typename: 'WrongState',
      status: 'ACTIVE',
      message: 'This is not possible in the state ACTIVE.',
    });
  });

  test('a stale version is a conflict, and nothing changes', async () => {
    const outcome = await catalog.unchanged(() =>
      change(owner, 'pauseBusiness', { businessId: salon.businessId, version: 1 }),
    );

    expect(outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 4 });
  });
});

describe('a slug', () => {
  test('is one over all organizations; only the own business that has it is shown', async () => {
    const first = await change(owner, 'createBusiness', newBusiness('taken'));
    const stranger = catalog.member(newId(), 'OWNER');

    const again = await catalog.unchanged(() => change(owner, 'createBusiness', newBusiness('taken')));
    const foreign = await catalog.unchanged(() => change(stranger, 'createBusiness', newBusiness('taken')));

    expect(again).toMatchObject({ __typename: 'SlugTaken', slug: 'taken', yours: { id: first['business'].id } });
    expect(foreign).toMatchObject({
      __typename: 'SlugTaken',
      yours: null,
      message: 'The address taken is taken.',
    });
  });

  test('goes to exactly one of many who want it at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        change(catalog.member(newId(), 'OWNER'), 'createBusiness', newBusiness('wanted')),
      ),
    );

    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'BusinessCreated',
      ...Array.from({ length: 7 }, () => 'SlugTaken'),
    ]);
  });
});

describe('settings', () => {
  test('change what is given and keep the rest', async () => {
    const { business } = await change(owner, 'createBusiness', newBusiness('settings', { phone: '03-1234-5678' }));

    const outcome = await change(owner, 'changeBusinessSettings', {
      businessId: business.id,
      version: 1,
      names: names('花見', 'Hanami'),
      phone: null,
      email: 'hello@hanami.example',
      settings: { slotIntervalMinutes: 30, leadTimeMinutes: 120 },
    });

    expect(outcome).toMatchObject({ business: { version: 2 } });
    const seen = await owner(
      '{ business(slug: "settings") { name(language: "ja") phone email settings { slotIntervalMinutes leadTimeMinutes holdMinutes } } }',
    );
    expect(seen.data.business).toEqual({
      name: '花見',
      phone: null,
      email: 'hello@hanami.example',
      settings: { slotIntervalMinutes: 30, leadTimeMinutes: 120, holdMinutes: 10 },
    });
    expect(await catalog.stateOf(businessState, uuidOf('biz', business.id))).toMatchObject({
      version: 2,
      data: { names: { ja: '花見', en: 'Hanami' }, settings: { slotIntervalMinutes: 30, leadTimeMinutes: 120 } },
    });
  });
});

describe('a location', () => {
  test('is switched off with a reason and on again without', async () => {
    const { locationId } = await openSalon(owner, 'switch');

    const off = await change(owner, 'switchLocation', { locationId, version: 2, open: false, reason: '大雪のため' });
    const on = await change(owner, 'switchLocation', { locationId, version: 3, open: true });

    expect(off).toMatchObject({ location: { open: false, switchReason: '大雪のため', version: 3 } });
    expect(on).toMatchObject({ location: { open: true, switchReason: null, version: 4 } });
    expect(await catalog.stateOf(locationState, uuidOf('loc', locationId))).toMatchObject({
      version: 4,
      data: { openSwitch: true },
    });
  });

  test('says when it is switched, and not when it stays as it was', async () => {
    const { locationId, businessId } = await openSalon(owner, 'switched');
    for (const [version, open] of [
      [2, true],
      [3, false],
      [4, false],
      [5, true],
    ] as const) {
      await change(owner, 'switchLocation', { locationId, version, open });
    }

    await catalog.settled();
    const told = await catalog.database.admin`
      select aggregate_version as version, payload as data from bus.event_log
       where type = 'catalog.location.switched.v1' and aggregateid = ${uuidOf('loc', locationId)} order by position`;
    const data = { businessId: uuidOf('biz', businessId) };
    expect(told.map((row) => ({ ...row }))).toEqual([
      { version: 4, data: { ...data, open: false } },
      { version: 6, data: { ...data, open: true } },
    ]);
  });

  test('that is added to an open business is open at once', async () => {
    const salon = await openSalon(owner, 'second-place');

    const { location } = await change(owner, 'addLocation', newLocation(salon.businessId, { name: '銀座店' }));

    expect(await catalog.stateOf(locationState, uuidOf('loc', location.id))).toMatchObject({
      version: 1,
      data: { published: true, name: '銀座店' },
    });
  });
});

describe('variations', () => {
  let salon: Salon;
  beforeAll(async () => {
    salon = await openSalon(owner, 'variations');
  });

  test('change price, length, buffers and processing; the rest stays', async () => {
    const outcome = await change(owner, 'changeVariation', {
      variationId: salon.variationId,
      version: 1,
      price: 6000,
      durationMinutes: 60,
      bufferAfterMinutes: 10,
      processing: { startMinutes: 20, minutes: 25 },
    });

    expect(outcome).toMatchObject({
      variation: { version: 2, durationMinutes: 60, price: { amountMinor: 6000, currency: 'JPY' } },
    });
    expect(await catalog.stateOf(variationState, uuidOf('var', salon.variationId))).toMatchObject({
      version: 2,
      data: {
        names: { ja: 'ショート', en: 'Short hair' },
        durationMinutes: 60,
        priceMinor: 6000,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 10,
        processing: { startMinutes: 20, minutes: 25 },
      },
    });
  });

  test('are performed at their own terms, or at a person’s', async () => {
    const outcome = await change(owner, 'setPerformed', {
      staffMemberId: salon.staffMemberId,
      version: 3,
      performs: [{ variationId: salon.variationId, price: 8000, durationMinutes: 50 }],
    });

    expect(outcome).toMatchObject({
      staffMember: {
        version: 4,
        performs: [{ variation: { id: salon.variationId }, durationMinutes: 50, price: { amountMinor: 8000 } }],
      },
    });
    expect(await catalog.stateOf(resourceState, uuidOf('stf', salon.staffMemberId))).toMatchObject({
      version: 4,
      data: { performs: [{ priceMinor: 8000, durationMinutes: 50 }] },
    });
  });

  test('that are archived leave the menu, and nobody performs them any more', async () => {
    const outcome = await change(owner, 'archiveVariation', { variationId: salon.variationId, version: 2 });

    expect(outcome).toEqual({ __typename: 'VariationArchived', service: { id: salon.serviceId, variations: [] } });
    expect(await catalog.stateOf(variationState, uuidOf('var', salon.variationId))).toMatchObject({
      version: 3,
      data: { live: false },
    });
    expect(await catalog.stateOf(resourceState, uuidOf('stf', salon.staffMemberId))).toMatchObject({
      version: 5,
      data: { performs: [] },
    });
    const again = await catalog.unchanged(() =>
      change(owner, 'changeVariation', { variationId: salon.variationId, version: 3, price: 1 }),
    );
    expect(again).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
  });

  test('of an archived service are archived with it', async () => {
    const other = await openSalon(owner, 'archived-service');

    const outcome = await change(owner, 'archiveService', { serviceId: other.serviceId, version: 2 });

    expect(outcome).toMatchObject({ __typename: 'ServiceArchived', business: { id: other.businessId } });
    expect(await catalog.stateOf(serviceState, uuidOf('svc', other.serviceId))).toMatchObject({
      version: 3,
      data: { live: false, published: false },
    });
    expect(await catalog.stateOf(variationState, uuidOf('var', other.variationId))).toMatchObject({
      data: { live: false },
    });
    const menu = await owner('{ business(slug: "archived-service") { services { edges { node { id } } } } }');
    expect(menu.data.business.services.edges).toEqual([]);
    const late = await catalog.unchanged(() =>
      change(owner, 'addVariation', {
        serviceId: other.serviceId,
        names: names('x', 'x'),
        durationMinutes: 1,
        price: 1,
      }),
    );
    expect(late).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
  });
});

describe('resources', () => {
  test('that are no staff have units', async () => {
    const salon = await openSalon(owner, 'rooms');

    const outcome = await change(owner, 'addResource', {
      businessId: salon.businessId,
      locationId: salon.locationId,
      kind: 'CHAIR',
      name: 'シャンプー台',
      units: 3,
    });

    expect(outcome).toMatchObject({ resource: { kind: 'CHAIR', name: 'シャンプー台', units: 3, version: 1 } });
    expect(await catalog.stateOf(resourceState, uuidOf('res', outcome['resource'].id))).toMatchObject({
      data: { kind: 'CHAIR', units: 3, performs: [], published: true },
    });
  });
});

test('two changes in one request each answer what they made', async () => {
  const { variationId } = await openSalon(owner, 'two-changes');

  const answer = await owner(
    `mutation ($one: ChangeVariationInput!, $two: ChangeVariationInput!) {
      one: changeVariation(input: $one) { ... on VariationChanged { variation { version price { amountMinor } } } }
      two: changeVariation(input: $two) { ... on VariationChanged { variation { version price { amountMinor } } } } }`,
    { one: { variationId, version: 1, price: 100 }, two: { variationId, version: 2, price: 200 } },
  );

  expect(answer.data).toEqual({
    one: { variation: { version: 2, price: { amountMinor: 100 } } },
    two: { variation: { version: 3, price: { amountMinor: 200 } } },
  });
});
