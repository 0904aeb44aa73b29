import { referenceBy, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const customerResolvers: Resolvers = {
  Customer: {
    __resolveReference: referenceBy('cus', (context: Context) => context.loaders.customer),
    id: ({ id }) => toId('cus', id),
  },
};
