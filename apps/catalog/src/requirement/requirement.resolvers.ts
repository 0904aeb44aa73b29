import { loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const requirementResolvers = {
  Requirement: {
    resourceType: ({ typeId }, _, { loaders }) => (typeId === null ? null : loaded(loaders.resourceTypes.load(typeId))),
    resource: ({ resourceId }, _, { loaders }) =>
      resourceId === null ? null : loaded(loaders.resources.load(resourceId)),
  },
} satisfies Resolvers;
