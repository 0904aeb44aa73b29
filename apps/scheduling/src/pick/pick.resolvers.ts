import { toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { mayRead } from './pick.loaders.ts';
import { pickTexts } from './pick.ts';

export const pickResolvers: Resolvers = {
  AppointmentSegment: {
    choice: async ({ id, appointmentId }, _, { loaders, viewer }) =>
      mayRead(viewer, await loaders.appointment.load(appointmentId)) ? loaders.pick.load(id) : null,
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
