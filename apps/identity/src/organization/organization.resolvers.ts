import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createOrganization } from './organization.commands.ts';
import { createOrganizationInput } from './organization.ts';

export const organizationResolvers: Resolvers = {
  Mutation: {
    createOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(createOrganizationInput, input);
      return read.ok ? createOrganization(deps, viewer, read.value) : read.problem;
    },
  },
  OrganizationCreated: {
    organization: ({ organizationId }, _, { loaders }) => loaded(loaders.organization, organizationId),
    membership: ({ memberId }, _, { loaders }) => loaded(loaders.membership, memberId),
  },
  Organization: {
    __resolveReference: referenceBy('org', (context: Context) => context.loaders.organization),
    id: ({ id }) => toId('org', id),
  },
};
