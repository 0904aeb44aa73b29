import { readInput } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { blockCustomer, unblockCustomer } from './customer-block.commands.ts';
import { blockCustomerInput, unblockCustomerInput } from './customer-block.ts';

const customer = ({ customerId }: { customerId: string }, _: object, { loaders }: Context) =>
  loaded(loaders.customer, customerId);

export const customerBlockResolvers: Resolvers = {
  Mutation: {
    blockCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(blockCustomerInput, input);
      return read.ok ? blockCustomer(deps, viewer, read.value) : read.problem;
    },
    unblockCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(unblockCustomerInput, input);
      return read.ok ? unblockCustomer(deps, viewer, read.value) : read.problem;
    },
  },
  BlockSet: { customer },
  BlockLifted: { customer },
  Customer: {
    block: (view, _, { loaders }) => loaders.customerBlock.load(view),
    conduct: (view, _, { loaders }) => loaders.customerConduct.load(view),
  },
};
