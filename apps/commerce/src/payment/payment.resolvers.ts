import { readInput, referenceBy, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Context } from '../context.ts';
import { redeemInput } from './payment-token.ts';
import { startPayment } from './payment.commands.ts';

export const paymentResolvers: Resolvers = {
  Mutation: {
    startPayment: async (_parent, { input }, { deps, viewer }) => {
      const read = readInput(redeemInput, input);
      return read.ok ? startPayment(deps, viewer, read.value) : read.problem;
    },
  },
  Payment: {
    __resolveReference: referenceBy('pay', ({ loaders }: Context) => loaders.payment),
    id: ({ id }) => toId('pay', id),
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    refunded: ({ refundedMinor, currency }) => ({ amountMinor: refundedMinor, currency }),
  },
};
