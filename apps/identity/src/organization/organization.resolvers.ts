import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createOrganization } from './organization.commands.ts';
import {
  closeOrganization,
  closeSuspendedOrganization,
  reopenOrganization,
  resumeOrganization,
  suspendOrganization,
  updateOrganization,
} from './lifecycle.commands.ts';
import { closeInput, suspendInput } from './lifecycle.ts';
import { createOrganizationInput, updateOrganizationInput } from './organization.ts';

export const organizationResolvers: Resolvers = {
  Mutation: {
    createOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(createOrganizationInput, input);
      return read.ok ? createOrganization(deps, viewer, read.value) : read.problem;
    },
    updateOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(updateOrganizationInput, input);
      return read.ok ? updateOrganization(deps, viewer, read.value) : read.problem;
    },
    closeOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(closeInput, input);
      return read.ok ? closeOrganization(deps, viewer, read.value) : read.problem;
    },
    reopenOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(closeInput, input);
      return read.ok ? reopenOrganization(deps, viewer, read.value) : read.problem;
    },
    suspendOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(suspendInput, input);
      return read.ok ? suspendOrganization(deps, viewer, read.value) : read.problem;
    },
    closeSuspendedOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(suspendInput, input);
      return read.ok ? closeSuspendedOrganization(deps, viewer, read.value) : read.problem;
    },
    resumeOrganization: (_, { input }, { deps, viewer }) => {
      const read = readInput(suspendInput, input);
      return read.ok ? resumeOrganization(deps, viewer, read.value) : read.problem;
    },
  },
  OrganizationCreated: {
    organization: ({ organizationId }, _, { loaders }) => loaded(loaders.organization, organizationId),
    membership: ({ memberId }, _, { loaders }) => loaded(loaders.membership, memberId),
  },
  OrganizationChanged: {
    organization: ({ organizationId }, _, { loaders }) => loaded(loaders.organization, organizationId),
  },
  Organization: {
    __resolveReference: referenceBy('org', (context: Context) => context.loaders.organization),
    id: ({ id }) => toId('org', id),
    settings: ({ id }, _, { loaders }) => loaders.organizationSettings.load(id),
  },
};
