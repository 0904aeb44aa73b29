import { accessOf, readInput, toId } from '@openslot/service';
import { colleague } from '../catalog/catalog.loaders.ts';
import { visible } from '../closure/closure.resolvers.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addTravelSchedule, removeTravelSchedule } from './travel-schedule.commands.ts';
import { addTravelScheduleInput, removeTravelScheduleInput } from './travel-schedule.ts';
import { journeysOf } from './travel-schedule.store.ts';

export const travelScheduleResolvers: Resolvers = {
  Mutation: {
    addTravelSchedule: (_, { input }, { deps, viewer }) => {
      const read = readInput(addTravelScheduleInput, input);
      return read.ok ? addTravelSchedule(deps, viewer, read.value) : read.problem;
    },
    removeTravelSchedule: (_, { input }, { deps, viewer }) => {
      const read = readInput(removeTravelScheduleInput, input);
      return read.ok ? removeTravelSchedule(deps, viewer, read.value) : read.problem;
    },
  },
  StaffMember: {
    travelSchedules: async ({ id }, { from }, { deps, loaders, viewer }) => {
      const staff = await colleague(id, { loaders, viewer });
      if (!staff) return null;
      return deps.database.read(accessOf(viewer), (tx) =>
        journeysOf(tx, staff.organizationId, staff.id, { from, to: null }),
      );
    },
  },
  TravelSchedule: {
    id: ({ id }) => toId('trv', id),
    staffMember: ({ resourceId }) => ({ id: toId('stf', resourceId) }),
  },
  TravelScheduleAdded: {
    visits: ({ inTheWay }, _, { loaders }) => visible(inTheWay.ids, loaders),
    visitCount: ({ inTheWay }) => inTheWay.count,
  },
  TravelScheduleRemoved: { staffMember: ({ staffMemberId }) => ({ id: toId('stf', staffMemberId) }) },
};
