import { fromId, referenceBy, requireId, toId } from '@openslot/service';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const notificationResolvers: Resolvers = {
  Notification: {
    __resolveReference: referenceBy('ntf', ({ loaders }: Context) => loaders.notification),
    id: ({ id }) => toId('ntf', id),
    status: ({ deliveryStatus }) => deliveryStatus,
  },
  Appointment: {
    __resolveReference: ({ id }) => (fromId('apt', id) === null ? null : { id }),
    notifications: ({ id }, _arguments, { loaders }) => loaders.notificationsOfAppointment.load(requireId('apt', id)),
  },
};
