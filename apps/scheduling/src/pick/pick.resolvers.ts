import { toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { mayRead } from './pick.loaders.ts';
import { pickTexts } from './pick.ts';

export const pickResolvers: Resolvers = {
  AppointmentSegment: {
    choice: async ({ id, appointmentId, resourceId }, _, { loaders, viewer }) => {
      if (!mayRead(viewer, await loaders.appointment.load(appointmentId))) return null;
      const pick = await loaders.pick.load(id);
      // Who was chosen before the visit was moved to somebody by name is no reason for the latter.
      return pick?.chosenId === resourceId ? pick : null;
    },
  },
  StaffPick: {
    reason: ({ strategy }, _, { viewer }) => pickTexts[`picked_${strategy.toLowerCase()}`]?.[viewer.language] ?? '',
    candidates: ({ candidates, chosenId }) =>
      candidates.map(({ resourceId, score }) => ({
        staffMember: { id: toId('stf', resourceId) },
        ...{ score, chosen: resourceId === chosenId },
      })),
  },
};
