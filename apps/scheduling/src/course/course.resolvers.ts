import { readInput, referenceBy, Refusal, requireId, requireSignedIn, toId } from '@openslot/service';
import { changed as changedVisit } from '../appointment/appointment.loaders.ts';
import { goOnAsGuest, type Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { guestToken } from '../guest/guest-access.ts';
import { enrolInCourse } from './course.commands.ts';
import { enrolInCourseInput, freeInAll, priceOfAll } from './course.ts';

export const courseResolvers: Resolvers = {
  Query: {
    course: (_, { id }, { loaders }) => loaders.course.load(requireId('crs', id)),
  },
  Mutation: {
    enrolInCourse: async (_, { input }, context) => {
      const { deps, viewer } = context;
      if (!input.customerId && !input.guest) requireSignedIn(viewer);
      const read = readInput(enrolInCourseInput, viewer.person ? { ...input, guest: null } : input);
      if (!read.ok) return read.problem;
      const outcome = await enrolInCourse(deps, viewer, read.value);
      if (outcome.__typename === 'EnrolledInCourse' && outcome.guest) {
        const { organizationId, customerId } = outcome.guest;
        const [appointmentId = ''] = outcome.appointmentIds;
        goOnAsGuest(context, { organizationId, customerId, appointmentId });
      }
      return outcome;
    },
  },
  ClassSession: {
    course: ({ courseId }, _, { loaders }) => (courseId === null ? null : loaders.course.load(courseId)),
  },
  Course: {
    __resolveReference: referenceBy('crs', (context: Context) => context.loaders.course),
    id: ({ id }) => toId('crs', id),
    business: ({ businessId }) => ({ id: toId('biz', businessId) }),
    location: ({ locationId }) => ({ id: toId('loc', locationId) }),
    variation: ({ variationId }) => ({ id: toId('var', variationId) }),
    freePlaces: ({ sessions }) => freeInAll(sessions),
    price: ({ sessions: [first, ...others] }) =>
      first ? { amountMinor: priceOfAll([first, ...others]), currency: first.currency } : null,
  },
  EnrolledInCourse: {
    course: async ({ courseId }, _, { loaders }) => {
      const course = await loaders.course.clear(courseId).load(courseId);
      if (!course) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
      return course;
    },
    appointments: ({ appointmentIds, guest }, _, { loaders }) =>
      Promise.all(
        (guest ? appointmentIds.slice(0, 1) : appointmentIds).map((id) => changedVisit(loaders.appointment, id)),
      ),
    guestTokens: ({ guest }, _, { deps }) =>
      guest
        ? guest.accessIds.map((id) => guestToken(deps.keys.guestToken, { organizationId: guest.organizationId, id }))
        : null,
  },
};
