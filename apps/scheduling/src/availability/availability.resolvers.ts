import { readInput, Refusal, toId } from '@openslot/service';
import { addOnOf, resourceOf } from '../appointment/segment-parts.ts';
import type { Resolvers, ResolversTypes } from '../generated/resolvers.ts';
import { takenBy } from '../hold/hold.ts';
import { availabilityInput, leadOf, type OfferedVisit } from './availability.ts';
import { findAvailability } from './availability.loaders.ts';
import { writeLocal, type Offsets } from './local-time.ts';

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
      const { place, visits, offsets, nextFreeDate } = found;
      return {
        slots: visits.map((visit) => slotOf(visit, place.currency, offsets)),
        timeZone: place.timeZone,
        nextFreeDate,
      };
    },
  },
};

function slotOf(visit: OfferedVisit, currency: string, offsets: Offsets): Awaited<ResolversTypes['Slot']> {
  const { priceMinor, depositMinor } = visit.price;
  return {
    startsAt: writeLocal(offsets, visit.startsAt),
    endsAt: writeLocal(offsets, visit.endsAt),
    price: { amountMinor: priceMinor, currency },
    deposit: depositMinor > 0 ? { amountMinor: depositMinor, currency } : null,
    segments: visit.segments.map(({ variation, resources, addOns, startsAt, endsAt }) => ({
      variation: { id: toId('var', variation.id) },
      staffMember: staffMemberOf(leadOf({ resources })),
      resources: takenBy({ resources }).resources.map(resourceOf),
      addOns: addOns.map((addOn) => addOnOf(addOn, currency)),
      startsAt: writeLocal(offsets, startsAt),
      endsAt: writeLocal(offsets, endsAt),
    })),
  };
}

const staffMemberOf = (lead: { readonly resourceId: string } | null) => lead && { id: toId('stf', lead.resourceId) };
