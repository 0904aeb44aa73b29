import { referenceBy, toId } from '@openslot/service';
import type { Resolvers } from '../generated/resolvers.ts';
import { keptMinor } from '../payment/payment.ts';
import type { Context } from '../context.ts';
import { balanceDueMinor } from './appointment.ts';

export const appointmentResolvers: Resolvers = {
  Appointment: {
    __resolveReference: referenceBy('apt', ({ loaders }: Context) => loaders.appointment),
    id: ({ id }) => toId('apt', id),
    payments: (visit, _arguments, { loaders }) => loaders.paymentsOfAppointment.load(visit),
    balanceDue: async (visit, _arguments, { loaders }) => {
      const payments = await loaders.paymentsOfAppointment.load(visit);
      const kept = payments.reduce((sum, payment) => sum + keptMinor(payment), 0);
      return { amountMinor: balanceDueMinor(visit, kept), currency: visit.currency };
    },
  },
};
