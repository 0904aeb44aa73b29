import { fromId, readInput, referenceBy, Refusal, requireSignedIn, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { writeWallTime } from '../hours/hours.ts';
import { declineWaitlistOffer, joinWaitlist, leaveWaitlist } from './waitlist.commands.ts';
import { declineWaitlistOfferInput, joinWaitlistInput, leaveWaitlistInput, waitlistFilter } from './waitlist.ts';
import { findOwnEntries, findWaiting, findWaitingAt } from './waitlist.loaders.ts';
import type { EntryView } from './waitlist.store.ts';

export const waitlistResolvers: Resolvers = {
  Query: {
    waitlist: (_, { filter, ...page }, { deps, viewer }) => {
      const read = readInput(waitlistFilter, filter);
      if (read.ok) return findWaiting(deps, viewer, read.value, page);
      throw new Refusal(
        'INVALID',
        `This filter makes no sense: ${read.problem.fields.map(({ path }) => path.join('.')).join(', ')}.`,
      );
    },
  },
  Mutation: {
    joinWaitlist: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(joinWaitlistInput, input);
      return read.ok ? joinWaitlist(deps, viewer, read.value) : read.problem;
    },
    leaveWaitlist: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(leaveWaitlistInput, input);
      return read.ok ? leaveWaitlist(deps, viewer, read.value) : read.problem;
    },
    declineWaitlistOffer: (_, { input }, { deps, viewer }) => {
      requireSignedIn(viewer);
      const read = readInput(declineWaitlistOfferInput, input);
      return read.ok ? declineWaitlistOffer(deps, viewer, read.value) : read.problem;
    },
  },
  Business: {
    waitlist: ({ id }, { locationId, serviceId, status, ...page }, { deps, viewer }) => {
      const read = readInput(waitlistFilter, { businessId: id, locationId, serviceId, status });
      return read.ok ? findWaitingAt(deps, viewer, read.value, page) : null;
    },
  },
  Viewer: {
    waitlist: ({ id }, page, { deps, viewer }) =>
      viewer.person && fromId('usr', id) === viewer.person.userId ? findOwnEntries(deps, viewer, page) : null,
  },
  WaitlistEntry: {
    __resolveReference: referenceBy('wle', (context: Context) => context.loaders.waitlistEntry),
    id: ({ id }) => toId('wle', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    variation: ({ variationId }) => ({ id: toId('var', variationId) }),
    customer: ({ customerId }) => ({ id: toId('cus', customerId) }),
    staff: ({ staffAnyOf }) => staffAnyOf?.map((id) => ({ id: toId('stf', id) })) ?? null,
    from: ({ startsFrom, fromOffset }) => writeInstant(startsFrom, fromOffset),
    to: ({ startsUntil, untilOffset }) => writeInstant(startsUntil, untilOffset),
    hours: ({ earliest, latest }) =>
      earliest === null || latest === null ? null : { from: writeWallTime(earliest), to: writeWallTime(latest) },
    createdAt: ({ createdAt, createdOffset }) => writeInstant(createdAt, createdOffset),
    offer: (entry, _, { loaders }) => (entry.status === 'OFFERED' ? loaders.standingOffer.load(entry) : null),
    appointment: ({ appointmentId: id }, _, { loaders }) => (id === null ? null : loaders.appointment.load(id)),
  },
  WaitlistOffer: {
    id: ({ id }) => toId('wlo', id),
    startsAt: ({ startsAt, startOffset }) => writeInstant(startsAt, startOffset),
    endsAt: ({ endsAt, endOffset }) => writeInstant(endsAt, endOffset),
    expiresAt: ({ expiresAt, startOffset }) => writeInstant(expiresAt, startOffset),
    hold: ({ holdId }, _, { loaders }) => loaders.offeredHold.load(holdId),
  },
  WaitlistJoined: { entry: ({ entryId }, _, { loaders }) => changed(loaders.waitlistEntry, entryId) },
  AlreadyWaiting: { entry: ({ entryId }, _, { loaders }) => changed(loaders.waitlistEntry, entryId) },
  WaitlistLeft: { entry: ({ entryId }, _, { loaders }) => changed(loaders.waitlistEntry, entryId) },
  WaitlistOfferDeclined: { entry: ({ entryId }, _, { loaders }) => changed(loaders.waitlistEntry, entryId) },
};

/** For a command's answer: the entry as it is now, not as it was loaded before the command. */
async function changed(loader: Context['loaders']['waitlistEntry'], id: string): Promise<EntryView> {
  const entry = await loader.clear(id).load(id);
  if (!entry) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
  return entry;
}
