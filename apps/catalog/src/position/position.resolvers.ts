import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { reportPositions } from './position.commands.ts';
import { reportPositionsInput } from './position.ts';

export const positionResolvers = {
  Mutation: { reportPositions: command(reportPositionsInput, reportPositions) },
  PositionsReported: { location: ({ locationId }, _, { loaders }) => loaded(loaders.locations.load(locationId)) },
} satisfies Resolvers;
