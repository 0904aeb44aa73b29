import { readInput } from '@openslot/service';
import { loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mergeCustomers } from './customer-merge.commands.ts';
import { mergeCustomersInput } from './customer-merge.ts';

export const customerMergeResolvers: Resolvers = {
  Mutation: {
    mergeCustomers: (_, { input }, { deps, viewer }) => {
      const read = readInput(mergeCustomersInput, input);
      return read.ok ? mergeCustomers(deps, viewer, read.value) : read.problem;
    },
  },
  CustomersMerged: { customer: ({ customerId }, _, { loaders }) => loaded(loaders.customer, customerId) },
};
