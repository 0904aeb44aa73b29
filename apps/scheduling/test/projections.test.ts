import {
  businessState,
  cancellationPolicyState,
  customerState,
  depositRuleState,
  locationState,
  memberState,
  resourceState,
  serviceState,
  variationState,
  type Contract,
  type Envelope,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { playCatalog } from './catalog.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** What the other slices tell arrives at least once, and may come again after something newer. */
describe('projections', () => {
  let service: Scheduling;
  const organizationId = newId();
  const [businessId, locationId, serviceId, variationId, userId] = [newId(), newId(), newId(), newId(), newId()];
  beforeAll(async () => {
    service = await startScheduling();
  });
  afterAll(() => service.stop());

  const row = async (table: string, id: string) => {
    const [found] = await service.database.admin.unsafe(`select * from scheduling.${table} where id = $1`, [id]);
    return found;
  };
  const send = async (contract: Contract, id: string, version: number, data: object | null) => {
    await publishState(service.deps.bus, contract, { organizationId, id, version, data });
    await service.settled();
  };

  const settings = {
    ...{ slotIntervalMinutes: 20, leadTimeMinutes: 60, bookingWindowDays: 90, holdMinutes: 5, maxLiveHolds: 2 },
    ...{ paymentMinutes: 10, checkInRequired: false, graceMinutes: 5, rescheduleMax: 1 },
  };
  const business = {
    ...{ slug: 'kingsway', names: { en: 'Kingsway' }, defaultLocale: 'en', currency: 'GBP', status: 'ACTIVE' },
    ...{ published: true, settings },
  };
  const location = {
    ...{ businessId, name: 'Kingsway', kind: 'FIXED', timeZone: 'Europe/London', openSwitch: true, status: 'ACTIVE' },
    ...{ published: true, address: { lines: [], postalCode: null, region: null, country: 'GB' } },
  };
  const resource = {
    ...{
      businessId,
      locationId,
      kind: 'STAFF',
      name: 'Tom',
      units: 1,
      memberId: null,
      bookable: true,
      published: true,
    },
    ...{ live: true, performs: [{ variationId, priceMinor: 3_000, durationMinutes: 30 }] },
  };
  const variation = {
    ...{ businessId, serviceId, names: { en: 'Cut' }, durationMinutes: 45, priceMinor: 2_500, currency: 'GBP' },
    ...{ bufferBeforeMinutes: 5, bufferAfterMinutes: 10, processing: { startMinutes: 15, minutes: 10 } },
    ...{ minParty: 1, maxParty: 2, bookableOnline: true, live: true },
  };
  const policy = {
    ...{ businessId, isDefault: true, text: { en: 'Half.' }, cancelCutoffMinutes: 60, rescheduleCutoffMinutes: 120 },
    ...{ steps: [{ noticeMinutes: 1_440, percent: 50, amountMinor: null }], noShow: null, live: true },
  };

  const projections: readonly (readonly [string, Contract, object, object, object])[] = [
    [
      'business_ref',
      businessState,
      business,
      {
        ...{ ...business, status: 'PAUSED', published: false },
        settings: {
          ...settings,
          approval: 'NEW_CUSTOMERS',
          approvalHours: 4,
          pendingBlocks: false,
          autoNoShowMinutes: 30,
        },
      },
      {
        ...{
          slot_interval_minutes: 20,
          status: 'PAUSED',
          published: false,
          live: true,
          hold_minutes: 5,
          max_live_holds: 2,
        },
        ...{ approval: 'NEW_CUSTOMERS', approval_hours: 4, pending_blocks: false, auto_no_show_minutes: 30 },
      },
    ],
    [
      'location_ref',
      locationState,
      location,
      { ...location, openSwitch: false },
      { time_zone: 'Europe/London', open_switch: false, country: 'GB' },
    ],
    [
      'resource_ref',
      resourceState,
      resource,
      { ...resource, bookable: false },
      { kind: 'STAFF', bookable: false, units: 1 },
    ],
    [
      'service_ref',
      serviceState,
      { businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: true, live: true },
      { businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: false, live: true },
      { published: false, live: true },
    ],
    [
      'variation_ref',
      variationState,
      variation,
      { ...variation, priceMinor: 2_600 },
      { price_minor: '2600', processing_start_minutes: 15, processing_minutes: 10, buffer_after_minutes: 10 },
    ],
    [
      'policy_ref',
      cancellationPolicyState,
      policy,
      { ...policy, cancelCutoffMinutes: 30 },
      { cancel_cutoff_minutes: 30, steps: policy.steps, no_show: null },
    ],
    [
      'deposit_rule_ref',
      depositRuleState,
      { businessId, isDefault: true, kind: 'PERCENT', percent: 30, amountMinor: null, live: true },
      { businessId, isDefault: true, kind: 'PERCENT', percent: 12.5, amountMinor: null, live: true },
      { rate_ppm: 125_000, kind: 'PERCENT' },
    ],
    [
      'customer_ref',
      customerState,
      { userId: null, mergedIntoId: null, live: true },
      { userId, mergedIntoId: null, live: true },
      { user_id: userId, live: true },
    ],
    [
      'member_ref',
      memberState,
      { userId, status: 'ACTIVE', roles: [] },
      { userId, status: 'SUSPENDED', roles: [] },
      { user_id: userId, status: 'SUSPENDED', live: true },
    ],
  ];

  test.each(projections)('%s takes what is newer, ignores what is older, and ends with its tombstone', async (table, contract, first, second, expected) => {
    const id = newId();
    await send(contract, id, 2, first);
    expect(await row(table, id)).toMatchObject({ organization_id: organizationId, version: 2 });

    await send(contract, id, 3, second);
    const newest = await row(table, id);
    expect(newest).toMatchObject({ ...expected, version: 3 });

    for (const [version, data] of [[2, first], [3, first], [1, null]] as const) await send(contract, id, version, data);
    expect(await row(table, id)).toEqual(newest);

    await send(contract, id, 4, null);
    expect(await row(table, id)).toMatchObject({ ...expected, live: false, version: 4 });
    await send(contract, id, 3, second);
    expect(await row(table, id)).toMatchObject({ live: false, version: 4 });
  }); // prettier-ignore

  test('the same event twice counts once', async () => {
    const id = newId();
    const envelope: Envelope = await publishState(service.deps.bus, locationState, {
      ...{ organizationId, id, version: 1, data: location as never },
    });
    await service.settled();
    const before = await row('location_ref', id);
    await service.deps.bus.publish([{ topic: locationState.topic, envelope }], { slice: 'catalog', epoch: 1 });
    await service.settled();

    expect(await row('location_ref', id)).toEqual(before);
  });

  test('what somebody performs is replaced as a whole, and an older state does not bring it back', async () => {
    const id = newId();
    const other = newId();
    const performed = async () =>
      service.database
        .admin`select variation_id, price_minor, duration_minutes from scheduling.staff_variation_ref where resource_id = ${id}`;
    await send(resourceState, id, 1, resource);
    await send(resourceState, id, 2, {
      ...resource,
      performs: [{ variationId: other, priceMinor: null, durationMinutes: null }],
    });
    await send(resourceState, id, 1, resource);

    expect([...(await performed())]).toEqual([{ variation_id: other, price_minor: null, duration_minutes: null }]);
    await send(resourceState, id, 3, { ...resource, performs: [] });
    expect([...(await performed())]).toEqual([]);
  });

  test('an archived business and an ended member are no longer live', async () => {
    const [archived, ended] = [newId(), newId()];
    await send(businessState, archived, 1, { ...business, status: 'ARCHIVED' });
    await send(memberState, ended, 1, { userId, status: 'ENDED', roles: [] });

    expect(await row('business_ref', archived)).toMatchObject({ live: false });
    expect(await row('member_ref', ended)).toMatchObject({ live: false });
  });

  test('one organization’s state never touches another’s row of the same id', async () => {
    const catalog = playCatalog(service.deps.bus);
    const id = await catalog.location({ timeZone: 'Asia/Tokyo' });
    await service.settled();
    await send(locationState, id, 9, location);
    const rows = await service.database.admin`
      select organization_id, time_zone from scheduling.location_ref where id = ${id} order by time_zone`;

    expect(rows.map(({ organization_id, time_zone }) => [organization_id, time_zone])).toEqual([
      [catalog.organizationId, 'Asia/Tokyo'],
      [organizationId, 'Europe/London'],
    ]);
  });
});
