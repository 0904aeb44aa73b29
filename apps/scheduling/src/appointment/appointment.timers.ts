import type { Due, Tx } from '@openslot/database';
import { expireUnpaid } from './payment.commands.ts';

/** What happens when an appointment's time has come. */
export const appointmentTimers = {
  payment_deadline: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await expireUnpaid(tx, organizationId, subjectId);
  },
};
