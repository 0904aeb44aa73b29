import { now as readNow } from '@openslot/database';
import { accessOf, readInput, Refusal, toId } from '@openslot/service';
import { addOnOf, resourceOf } from '../appointment/segment-parts.ts';
import type { Resolvers, ResolversTypes } from '../generated/resolvers.ts';
import { availabilityInput, leadOf, type OfferedVisit } from './availability.ts';
import { findAvailability } from './availability.loaders.ts';
import { dateOfDay, localDay, writeLocal, type Offsets } from './local-time.ts';

export const availabilityResolvers: Resolvers = {
  Query: {
    availability: async (_, { input }, { deps, viewer }) => {
      const read = readInput(availabilityInput, input);
      if (!read.ok) {
        const paths = read.problem.fields.map(({ path, problem }) => `${path.join('.')} (${problem})`);
        throw new Refusal('INVALID', `This input makes no sense: ${paths.join(', ')}.`);
      }
      const found = await findAvailability(deps, viewer, read.value);
      if (!found) return null;
      const { place, visits, offsets, next, refusals } = found;
      const dateOf = ({ startsAt }: { readonly startsAt: number }) => dateOfDay(localDay(offsets, startsAt));
      return {
        slots: visits.map((visit) => slotOf(visit, place.currency, offsets)),
        timeZone: place.timeZone,
        nextFreeDate: next && dateOf(next),
        nextSlot: next && slotOf(next, place.currency, offsets),
        openDates: [...new Set(visits.map(({ startsAt }) => localDay(offsets, startsAt)))].map(dateOfDay),
        notOffered: refusals.map(({ startsAt, reason }) => ({ startsAt: writeLocal(offsets, startsAt), reason })),
      };
    },
  },
  Variation: {
    nextSlot: async ({ id }, { locationId, partySize }, { deps, viewer }) => {
      const now = await deps.database.read(accessOf(viewer), readNow);
      const to = new Date(now.getTime() + 60_000);
      const segments = [{ variationId: id }];
      const read = readInput(availabilityInput, { locationId, from: now, to, segments, partySize });
      const found = read.ok ? await findAvailability(deps, viewer, read.value) : null;
      const [first] = found?.visits ?? [];
      const visit = first ?? found?.next;
      return found && visit ? slotOf(visit, found.place.currency, found.offsets) : null;
    },
  },
};

/** There may be thousands: what nobody asks for is not written. */
function slotOf(visit: OfferedVisit, currency: string, offsets: Offsets): Awaited<ResolversTypes['Slot']> {
  const { priceMinor, depositMinor } = visit.price;
  return {
    startsAt: writeLocal(offsets, visit.startsAt),
    get endsAt() {
      return writeLocal(offsets, visit.endsAt);
    },
    price: { amountMinor: priceMinor, currency },
    deposit: depositMinor > 0 ? { amountMinor: depositMinor, currency } : null,
    get segments() {
      return visit.segments.map((segment) => segmentOf(segment, currency, offsets));
    },
  };
}

function segmentOf(segment: OfferedVisit['segments'][number], currency: string, offsets: Offsets) {
  const lead = leadOf(segment);
  return {
    variation: { id: toId('var', segment.variation.id) },
    staffMember: lead && { id: toId('stf', lead.resourceId) },
    resources: segment.resources.filter((each) => each !== lead).map(resourceOf),
    addOns: segment.addOns.map((addOn) => addOnOf(addOn, currency)),
    startsAt: writeLocal(offsets, segment.startsAt),
    endsAt: writeLocal(offsets, segment.endsAt),
  };
}
