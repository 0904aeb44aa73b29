import { readInput, referenceBy, toId } from '@openslot/service';
import { loaded, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { customerPage } from './customer-list.loaders.ts';
import { readCustomerFilter } from './customer-list.ts';
import { createCustomerInput, customerStepInput, updateCustomerInput } from './customer-record.ts';
import { duplicatesOf } from './customer.loaders.ts';
import { createCustomer, updateCustomer } from './record.commands.ts';
import { deleteCustomer, restoreCustomer } from './removal.commands.ts';

const customer = ({ customerId }: { customerId: string }, _: object, { loaders }: Context) =>
  loaded(loaders.customer, customerId);

export const customerResolvers: Resolvers = {
  Query: {
    customers: (_, { filter, ...request }, { deps, viewer }) =>
      customerPage(deps, viewer, readCustomerFilter(filter), request),
  },
  Mutation: {
    createCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(createCustomerInput, input);
      return read.ok ? createCustomer(deps, viewer, read.value) : read.problem;
    },
    updateCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(updateCustomerInput, input);
      return read.ok ? updateCustomer(deps, viewer, read.value) : read.problem;
    },
    deleteCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(customerStepInput, input);
      return read.ok ? deleteCustomer(deps, viewer, read.value) : read.problem;
    },
    restoreCustomer: (_, { input }, { deps, viewer }) => {
      const read = readInput(customerStepInput, input);
      return read.ok ? restoreCustomer(deps, viewer, read.value) : read.problem;
    },
  },
  CustomerCreated: { customer },
  CustomerChanged: { customer },
  Customer: {
    __resolveReference: referenceBy('cus', (context: Context) => context.loaders.customer),
    id: ({ id }) => toId('cus', id),
    duplicates: (view, _, { deps, viewer }) => duplicatesOf(deps, viewer, view),
  },
};
