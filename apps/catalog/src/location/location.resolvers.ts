import { referenceBy, requireId, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addLocation, switchLocation } from './location.commands.ts';
import { addLocationInput, switchLocationInput, type Location } from './location.ts';
import { metersBetween, type Point } from './point.ts';

/** A location, with the point from which its business was looked for. */
export interface SeenLocation extends Location {
  readonly near?: Point | undefined;
}

export const locationResolvers = {
  Query: {
    location: (_, { id }, { loaders }) => loaders.locations.load(requireId('loc', id)),
  },
  Mutation: {
    addLocation: command(addLocationInput, addLocation),
    switchLocation: command(switchLocationInput, switchLocation),
  },
  Location: {
    __resolveReference: referenceBy('loc', (context: Context) => context.loaders.locations),
    id: ({ id }) => toId('loc', id),
    address: (location) => ({
      lines: location.addressLines,
      postalCode: location.postalCode,
      region: location.region,
      country: location.country,
      latitude: location.latitude,
      longitude: location.longitude,
    }),
    open: ({ openSwitch }) => openSwitch,
    distanceMeters: ({ near, latitude, longitude }) =>
      near && latitude !== null && longitude !== null ? Math.round(metersBetween(near, { latitude, longitude })) : null,
    position: async (location, _, { loaders }) => (await loaders.positionOf.load(location))[0] ?? null,
    serviceArea: async ({ serviceArea, businessId }, _, { loaders }) => {
      if (serviceArea === null) return null;
      const { feeMinor, polygon, ...area } = serviceArea;
      const { currency } = await loaded(loaders.businesses.load(businessId));
      return { ...area, polygon: polygon && [...polygon], fee: { amountMinor: feeMinor, currency } };
    },
    business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)),
    staff: (location, _, { loaders }) => loaders.staffAt.load(location),
  },
  LocationAdded: { location: ({ locationId }, _, { loaders }) => loaded(loaders.locations.load(locationId)) },
  LocationSwitched: { location: ({ locationId }, _, { loaders }) => loaded(loaders.locations.load(locationId)) },
} satisfies Resolvers;
