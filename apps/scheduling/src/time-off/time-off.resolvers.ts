import { accessOf, readInput, toId } from '@openslot/service';
import { colleague } from '../catalog/catalog.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addTimeOff, decideTimeOff } from './time-off.commands.ts';
import { addTimeOffInput, decideTimeOffInput } from './time-off.ts';
import { timeOffOf } from './time-off.store.ts';

/** A staff member has few absences ahead: all of them, up to this many. */
const most = 200;

export const timeOffResolvers: Resolvers = {
  Mutation: {
    addTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(addTimeOffInput, input);
      return read.ok ? addTimeOff(deps, viewer, read.value) : read.problem;
    },
    decideTimeOff: (_, { input }, { deps, viewer }) => {
      const read = readInput(decideTimeOffInput, input);
      return read.ok ? decideTimeOff(deps, viewer, read.value) : read.problem;
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
  },
};
