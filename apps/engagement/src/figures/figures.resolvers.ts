import { fromId, Refusal, requireId, type IdPrefix } from '@openslot/service';
import type { Context } from '../context.ts';
import type { BusinessAnalyticsArgs, Resolvers } from '../generated/resolvers.ts';
import { isRange, type DailyKind } from './figures.ts';

const analytics =
  (kind: DailyKind, prefix: IdPrefix) =>
  ({ id }: { id: string }, { from, to }: BusinessAnalyticsArgs, { loaders }: Context) => {
    if (!isRange(from, to))
      throw new Refusal('INVALID', 'A range of 1 to 366 days, from the earlier to the later one.');
    return loaders.daysOf(kind, { from, to }).load(requireId(prefix, id));
  };

const ratio = (sum: number, count: number): number | null => (count === 0 ? null : sum / count);

export const figuresResolvers = {
  Business: { analytics: analytics('BUSINESS', 'biz') },
  Location: {
    __resolveReference: ({ id }) => (fromId('loc', id) === null ? null : { id }),
    analytics: analytics('LOCATION', 'loc'),
  },
  StaffMember: { analytics: analytics('STAFF', 'stf') },
  Service: { analytics: analytics('SERVICE', 'svc') },
  Customer: { history: ({ id }, _, { loaders }) => loaders.historyOfCustomer.load(requireId('cus', id)) },
  DailyFigures: {
    averageLeadDays: ({ leadDays, booked }) => ratio(leadDays, booked),
    list: ({ listMinor, currency }) => ({ amountMinor: listMinor, currency }),
    revenue: ({ revenueMinor, currency }) => ({ amountMinor: revenueMinor, currency }),
    refunds: ({ refundsMinor, currency }) => ({ amountMinor: refundsMinor, currency }),
    fees: ({ feesMinor, currency }) => ({ amountMinor: feesMinor, currency }),
    averageTicket: ({ revenueMinor, completed, currency }) =>
      completed === 0 ? null : { amountMinor: Math.floor(revenueMinor / completed), currency },
    averageRating: ({ ratingSum, reviews }) => ratio(ratingSum, reviews),
  },
  CustomerHistory: {
    spent: ({ spentMinor, currency }) => ({ amountMinor: spentMinor, currency }),
  },
} satisfies Resolvers;
