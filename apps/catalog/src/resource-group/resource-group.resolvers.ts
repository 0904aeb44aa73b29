import { toId } from '@openslot/service';
import { command, loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addResourceGroup, archiveResourceGroup, changeResourceGroup } from './resource-group.commands.ts';
import { addResourceGroupInput, archiveResourceGroupInput, changeResourceGroupInput } from './resource-group.ts';

export const resourceGroupResolvers = {
  Mutation: {
    addResourceGroup: command(addResourceGroupInput, addResourceGroup),
    changeResourceGroup: command(changeResourceGroupInput, changeResourceGroup),
    archiveResourceGroup: command(archiveResourceGroupInput, archiveResourceGroup),
  },
  ResourceGroup: {
    id: ({ id }) => toId('rgr', id),
    location: ({ locationId }, _, { loaders }) => loaded(loaders.locations.load(locationId)),
    resources: ({ resourceIds }, _, { loaders }) =>
      Promise.all(resourceIds.map((id) => loaded(loaders.resources.load(id)))),
  },
  ResourceGroupAdded: {
    resourceGroup: ({ resourceGroupId }, _, { loaders }) => loaded(loaders.resourceGroups.load(resourceGroupId)),
  },
  ResourceGroupChanged: {
    resourceGroup: ({ resourceGroupId }, _, { loaders }) => loaded(loaders.resourceGroups.load(resourceGroupId)),
  },
  ResourceGroupArchived: { business: ({ businessId }, _, { loaders }) => loaded(loaders.businesses.load(businessId)) },
} satisfies Resolvers;
