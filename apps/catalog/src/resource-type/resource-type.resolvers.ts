import { toId } from '@openslot/service';
import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addResourceType } from './resource-type.commands.ts';
import { addResourceTypeInput } from './resource-type.ts';

export const resourceTypeResolvers = {
  Mutation: { addResourceType: command(addResourceTypeInput, addResourceType) },
  ResourceType: { id: ({ id }) => toId('rty', id) },
  ResourceTypeAdded: {
    resourceType: ({ resourceTypeId }, _, { loaders }) => loaded(loaders.resourceTypes.load(resourceTypeId)),
  },
} satisfies Resolvers;
