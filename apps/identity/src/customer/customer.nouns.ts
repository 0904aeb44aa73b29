import { customerBlockResolvers } from '../customer-block/customer-block.resolvers.ts';
import { customerImportResolvers } from '../customer-import/customer-import.resolvers.ts';
import { customerMergeResolvers } from '../customer-merge/customer-merge.resolvers.ts';
import { customerResolvers } from './customer.resolvers.ts';

/** Customers and all that hangs on them. */
export const customerNounResolvers = [
  customerResolvers,
  customerMergeResolvers,
  customerBlockResolvers,
  customerImportResolvers,
];
