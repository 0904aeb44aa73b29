import { readInput } from '@openslot/service';
import { loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { hardDelete } from './hard-delete.commands.ts';
import { appointPlatformPerson, dismissPlatformPerson, lookInto } from './platform.commands.ts';
import { appointInput, dismissInput, hardDeleteInput, lookIntoInput } from './platform.ts';

export const platformResolvers: Resolvers = {
  Mutation: {
    lookInto: (_, { input }, { deps, viewer }) => {
      const read = readInput(lookIntoInput, input);
      return read.ok ? lookInto(deps, viewer, read.value) : read.problem;
    },
    hardDelete: (_, { input }, { deps, viewer }) => {
      const read = readInput(hardDeleteInput, input);
      return read.ok ? hardDelete(deps, viewer, read.value) : read.problem;
    },
    appointPlatformPerson: (_, { input }, { deps, viewer }) => {
      const read = readInput(appointInput, input);
      return read.ok ? appointPlatformPerson(deps, viewer, read.value) : read.problem;
    },
    dismissPlatformPerson: (_, { input }, { deps, viewer }) => {
      const read = readInput(dismissInput, input);
      return read.ok ? dismissPlatformPerson(deps, viewer, read.value) : read.problem;
    },
  },
  LookingInto: {
    organization: ({ organizationId }, _, { loaders }) => loaded(loaders.organization, organizationId),
  },
};
