import { fromId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { entriesOf, feedsOfCustomer, seriesOf, visitsOf } from './customer.loaders.ts';

export const customerResolvers: Resolvers = {
  Customer: {
    appointments: ({ id }, request, { deps, viewer }) => {
      const uuid = fromId('cus', id);
      return uuid ? visitsOf(deps, viewer, uuid, request) : null;
    },
    waitlistEntries: ({ id }, request, { deps, viewer }) => {
      const uuid = fromId('cus', id);
      return uuid ? entriesOf(deps, viewer, uuid, request) : null;
    },
    series: ({ id }, request, { deps, viewer }) => {
      const uuid = fromId('cus', id);
      return uuid ? seriesOf(deps, viewer, uuid, request) : null;
    },
    calendarFeeds: ({ id }, _, { deps, viewer }) => {
      const uuid = fromId('cus', id);
      return uuid ? feedsOfCustomer(deps, viewer, uuid) : null;
    },
  },
};
