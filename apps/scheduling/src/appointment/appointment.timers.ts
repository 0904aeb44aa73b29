import type { Due, Tx } from '@openslot/database';
import { completeByItself } from './completion.commands.ts';
import { endWithoutCustomer } from './no-show.commands.ts';
import { expireOverdue } from './payment.commands.ts';

const inOrganization =
  (work: (tx: Tx, organizationId: string, appointmentId: string) => Promise<void>) =>
  async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await work(tx, organizationId, subjectId);
  };

/** What happens when an appointment's time has come. */
export const appointmentTimers = {
  approval_deadline: inOrganization(expireOverdue),
  payment_deadline: inOrganization(expireOverdue),
  auto_no_show: inOrganization(endWithoutCustomer),
  auto_complete: inOrganization(completeByItself),
};
