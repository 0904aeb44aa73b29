import {
  addOnState,
  businessState,
  depositRuleState,
  locationState,
  resourceGroupState,
  resourceState,
  serviceState,
  variationState,
  type Bus,
  type DataOf,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishState } from '@openslot/testing';

type Performed = DataOf<typeof resourceState>['performs'][number];
/** What somebody performs; weight and priority are as everybody's when nothing else is said. */
type Performs = Pick<Performed, 'variationId' | 'priceMinor' | 'durationMinutes'> & Partial<Performed>;

/** Plays catalog: one business of an organization, told state by state. */
export function playCatalog(bus: Bus, organizationId = newId()) {
  const businessId = newId();
  const versions = new Map<string, number>();
  const tell = async <Data>(
    contract: Parameters<typeof publishState<Data>>[1],
    id: string,
    data: Data | null,
  ): Promise<string> => {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    await publishState(bus, contract, { organizationId, id, version, data });
    return id;
  };
  type Settings = DataOf<typeof businessState>['settings'];
  return {
    organizationId,
    businessId,
    business: ({
      settings = {},
      ...given
    }: Partial<Omit<DataOf<typeof businessState>, 'settings'>> & { settings?: Partial<Settings> } = {}) =>
      tell(businessState, businessId, {
        ...{ slug: 'hanami', names: { ja: '花見サロン', en: 'Hanami Salon' }, defaultLocale: 'ja', currency: 'JPY' },
        ...{ status: 'ACTIVE' as const, published: true, ...given },
        settings: {
          ...{ slotIntervalMinutes: 15, leadTimeMinutes: 0, bookingWindowDays: 60, holdMinutes: 10, maxLiveHolds: 3 },
          ...{ paymentMinutes: 15, checkInRequired: true, graceMinutes: 15, rescheduleMax: 3 },
          ...{
            approval: 'NONE' as const,
            approvalHours: 24,
            pendingBlocks: true,
            autoNoShowMinutes: null,
            ...settings,
          },
        },
      }),
    location: (given: Partial<DataOf<typeof locationState>> = {}, id = newId()) =>
      tell(locationState, id, {
        ...{ businessId, name: '表参道店', kind: 'FIXED' as const, timeZone: 'Asia/Tokyo', openSwitch: true },
        ...{ status: 'ACTIVE' as const, published: true },
        address: { lines: ['神宮前4-12-10'], postalCode: '150-0001', region: '東京都', country: 'JP' },
        ...given,
      }),
    staff: (
      performs: readonly (string | Performs)[],
      given: Partial<DataOf<typeof resourceState>> = {},
      id = newId(),
    ) =>
      tell(resourceState, id, {
        ...{ businessId, locationId: null, kind: 'STAFF' as const, name: '佐藤 葵', units: 1, memberId: null },
        ...{ bookable: true, published: true, live: true },
        performs: performs.map((each) =>
          typeof each === 'string' ? { variationId: each, priceMinor: null, durationMinutes: null } : each,
        ),
        ...given,
      }),
    /** A room, chair, table or device. */
    thing: (given: Partial<DataOf<typeof resourceState>> = {}, id = newId()) =>
      tell(resourceState, id, {
        ...{ businessId, locationId: null, kind: 'ROOM' as const, name: '個室', units: 1, memberId: null },
        ...{ bookable: true, published: true, live: true, performs: [], ...given },
      }),
    /** Joined tables. */
    group: (given: Omit<DataOf<typeof resourceGroupState>, 'businessId' | 'live'>, id = newId()) =>
      tell(resourceGroupState, id, { businessId, live: true, ...given }),
    addOn: (given: Partial<DataOf<typeof addOnState>> = {}, id = newId()) =>
      tell(addOnState, id, {
        ...{ businessId, names: { ja: '炭酸スパ', en: 'Soda spa' }, minutes: 15, priceMinor: 1_100, currency: 'JPY' },
        ...{ maxQuantity: 1, live: true, ...given },
      }),
    service: (given: Partial<DataOf<typeof serviceState>> = {}, id = newId()) =>
      tell(serviceState, id, {
        ...{ businessId, names: { ja: 'カット', en: 'Cut' }, policyId: null, depositRuleId: null },
        ...{ published: true, live: true, ...given },
      }),
    variation: (serviceId: string, given: Partial<DataOf<typeof variationState>> = {}, id = newId()) =>
      tell(variationState, id, {
        ...{ businessId, serviceId, names: { ja: '60分', en: '60 minutes' }, durationMinutes: 60, priceMinor: 6_600 },
        ...{
          currency: 'JPY',
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: 0,
          processing: null,
          minParty: 1,
          maxParty: 1,
        },
        ...{ bookableOnline: true, live: true, ...given },
      }),
    depositRule: (given: Partial<DataOf<typeof depositRuleState>> = {}, id = newId()) =>
      tell(depositRuleState, id, {
        ...{ businessId, isDefault: true, kind: 'PERCENT' as const, percent: 30, amountMinor: null, live: true },
        ...given,
      }),
    tell,
  };
}

export type Catalog = ReturnType<typeof playCatalog>;
