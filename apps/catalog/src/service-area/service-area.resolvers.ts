import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { setServiceArea } from './service-area.commands.ts';
import { setServiceAreaInput } from './service-area.ts';

export const serviceAreaResolvers = {
  Mutation: { setServiceArea: command(setServiceAreaInput, setServiceArea) },
  ServiceAreaSet: { location: ({ locationId }, _, { loaders }) => loaded(loaders.locations.load(locationId)) },
} satisfies Resolvers;
