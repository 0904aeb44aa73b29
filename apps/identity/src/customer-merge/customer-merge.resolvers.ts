import { readInput, toId } from '@openslot/service';
import { loaded } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { mergeCustomers } from './customer-merge.commands.ts';
import { mergeCustomersInput, undoMergeInput } from './customer-merge.ts';
import { undoableMergesOf } from './customer-merge.loaders.ts';
import { undoMerge } from './merge-undo.commands.ts';

export const customerMergeResolvers: Resolvers = {
  Mutation: {
    mergeCustomers: (_, { input }, { deps, viewer }) => {
      const read = readInput(mergeCustomersInput, input);
      return read.ok ? mergeCustomers(deps, viewer, read.value) : read.problem;
    },
    undoMerge: (_, { input }, { deps, viewer }) => {
      const read = readInput(undoMergeInput, input);
      return read.ok ? undoMerge(deps, viewer, read.value) : read.problem;
    },
  },
  Customer: { undoableMerges: (view, _, { deps, viewer }) => undoableMergesOf(deps, viewer, view) },
  CustomerMerge: { customerId: ({ customerId }) => toId('cus', customerId) },
  MergeUndone: {
    customer: ({ customerId }, _, { loaders }) => loaded(loaders.customer, customerId),
    winner: ({ winnerId }, _, { loaders }) => loaded(loaders.customer, winnerId),
  },
  CustomersMerged: { customer: ({ customerId }, _, { loaders }) => loaded(loaders.customer, customerId) },
};
