import { writeInstant } from '../appointment/instants.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { findVisitsToDecide } from './visit-decision.loaders.ts';

export const visitDecisionResolvers: Resolvers = {
  Query: {
    visitsToDecide: (_, request, { deps, viewer }) => findVisitsToDecide(deps, viewer, request),
  },
  VisitToDecide: {
    appointment: ({ appointmentId }, _, { loaders }) => loaders.appointment.load(appointmentId),
    since: ({ createdAt }) => writeInstant(createdAt, 0),
    cancelsAt: ({ cancelsAt }) => cancelsAt && writeInstant(cancelsAt, 0),
  },
};
