import { accessOf, readInput, toId } from '@openslot/service';
import { colleague } from '../catalog/catalog.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { visible } from '../closure/closure.resolvers.ts';
import { addTimeOff, decideTimeOff, endTimeOff } from './time-off.commands.ts';
import { addTimeOffInput, decideTimeOffInput, endTimeOffInput } from './time-off.ts';
import { findToDecide, readNote } from './time-off.loaders.ts';
import { timeOffOf } from './time-off.store.ts';

/** A staff member has few absences ahead: all of them, up to this many. */
const most = 200;

export const timeOffResolvers: Resolvers = {
  Query: {
    timeOffToDecide: (_, request, { deps, viewer }) => findToDecide(deps, viewer, request),
  },
  Mutation: {
    addTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(addTimeOffInput, input);
      return read.ok ? addTimeOff(deps, viewer, read.value) : read.problem;
    },
    decideTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(decideTimeOffInput, input);
      return read.ok ? decideTimeOff(deps, viewer, read.value) : read.problem;
    },
    withdrawTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(endTimeOffInput, input);
      return read.ok ? endTimeOff(deps, viewer, read.value, 'withdraw') : read.problem;
    },
    cancelTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(endTimeOffInput, input);
      return read.ok ? endTimeOff(deps, viewer, read.value, 'cancel') : read.problem;
    },
  },
  StaffMember: {
    timeOff: async ({ id }, { endingAfter }, { deps, loaders, viewer }) => {
      const staff = await colleague(id, { loaders, viewer });
      if (!staff) return null;
      const after = new Date(endingAfter);
      return deps.database.read(accessOf(viewer), (tx) => timeOffOf(tx, staff.organizationId, staff.id, after, most));
    },
  },
  TimeOff: {
    id: ({ id }) => toId('tof', id),
    staffMember: ({ resourceId }) => ({ id: toId('stf', resourceId) }),
    standIn: ({ standInId }) => (standInId === null ? null : { id: toId('stf', standInId) }),
    note: async (timeOff, _, { deps, loaders, viewer }) => {
      const staff = await loaders.resource.load(timeOff.resourceId);
      return staff ? readNote(deps, viewer, staff, timeOff) : null;
    },
  },
  TimeOffAdded: {
    visits: ({ inTheWay }, _, { loaders }) => visible(inTheWay.ids, loaders),
    visitCount: ({ inTheWay }) => inTheWay.count,
  },
  TimeOffDecided: {
    moved: ({ movedIds }, _, { loaders }) => visible(movedIds, loaders),
    visits: ({ inTheWay }, _, { loaders }) => visible(inTheWay.ids, loaders),
    visitCount: ({ inTheWay }) => inTheWay.count,
  },
};
