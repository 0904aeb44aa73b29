import { readInput, requireKnown } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { bookAtDesk } from './desk.commands.ts';
import { bookAtDeskInput } from './desk.ts';

export const deskResolvers: Resolvers = {
  Mutation: {
    bookAtDesk: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(bookAtDeskInput, input);
      return read.ok ? bookAtDesk(deps, viewer, read.value) : read.problem;
    },
  },
};
