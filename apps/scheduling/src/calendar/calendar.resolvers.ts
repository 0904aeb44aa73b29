import { fromId, readInput, requireKnown, toId } from '@openslot/service';
import { writeInstant } from '../appointment/instants.ts';
import { colleague } from '../catalog/catalog.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { calendarFeedInput, connectCalendarInput, disconnectCalendarInput, feedOwnerInput } from './calendar.ts';
import { connectionsOfStaff, feedsOfLocation, feedsOfStaff, findOwnFeeds } from './calendar.loaders.ts';
import { connectCalendar, disconnectCalendar } from './connection.commands.ts';
import { createCalendarFeed, revokeCalendarFeed, rotateCalendarFeed } from './feed.commands.ts';

/** Nothing about a calendar happens anywhere: its instants are told in UTC. */
const inUtc = (at: Date): string => writeInstant(at, 0);

export const calendarResolvers: Resolvers = {
  Query: {
    calendarFeeds: async (_, { staffMemberId, locationId }, { deps, viewer, loaders }) => {
      if (staffMemberId) return feedsOfStaff(deps, viewer, await colleague(staffMemberId, { loaders, viewer }));
      const location = locationId ? fromId('loc', locationId) : null;
      return location ? feedsOfLocation(deps, viewer, await loaders.location.load(location)) : null;
    },
    calendarConnections: async (_, { staffMemberId }, { deps, viewer, loaders }) =>
      connectionsOfStaff(deps, viewer, await colleague(staffMemberId, { loaders, viewer })),
  },
  Mutation: {
    createCalendarFeed: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(feedOwnerInput, input);
      return read.ok ? createCalendarFeed(deps, viewer, read.value) : read.problem;
    },
    rotateCalendarFeed: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(calendarFeedInput, input);
      return read.ok ? rotateCalendarFeed(deps, viewer, read.value) : read.problem;
    },
    revokeCalendarFeed: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(calendarFeedInput, input);
      return read.ok ? revokeCalendarFeed(deps, viewer, read.value) : read.problem;
    },
    connectCalendar: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(connectCalendarInput, input);
      return read.ok ? connectCalendar(deps, viewer, read.value) : read.problem;
    },
    disconnectCalendar: (_, { input }, { deps, viewer }) => {
      requireKnown(viewer);
      const read = readInput(disconnectCalendarInput, input);
      return read.ok ? disconnectCalendar(deps, viewer, read.value) : read.problem;
    },
  },
  StaffMember: {
    calendarFeeds: async ({ id }, _, { deps, viewer, loaders }) =>
      feedsOfStaff(deps, viewer, await colleague(id, { loaders, viewer })),
  },
  Viewer: {
    calendarFeeds: ({ id }, _, { deps, viewer }) =>
      viewer.person && fromId('usr', id) === viewer.person.userId ? findOwnFeeds(deps, viewer) : null,
  },
  CalendarFeed: {
    id: ({ id }) => toId('cfd', id),
    staffMember: ({ ownerKind, ownerId }) => (ownerKind === 'RESOURCE' ? { id: toId('stf', ownerId) } : null),
    location: ({ ownerKind, ownerId }) => (ownerKind === 'LOCATION' ? { id: toId('loc', ownerId) } : null),
    customer: ({ ownerKind, ownerId }) => (ownerKind === 'CUSTOMER' ? { id: toId('cus', ownerId) } : null),
    createdAt: ({ createdAt }) => inUtc(createdAt),
    rotatedAt: ({ rotatedAt }) => rotatedAt && inUtc(rotatedAt),
    revokedAt: ({ revokedAt }) => revokedAt && inUtc(revokedAt),
  },
  CalendarConnection: {
    id: ({ id }) => toId('ccn', id),
    staffMember: ({ resourceId }) => ({ id: toId('stf', resourceId) }),
    lastOkAt: ({ lastOkAt }) => inUtc(lastOkAt),
  },
};
