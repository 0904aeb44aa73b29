import {
  addOnState,
  businessState,
  cancellationPolicyState,
  customerState,
  depositRuleState,
  locationState,
  memberState,
  resourceGroupState,
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
  const group = {
    ...{ businessId, locationId, name: 'Window', resourceIds: [serviceId, variationId], seatsMin: 5, seatsMax: 8 },
    ...{ maxSpareSeats: null, rank: 0, live: true },
  };
  const addOn = {
    ...{
      businessId,
      names: { en: 'Mask' },
      minutes: 15,
      priceMinor: 1_500,
      currency: 'GBP',
      maxQuantity: 1,
      live: true,
    },
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
          slotOffsetMinutes: 5,
          bookingWindowKind: 'FIXED',
          bookingWindowFrom: '2026-11-01',
          bookingWindowTo: '2026-12-24',
          bookingWindowWeekdaysOnly: true,
          customerClash: 'REFUSE',
          anyStaff: 'WEIGHTED',
          autoComplete: true,
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
        ...{ slot_offset_minutes: 5, booking_window_kind: 'FIXED', booking_window_weekdays_only: true },
        ...{ customer_clash: 'REFUSE', any_staff: 'WEIGHTED', auto_complete: true },
      },
    ],
    [
      'location_ref',
      locationState,
      location,
      { ...location, openSwitch: false, latitude: 51.5, longitude: -0.1 },
      { time_zone: 'Europe/London', open_switch: false, country: 'GB', name: 'Kingsway', lat: 51.5, lon: -0.1 },
    ],
    [
      'resource_ref',
      resourceState,
      resource,
      { ...resource, bookable: false, typeId: serviceId, seatsMin: 2, seatsMax: 4, maxSpareSeats: 1 },
      { kind: 'STAFF', bookable: false, type_id: serviceId, seats_min: 2, seats_max: 4, max_spare_seats: 1 },
    ],
    [
      'group_ref',
      resourceGroupState,
      group,
      { ...group, resourceIds: [variationId], rank: 3 },
      { location_id: locationId, resource_ids: [variationId], seats_min: 5, seats_max: 8, rank: 3 },
    ],
    [
      'add_on_ref',
      addOnState,
      addOn,
      { ...addOn, minutes: 20, maxQuantity: 2 },
      { minutes: 20, price_minor: '1500', currency: 'GBP', max_quantity: 2 },
    ],
    [
      'service_ref',
      serviceState,
      { businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: true, live: true },
      {
        ...{ businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: false, live: true },
        ...{ kind: 'RENTAL', placeKinds: ['BUSINESS', 'ONLINE'] },
      },
      { published: false, live: true, names: { en: 'Hair' }, kind: 'RENTAL', place_kinds: ['BUSINESS', 'ONLINE'] },
    ],
    [
      'variation_ref',
      variationState,
      variation,
      { ...variation, priceMinor: 2_600, priceKind: 'PER_PERSON', capacity: 8, pauseAfterMinutes: 5 },
      {
        ...{ price_minor: '2600', processing_start_minutes: 15, processing_minutes: 10, buffer_after_minutes: 10 },
        ...{ price_kind: 'PER_PERSON', capacity: 8, pause_after_minutes: 5 },
      },
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

  test('what was told before a setting existed has its usual value', async () => {
    const ids = { business: newId(), resource: newId(), service: newId(), variation: newId() };
    await send(businessState, ids.business, 1, business);
    await send(resourceState, ids.resource, 1, resource);
    await send(serviceState, ids.service, 1, {
      ...{ businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: true, live: true },
    });
    await send(variationState, ids.variation, 1, variation);

    expect(await row('business_ref', ids.business)).toMatchObject({
      ...{ slot_offset_minutes: 0, booking_window_kind: 'ROLLING', booking_window_weekdays_only: false },
      ...{ booking_window_from: null, booking_window_to: null, customer_clash: 'ALLOW', any_staff: 'FEWEST_MINUTES' },
      ...{ auto_complete: false },
    });
    expect(await row('resource_ref', ids.resource)).toMatchObject({ type_id: null, seats_min: null, seats_max: null });
    expect(await row('service_ref', ids.service)).toMatchObject({ kind: 'APPOINTMENT', place_kinds: ['BUSINESS'] });
    expect(await row('variation_ref', ids.variation)).toMatchObject({
      ...{ price_kind: 'FIXED', capacity: 1, pause_after_minutes: 0 },
    });
    expect([
      ...(await service.database.admin`
        select weight, priority from scheduling.staff_variation_ref where resource_id = ${ids.resource}`),
    ]).toEqual([{ weight: 100, priority: 0 }]);
  });

  test('the parts of a state are replaced as a whole, and an older state does not bring them back', async () => {
    const [placeId, salonServiceId, cutId, room, addOnId] = [newId(), newId(), newId(), newId(), newId()];
    const requirement = { id: newId(), typeId: null, resourceId: room, quantity: 1, phase: 'WHOLE' };
    const typed = { id: newId(), typeId: room, resourceId: null, quantity: 2, phase: 'PROCESSING' };
    const area = {
      ...{ center: { latitude: 51.5, longitude: -0.1 }, radiusMeters: 8_000, polygon: null },
      ...{ travelSpeedKmh: 30, minTravelMinutes: 10, feeMinor: 500 },
    };
    const salon = {
      ...{ businessId, names: { en: 'Hair' }, policyId: null, depositRuleId: null, published: true, live: true },
      ...{ addOns: [{ addOnId, required: true, displayOrder: 1 }], requirements: [requirement] },
    };
    const cut = { ...variation, requirements: [typed], stays: [{ minParty: 1, maxParty: 2, minutes: 90 }] };
    const parts = async () => {
      const { admin } = service.database;
      return {
        area: [
          ...(await admin`select radius_m, travel_speed_kmh, fee_minor from scheduling.area_ref
                                where location_id = ${placeId}`),
        ],
        addOns: [
          ...(await admin`select add_on_id, required, display_order from scheduling.service_add_on_ref
                                  where service_id = ${salonServiceId}`),
        ],
        requirements: [
          ...(await admin`select service_id, variation_id, type_id, resource_id, quantity, phase
                                         from scheduling.requirement_ref
                                        where ${salonServiceId} = service_id or ${cutId} = variation_id order by phase`),
        ],
        stays: [
          ...(await admin`select min_party, max_party, minutes from scheduling.stay_ref
                                 where variation_id = ${cutId}`),
        ],
      };
    };
    const told = async (version: number, full: boolean) => {
      await send(locationState, placeId, version, full ? { ...location, serviceArea: area } : location);
      await send(serviceState, salonServiceId, version, full ? salon : { ...salon, addOns: [], requirements: [] });
      await send(variationState, cutId, version, full ? cut : variation);
    };

    await told(1, true);
    const whole = await parts();
    expect(whole).toEqual({
      area: [{ radius_m: 8_000, travel_speed_kmh: 30, fee_minor: '500' }],
      addOns: [{ add_on_id: addOnId, required: true, display_order: 1 }],
      requirements: [
        { service_id: null, variation_id: cutId, type_id: room, resource_id: null, quantity: 2, phase: 'PROCESSING' },
        {
          service_id: salonServiceId,
          variation_id: null,
          type_id: null,
          resource_id: room,
          quantity: 1,
          phase: 'WHOLE',
        },
      ],
      stays: [{ min_party: 1, max_party: 2, minutes: 90 }],
    });
    await told(1, false);
    expect(await parts()).toEqual(whole);
    await told(2, false);
    await told(1, true);
    expect(await parts()).toEqual({ area: [], addOns: [], requirements: [], stays: [] });
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
