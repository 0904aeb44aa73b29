import { sealContact } from '@openslot/database';
import {
  appointmentConfirmed,
  appointmentState,
  businessState,
  contactState,
  customerState,
  locationState,
  resourceState,
  serviceState,
  variationState,
  type Bus,
  type DataOf,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { publishEvent, publishState } from '@openslot/testing';

type Visit = DataOf<typeof appointmentState>;

/** A salon in Tokyo with one customer, as the other slices tell of it. */
export function salon(bus: Bus, contactTopicKey: string, customer: { name: string; email: string; locale: string }) {
  const id = {
    organization: newId(), business: newId(), location: newId(), staff: newId(),
    service: newId(), variation: newId(), customer: newId(), user: newId(), appointment: newId(),
  }; // prettier-ignore
  const organizationId = id.organization;
  const visit: Visit = {
    number: 'K7MQ2X',
    businessId: id.business,
    locationId: id.location,
    customerId: id.customer,
    status: 'CONFIRMED',
    startsAt: '2026-12-04T05:30:00.000Z',
    endsAt: '2026-12-04T06:30:00.000Z',
    timeZone: 'Asia/Tokyo',
    partySize: 1,
    source: 'ONLINE',
    segments: [
      {
        serviceId: id.service, variationId: id.variation, resourceId: id.staff,
        startsAt: '2026-12-04T05:30:00.000Z', endsAt: '2026-12-04T06:30:00.000Z', minutes: 60, listMinor: 6_600,
      },
    ], // prettier-ignore
    listMinor: 6_600,
    currency: 'JPY',
    paymentRequirement: 'NONE',
    depositMinor: 0,
  };
  const state = <Data>(
    contract: Parameters<typeof publishState<Data>>[1],
    of: string,
    data: Data | null,
    version = 1,
  ) => publishState(bus, contract, { organizationId, id: of, version, data });

  return {
    id,
    visit,
    state,
    async describe(): Promise<void> {
      await state(businessState, id.business, {
        slug: 'hanami', names: { ja: '花見サロン', en: 'Hanami Salon' }, defaultLocale: 'ja', currency: 'JPY', status: 'ACTIVE', published: true,
        settings: {
          slotIntervalMinutes: 15, leadTimeMinutes: 0, bookingWindowDays: 60, holdMinutes: 10, maxLiveHolds: 3,
          paymentMinutes: 15, checkInRequired: true, graceMinutes: 15, rescheduleMax: 3,
          ...{ approval: 'NONE', approvalHours: 24, pendingBlocks: true, autoNoShowMinutes: null },
          ...{ slotOffsetMinutes: 0, bookingWindowKind: 'ROLLING', bookingWindowWeekdaysOnly: false, bookingWindowFrom: null, bookingWindowTo: null },
          ...{ customerClash: 'ALLOW', anyStaff: 'FEWEST_MINUTES', autoComplete: false },
        },
      }); // prettier-ignore
      await state(locationState, id.location, {
        businessId: id.business, name: '表参道店', kind: 'FIXED', timeZone: 'Asia/Tokyo', openSwitch: true, status: 'ACTIVE', published: true,
        address: { lines: ['神宮前4-12-10'], postalCode: '150-0001', region: '東京都', country: 'JP' },
        latitude: null, longitude: null, serviceArea: null,
      }); // prettier-ignore
      await state(resourceState, id.staff, {
        businessId: id.business, locationId: id.location, kind: 'STAFF', name: '佐藤 葵', units: 1, memberId: null, typeId: null, seatsMin: null, seatsMax: null, maxSpareSeats: null,
        bookable: true, published: true, live: true, performs: [{ variationId: id.variation, priceMinor: null, durationMinutes: null, weight: 100, priority: 0 }],
      }); // prettier-ignore
      await state(serviceState, id.service, {
        businessId: id.business, names: { ja: 'カット', en: 'Cut' }, policyId: null, depositRuleId: null, published: true, live: true,
        kind: 'APPOINTMENT', placeKinds: ['BUSINESS'], addOns: [], requirements: [],
      }); // prettier-ignore
      await state(variationState, id.variation, {
        businessId: id.business, serviceId: id.service, names: { ja: '60分', en: '60 minutes' }, durationMinutes: 60, priceMinor: 6_600,
        currency: 'JPY', bufferBeforeMinutes: 0, bufferAfterMinutes: 0, processing: null, minParty: 1, maxParty: 1, bookableOnline: true, live: true,
        priceKind: 'FIXED', capacity: 1, pauseAfterMinutes: 0, leadTimeMinutes: null, bookingWindowDays: null, requirements: [], stays: [],
      }); // prettier-ignore
    },
    meetCustomer: () => state(customerState, id.customer, { userId: id.user, mergedIntoId: null, live: true }),
    learnContact: () =>
      state(contactState, id.customer, {
        kind: 'CUSTOMER' as const,
        sealed: sealContact(contactTopicKey, { ...customer, phone: null }),
      }),
    async confirm(): Promise<void> {
      await state(appointmentState, id.appointment, visit);
      await publishEvent(bus, appointmentConfirmed, { organizationId, id: id.appointment, version: 1, data: visit });
    },
  };
}
