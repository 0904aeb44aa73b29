import { businessState, locationState, type DataOf } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import type { RunningIdentity } from './running.ts';

const business: DataOf<typeof businessState> = {
  slug: 'hanami-omotesando',
  names: { ja: '花見サロン表参道', en: 'Hanami Salon Omotesando' },
  defaultLocale: 'ja',
  currency: 'JPY',
  status: 'ACTIVE',
  published: true,
  settings: {
    slotIntervalMinutes: 15,
    leadTimeMinutes: 60,
    bookingWindowDays: 90,
    holdMinutes: 10,
    maxLiveHolds: 3,
    paymentMinutes: 30,
    checkInRequired: true,
    graceMinutes: 15,
    ...{ rescheduleMax: 3, approval: 'NONE', approvalHours: 24, pendingBlocks: true, autoNoShowMinutes: null },
    ...{ slotOffsetMinutes: 0, bookingWindowKind: 'ROLLING', bookingWindowWeekdaysOnly: false },
    ...{ bookingWindowFrom: null, bookingWindowTo: null, customerClash: 'ALLOW', anyStaff: 'FEWEST_MINUTES' },
    autoComplete: false,
  },
};

const location: Omit<DataOf<typeof locationState>, 'businessId'> = {
  name: '表参道店',
  kind: 'FIXED',
  timeZone: 'Asia/Tokyo',
  address: { lines: ['神宮前5-1-1'], postalCode: '150-0001', region: '東京都', country: 'JP' },
  ...{ latitude: null, longitude: null, serviceArea: null },
  openSwitch: true,
  status: 'ACTIVE',
  published: true,
};

/** A place of an organization, by its ids in the API and inside. */
export interface KnownPlace {
  readonly businessId: string;
  readonly businessUuid: string;
  readonly locationId: string;
  readonly locationUuid: string;
}

/** Catalog tells of a new business with one location, and identity has heard of it. */
export async function locationOf(
  identity: RunningIdentity,
  organization: string,
  settings: Partial<DataOf<typeof businessState>['settings']> = {},
): Promise<KnownPlace> {
  const organizationId = fromId('org', organization);
  const [businessUuid, locationUuid] = [newId(), newId()];
  const { bus } = identity.deps;
  await publishState(bus, businessState, {
    organizationId,
    id: businessUuid,
    version: 1,
    data: { ...business, settings: { ...business.settings, ...settings } },
  });
  await publishState(bus, locationState, {
    organizationId,
    id: locationUuid,
    version: 1,
    data: { ...location, businessId: businessUuid },
  });
  await identity.settled();
  return { businessId: toId('biz', businessUuid), businessUuid, locationId: toId('loc', locationUuid), locationUuid };
}

/** Catalog tells that the business was archived. */
export async function archiveBusiness(
  identity: RunningIdentity,
  organization: string,
  businessUuid: string,
): Promise<void> {
  await publishState(identity.deps.bus, businessState, {
    organizationId: fromId('org', organization),
    id: businessUuid,
    version: 2,
    data: { ...business, status: 'ARCHIVED', published: false },
  });
  await identity.settled();
}
