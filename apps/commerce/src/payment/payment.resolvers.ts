import { readInput, referenceBy, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Context } from '../context.ts';
import { startPayment, startPaymentInput } from './payment.commands.ts';

export const paymentResolvers: Resolvers = {
  Mutation: {
    startPayment: async (_parent, { input }, { deps, viewer }) => {
      const read = readInput(startPaymentInput, input);
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
