import { fromId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Deps } from '../deps.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { entriesOf, feedsOfCustomer, seriesOf, visitsOf } from './customer.loaders.ts';

type Load<Request, Answer> = (
  deps: Deps,
  viewer: Context['viewer'],
  customerId: string,
  request: Request,
) => Promise<Answer | null>;

/** What a customer has, by the id that the reference names. */
const has =
  <Request, Answer>(load: Load<Request, Answer>) =>
  ({ id }: { readonly id: string }, request: Request, { deps, viewer }: Context): Promise<Answer | null> | null => {
    const customerId = fromId('cus', id);
    return customerId === null ? null : load(deps, viewer, customerId, request);
  };

export const customerResolvers: Resolvers = {
  Customer: {
    appointments: has(visitsOf),
    waitlistEntries: has(entriesOf),
    series: has(seriesOf),
    calendarFeeds: has(feedsOfCustomer),
  },
};
