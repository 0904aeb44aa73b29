import { readInput } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { redeemInput } from '../payment/payment-token.ts';
import { startCardSetup } from './card-setup.commands.ts';

export const cardSetupResolvers: Resolvers = {
  Mutation: {
    startCardSetup: async (_parent, { input }, { deps, viewer }) => {
      const read = readInput(redeemInput, input);
      return read.ok ? startCardSetup(deps, viewer, read.value) : read.problem;
    },
  },
};
