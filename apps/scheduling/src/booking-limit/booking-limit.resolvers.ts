import { fromId, readInput, Refusal, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { LimitSubject } from '../availability/limits.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { removeBookingLimit, setBookingLimit } from './booking-limit.commands.ts';
import { removeBookingLimitInput, setBookingLimitInput, type BookingLimit } from './booking-limit.ts';
import { findLimits } from './booking-limit.loaders.ts';

export const limitResolvers: Resolvers = {
  Query: {
    bookingLimits: (_, { businessId, ...page }, { deps, viewer }) => {
      const id = fromId('biz', businessId);
      if (id) return findLimits(deps, viewer, id, page);
      throw new Refusal('INVALID', 'This is no id of a business: businessId.');
    },
  },
  Mutation: {
    setBookingLimit: (_, { input }, { deps, viewer }) => {
      const read = readInput(setBookingLimitInput, input);
      return read.ok ? setBookingLimit(deps, viewer, read.value) : read.problem;
    },
    removeBookingLimit: (_, { input }, { deps, viewer }) => {
      const read = readInput(removeBookingLimitInput, input);
      return read.ok ? removeBookingLimit(deps, viewer, read.value) : read.problem;
    },
  },
  Business: {
    bookingLimits: ({ id }, page, { deps, viewer }) => {
      const businessId = fromId('biz', id);
      return businessId && viewer.acting ? findLimits(deps, viewer, businessId, page) : null;
    },
  },
  BookingLimit: {
    id: ({ id }) => toId('lim', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    staffMember: async (limit, _, { loaders }) =>
      (await isThing(limit, loaders)) ? null : named(limit, 'RESOURCE', 'stf'),
    resource: async (limit, _, { loaders }) =>
      (await isThing(limit, loaders)) ? named(limit, 'RESOURCE', 'res') : null,
    location: (limit) => named(limit, 'LOCATION', 'loc'),
    variation: (limit) => named(limit, 'VARIATION', 'var'),
    customer: (limit) => named(limit, 'CUSTOMER', 'cus'),
  },
  BookingLimitRemoved: { bookingLimitId: ({ bookingLimitId }) => toId('lim', bookingLimitId) },
};

async function isThing({ subject, subjectId }: BookingLimit, { resource }: Context['loaders']): Promise<boolean> {
  const found = subject === 'RESOURCE' && subjectId !== null ? await resource.load(subjectId) : null;
  return found !== null && found.kind !== 'STAFF';
}

const named = (
  { subject, subjectId }: BookingLimit,
  of: LimitSubject,
  prefix: 'stf' | 'res' | 'loc' | 'var' | 'cus',
) => (subject === of && subjectId !== null ? { id: toId(prefix, subjectId) } : null);
