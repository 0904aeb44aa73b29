import { readInput, referenceBy, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { waiveFee, waiveFeeInput } from './fee.commands.ts';

export const feeResolvers: Resolvers = {
  Mutation: {
    waiveFee: async (_parent, { input }, { deps, viewer }) => {
      const read = readInput(waiveFeeInput, input);
      return read.ok ? waiveFee(deps, viewer, read.value) : read.problem;
    },
  },
  FeeWaived: {
    fee: async ({ feeId }, _arguments, { loaders }) => {
      const fee = await loaders.fee.load(feeId);
      if (!fee) throw new Error(`fee ${feeId} was waived and cannot be read`);
      return fee;
    },
  },
  Appointment: {
    fees: (visit, _arguments, { loaders }) => loaders.feesOfAppointment.load(visit),
  },
  FeeClaim: {
    __resolveReference: referenceBy('fee', ({ loaders }: Context) => loaders.fee),
    id: ({ id }) => toId('fee', id),
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    fromAdvance: ({ coveredMinor, currency }) => ({ amountMinor: coveredMinor, currency }),
  },
};
