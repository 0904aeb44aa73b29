import { accessOf, fromId, readInput, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { writeWallTime } from '../hours/hours.ts';
import { setPacing } from './pacing.commands.ts';
import { setPacingInput } from './pacing.ts';
import { findBusiness } from '../closure/closure.store.ts';
import { pacingOfBusiness, pacingRulesOf } from './pacing.store.ts';

export const pacingResolvers: Resolvers = {
  Mutation: {
    setPacing: (_, { input }, { deps, viewer }) => {
      const read = readInput(setPacingInput, input);
      return read.ok ? setPacing(deps, viewer, read.value) : read.problem;
    },
  },
  Location: {
    pacing: async ({ id }, _, { deps, loaders, viewer }) => {
      const uuid = fromId('loc', id);
      const location = uuid && viewer.acting ? await loaders.location.load(uuid) : null;
      if (!location || location.organizationId !== viewer.acting?.organizationId) return null;
      return deps.database.read(accessOf(viewer), (tx) => pacingRulesOf(tx, location.organizationId, location.id));
    },
  },
  Business: {
    pacing: async ({ id }, _, { deps, viewer }) => {
      const [businessId, organizationId] = [fromId('biz', id), viewer.acting?.organizationId];
      if (!businessId || !organizationId) return null;
      const { database } = deps;
      const business = await database.read(accessOf(viewer), (tx) => findBusiness(tx, organizationId, businessId));
      return business && database.read(accessOf(viewer), (tx) => pacingOfBusiness(tx, organizationId, businessId));
    },
  },
  LocationPacing: { location: ({ locationId }) => ({ id: toId('loc', locationId) }) },
  PacingRule: {
    starts: ({ starts }) => writeWallTime(starts),
    ends: ({ ends }) => writeWallTime(ends),
  },
  PacingSet: { location: ({ locationId }) => ({ id: toId('loc', locationId) }) },
};
