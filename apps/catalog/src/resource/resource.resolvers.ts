import { fromId, toId } from '@openslot/service';
import { command, loaded, type Context } from '../context.ts';
import type { ResourceKind, Resolvers } from '../generated/resolvers.ts';
import { addResource, addStaffMember, changeResource, setPerformed } from './resource.commands.ts';
import { addResourceInput, addStaffMemberInput, changeResourceInput, setPerformedInput } from './resource.ts';

export const resourceResolvers = {
  Mutation: {
    addStaffMember: command(addStaffMemberInput, addStaffMember),
    addResource: command(addResourceInput, addResource),
    changeResource: command(changeResourceInput, changeResource),
    setPerformed: command(setPerformedInput, setPerformed),
  },
  StaffMember: {
    __resolveReference: async (reference: { id: string }, { loaders }: Context) => {
      const id = fromId('stf', reference.id);
      const found = id === null ? null : await loaders.resources.load(id);
      return found?.kind === 'STAFF' ? found : null;
    },
    id: ({ id }) => toId('stf', id),
    location: ({ locationId }, _, { loaders }) => (locationId === null ? null : loaders.locations.load(locationId)),
    business: ({ businessId }, _, { loaders }) => loaders.businesses.load(businessId),
    performs: (staff, _, { loaders }) => loaders.performedBy.load(staff),
  },
  Performed: {
    variation: ({ variationId }, _, { loaders }) => loaded(loaders.variations.load(variationId)),
    price: ({ priceMinor, listPriceMinor, currency }) => ({ amountMinor: priceMinor ?? listPriceMinor, currency }),
    durationMinutes: ({ durationMinutes, listDurationMinutes }) => durationMinutes ?? listDurationMinutes,
  },
  Resource: {
    __resolveReference: async (reference: { id: string }, { loaders }: Context) => {
      const id = fromId('res', reference.id);
      const found = id === null ? null : await loaders.resources.load(id);
      return found && found.kind !== 'STAFF' ? found : null;
    },
    id: ({ id }) => toId('res', id),
    kind: ({ kind }) => kind as ResourceKind,
    units: ({ capacity }) => capacity,
    type: ({ typeId }, _, { loaders }) => (typeId === null ? null : loaders.resourceTypes.load(typeId)),
    location: ({ locationId }, _, { loaders }) => (locationId === null ? null : loaders.locations.load(locationId)),
  },
  StaffMemberAdded: { staffMember: ({ resourceId }, _, { loaders }) => loaded(loaders.resources.load(resourceId)) },
  AlreadyOnStaff: { staffMember: ({ resourceId }, _, { loaders }) => loaded(loaders.resources.load(resourceId)) },
  ResourceAdded: { resource: ({ resourceId }, _, { loaders }) => loaded(loaders.resources.load(resourceId)) },
  ResourceChanged: { resource: ({ resourceId }, _, { loaders }) => loaded(loaders.resources.load(resourceId)) },
  PerformedSet: { staffMember: ({ resourceId }, _, { loaders }) => loaded(loaders.resources.load(resourceId)) },
} satisfies Resolvers;
